import { lastBefore } from './inOrder.ts';
import type { Passage, Sentence } from './types.ts';

/** The last sentences of a passage that start before an offset, in their order. */
export function sentencesBefore({ sentences }: Passage, start: number, count: number): readonly Sentence[] {
  return lastBefore(sentences, start, count, (one) => one.start);
}

/** The sentence right before an offset. */
export function sentenceBefore(passage: Passage, start: number): Sentence | undefined {
  return sentencesBefore(passage, start, 1)[0];
}
