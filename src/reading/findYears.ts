import { findAll } from './findAll.ts';
import { readNumeral } from './numerals.ts';

export interface TypedYear {
  readonly year: number;
  readonly start: number;
  /** After 年 or 年度. */
  readonly end: number;
}

const YEAR =
  /(?<![0-9０-９.．一二三四五六七八九〇○零])([12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3}|[0-9０-９]{2}(?=年度))(年度?)/g;

/** Years of a text: `2023年`, `２０２３年度`, `二〇二三年`, `23年度`. Not those in titles, document numbers, ranges and, unless asked, lists. */
export function findYears(text: string, inLists = false): readonly TypedYear[] {
  return findAll(text, YEAR).flatMap(({ 0: whole, 1: digits = '', index }) => {
    const end = index + whole.length;
    const before = text.slice(Math.max(0, index - 2), index);
    const after = text.charAt(end);
    if (
      isInTitle(text, index) ||
      /(?:[-—–～~/〔[【]|(?<!截|^|[，。；：降升增减低高少加大小缩])至)$/.test(before) ||
      /[-—–～~/]/.test(after)
    )
      return [];
    if (!inLists && (before.endsWith('、') || after === '、')) return [];
    const value = readNumeral(digits.replace(/[○零]/g, '〇'));
    if (value === undefined) return [];
    const year = value.lt(100) ? value.toNumber() + 2000 : value.toNumber();
    return [{ year, start: index, end }];
  });
}

/** Inside 《》 or quotation marks, a year belongs to what is quoted. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  return [
    ['《', '》'],
    ['“', '”'],
  ].some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close));
}
