import type { Mention } from './subjects.ts';

/** The place in a list, which is in order, of the last mention that ends at or before an offset; -1 where none does. */
export function lastIndexBefore(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** That mention itself. */
export function lastBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions[lastIndexBefore(mentions, offset)];
}
