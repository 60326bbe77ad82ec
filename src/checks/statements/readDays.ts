import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { Sentence } from '../prose/types.ts';

/** A day or month that a sentence names; parts that are not said are those of the one before. */
export interface Day {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

const DAY =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?|(?:(二〇[〇一二三四五六七八九]{2})年)?([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;

/** The days of a sentence, in order. */
export function readDays({ text }: Sentence): readonly Day[] {
  const days: Day[] = [];
  for (const match of findAll(text, DAY)) {
    const [whole, y = match[4], m = match[5], d = match[6]] = match;
    const { index: start } = match;
    const [year, month, day] = [y, m, d].map((part) =>
      part === undefined ? undefined : readNumeral(part)?.toNumber(),
    );
    // 13月 alone may be how long something took; 13月底 is a day.
    const isDay = /^(?:[底末初起]|[上中下]旬)/.test(text.slice(start + whole.length));
    if (month === undefined || (year === undefined && day === undefined && month > 12 && !isDay)) continue;
    days.push({ start, end: start + whole.length, year: year ?? days.at(-1)?.year, month, day });
  }
  return days;
}
