import type { Ground } from './ground.ts';
import type { Sentence } from './types.ts';

/** Notes that a stretch of a sentence agrees with what a judge held it against. Offsets count in the sentence. */
export function tie({ passage, start }: Sentence, from: number, to: number, ground: Ground): void {
  passage.ties.push({ start: start + from, end: start + to, ground });
}

interface Typed {
  readonly start: number;
  readonly end: number;
}

/** The same for numbers of one sentence. There is nothing to tell of them. */
export function agree(sentence: Sentence, typed: readonly (Typed | undefined)[], ground: Ground): never[] {
  for (const one of typed) if (one !== undefined) tie(sentence, one.start, one.end, ground);
  return [];
}

interface Numbered {
  readonly amount: Typed;
  readonly sentence: Sentence;
}

/** The same for numbers of several sentences. */
export function agreeAll(numbers: readonly Numbered[], ground: Ground): never[] {
  for (const { sentence, amount } of numbers) tie(sentence, amount.start, amount.end, ground);
  return [];
}
