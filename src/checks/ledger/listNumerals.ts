import { findAll } from '../../reading/findAll.ts';
import { findAmounts, type TypedAmount } from '../../reading/findAmounts.ts';
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
    if (text.includes('/')) numerals.push(...listPairs(sentence));
    const read = [...numerals].sort((one, other) => one.start - other.start);
    // How far those reach that start before the end of the digits: both go forward.
    let [next, reach] = [0, 0];
    for (const { 0: digits, index } of findAll(text, DIGITS)) {
      const end = index + digits.length;
      for (let one = read[next]; one !== undefined && one.start < end; one = read[next]) {
        reach = Math.max(reach, one.end);
        next += 1;
      }
      if (reach <= index) numerals.push({ sentence, start: index, end, amount: undefined });
    }
    return numerals.sort((one, other) => one.start - other.start);
  });
}

const PAIRS = /(?<![\d.A-Za-z/])(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)(?![\d/])([\u4e00-\u9fff%]{1,4})/g;

/** `1.26/1.5万人次`: what was reached and what was to be, with one unit for both. */
function listPairs(sentence: Sentence): readonly Numeral[] {
  return findAll(sentence.text, PAIRS).flatMap(({ 0: all, 1: one = '', 2: other = '', 3: unit = '', index }) => {
    const at = (number: string, start: number, end: number): readonly Numeral[] => {
      const [read] = findAmounts(number + unit);
      if (read === undefined || read.start !== 0 || read.unit === '') return [];
      const amount = { ...read, start, end, unitStart: start + number.length, lead: '' };
      return [{ sentence, start, end, amount }];
    };
    const second = index + one.length + 1;
    const whole = index + all.length - unit.length;
    const unitOf = findAmounts(other + unit)[0]?.end ?? 0;
    return [...at(one, index, index + one.length), ...at(other, second, Math.max(whole, second + unitOf))];
  });
}
