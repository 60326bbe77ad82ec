import type { Place } from '../../findings/place.ts';

/** Says whether a place overlaps any of many, without asking each: a file may have fifty thousand. */
export class PlaceIndex {
  /** By path, merged and in order. */
  readonly #stretches = new Map<string, { readonly start: number; end: number }[]>();

  constructor(places: readonly Place[]) {
    const sorted = [...places].sort((one, other) => one.start - other.start);
    for (const { path, start, end } of sorted) {
      const own = this.#stretches.get(path);
      const last = own?.at(-1);
      if (own === undefined) this.#stretches.set(path, [{ start, end }]);
      else if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
      else own.push({ start, end });
    }
  }

  overlaps({ path, start, end }: Place): boolean {
    const own = this.#stretches.get(path) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = own[low];
    return found !== undefined && found.start < end;
  }
}
