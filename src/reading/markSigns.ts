/**
 * Marks signs, given by their codes, in a table of all: asking it is one step where a set or a pattern takes many, and some
 * checks ask at every sign of every text.
 */
export function markSigns(codes: Iterable<number>): Uint8Array {
  const marked = new Uint8Array(0x10000);
  for (const code of codes) marked[code] = 1;
  return marked;
}

/** Marks pairs of signs, given as `pairAt` makes them, in a table of as many bits: few others share a place with one. */
export class PairMarks {
  readonly #marked = new Uint8Array(0x10000);

  constructor(pairs: Iterable<number>) {
    for (const pair of pairs) this.#marked[placeOf(pair >>> 16, pair & 0xffff)] = 1;
  }

  /** Whether two signs, by their codes, may be a pair that was given. */
  mayHave(one: number, next: number): boolean {
    return this.#marked[placeOf(one, next)] === 1;
  }
}

function placeOf(one: number, next: number): number {
  return ((one * 31) ^ (next * 131)) & 0xffff;
}
