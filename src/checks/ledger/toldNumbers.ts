import type { Finding } from '../../findings/types.ts';

/** The first finding over a place. */
export class ToldNumbers {
  readonly #byPath = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const found of findings) {
      if (found.severity === 'note') continue;
      const { path } = found.places[0];
      const own = this.#byPath.get(path);
      if (own === undefined) this.#byPath.set(path, [found]);
      else own.push(found);
    }
  }

  codeAt({ path, start, end }: { readonly path: string; readonly start: number; readonly end: number }) {
    return this.#byPath.get(path)?.find(({ places: [place] }) => place.start < end && place.end > start)?.code;
  }
}
