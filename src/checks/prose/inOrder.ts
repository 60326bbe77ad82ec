/* Where something stands in a list that rises: a text may have a hundred thousand numbers, and none may be looked for from the front. */

/** The index of the first one whose place is `least` or more; the length where there is none. */
function firstFrom<T>(all: readonly T[], least: number, placeOf: (one: T) => number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(all[middle] as T) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last one whose place is `most` or less. Places are whole numbers. */
export function lastUpTo<T>(all: readonly T[], most: number, placeOf: (one: T) => number): T | undefined {
  return all[firstFrom(all, most + 1, placeOf) - 1];
}

/** Those whose places are `from` or more and less than `to`. */
export function between<T>(all: readonly T[], from: number, to: number, placeOf: (one: T) => number): readonly T[] {
  return all.slice(firstFrom(all, from, placeOf), firstFrom(all, to, placeOf));
}

/** The last `count` whose places are less than `end`. */
export function lastBefore<T>(
  all: readonly T[],
  end: number,
  count: number,
  placeOf: (one: T) => number,
): readonly T[] {
  const to = firstFrom(all, end, placeOf);
  return all.slice(Math.max(0, to - count), to);
}
