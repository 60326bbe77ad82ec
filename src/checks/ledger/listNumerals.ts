import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Passage, Sentence } from '../prose/types.ts';

/** A number as it stands in a passage; one with a unit, or one of few people's things, was read as an amount. */
export interface Numeral {
  readonly sentence: Sentence;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly amount: TypedAmount | undefined;
}

const DIGITS = /\d+(?:[,.]\d+)*/g;

/** All numbers of a passage, in order: amounts with their units, and whatever else is written in digits. */
export function listNumerals(passage: Passage): readonly Numeral[] {
  return passage.sentences.flatMap((sentence) => {
    const { amounts, text } = sentence;
    const numerals: Numeral[] = amounts.map((amount) => ({ sentence, start: amount.start, end: amount.end, amount }));
    for (const { 0: digits, index } of text.matchAll(DIGITS)) {
      const end = index + digits.length;
      if (!amounts.some((one) => one.start < end && one.end > index))
        numerals.push({ sentence, start: index, end, amount: undefined });
    }
    return numerals.sort((one, other) => one.start - other.start);
  });
}
