import type { Finding } from '../../findings/types.ts';
import { Stretches } from '../prose/stretches.ts';

interface Told {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** The first finding over a place. */
export class ToldNumbers {
  readonly #byPath: ReadonlyMap<string, Stretches<Told>>;

  constructor(findings: readonly Finding[]) {
    const byPath = new Map<string, Told[]>();
    for (const { severity, places, code } of findings) {
      if (severity === 'note') continue;
      const [{ path, start, end }] = places;
      const own = byPath.get(path);
      if (own === undefined) byPath.set(path, [{ start, end, code }]);
      else own.push({ start, end, code });
    }
    this.#byPath = new Map([...byPath].map(([path, told]) => [path, new Stretches(told)]));
  }

  codeAt({ path, start, end }: { readonly path: string; readonly start: number; readonly end: number }) {
    return this.#byPath.get(path)?.over({ start, end })[0]?.code;
  }
}
