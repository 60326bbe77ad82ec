/** Something that covers characters of a text: from `start` up to, and without, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** So many characters stand under one entry of the index. */
const BUCKET = 64;
/** What covers more is kept apart: it would be entered everywhere. */
const MOST_BUCKETS = 64;

/** Stretches of a text, found by what they cover without looking at all of them; in the order in which they were given. */
export class Stretches<T extends Stretch> {
  readonly #all: readonly T[];
  readonly #long: number[] = [];
  readonly #buckets = new Map<number, number[]>();

  constructor(all: readonly T[]) {
    this.#all = all;
    for (const [index, stretch] of all.entries()) {
      const [first, last] = bucketsOf(stretch);
      if (last - first > MOST_BUCKETS) this.#long.push(index);
      else for (let bucket = first; bucket <= last; bucket += 1) this.#enter(bucket, index);
    }
  }

  /** Those that have a character in common with a stretch. */
  over(asked: Stretch): readonly T[] {
    const [first, last] = bucketsOf(asked);
    const near = new Set(this.#long);
    for (let bucket = first; bucket <= last; bucket += 1)
      for (const index of this.#buckets.get(bucket) ?? []) near.add(index);
    return [...near]
      .sort((one, other) => one - other)
      .flatMap((index) => this.#all[index] ?? [])
      .filter(({ start, end }) => start < asked.end && end > asked.start);
  }

  #enter(bucket: number, index: number): void {
    const own = this.#buckets.get(bucket);
    if (own === undefined) this.#buckets.set(bucket, [index]);
    else own.push(index);
  }
}

function bucketsOf({ start, end }: Stretch): readonly [first: number, last: number] {
  return [Math.floor(start / BUCKET), Math.floor(Math.max(start, end - 1) / BUCKET)];
}
