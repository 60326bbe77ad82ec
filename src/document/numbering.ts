import type { HeadingLevel } from './types.ts';

const DIGITS = '零一二三四五六七八九';

/** Prints a whole number from 1 to 99 in Chinese: 一, 十, 十二, 二十, 九十九. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${tensText}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

/**
 * Prints the number of the n-th heading or list item of a level (GB/T 9704 §7.3.3): 一、（一）1.（1）; below these ① and a.
 * Numbers are literal, since automatic ones vanish in other programs.
 */
export function printNumberOfLevel(level: number, n: number): string {
  switch (level) {
    case 1:
      return `${n < 100 ? chineseNumeral(n) : n}、`;
    case 2:
      return `（${n < 100 ? chineseNumeral(n) : n}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
    case 5:
      return n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : `${n}）`;
    default:
      return n <= 26 ? `${String.fromCharCode(0x60 + n)}.` : `${n}.`;
  }
}

/** Counts headings and tables of one document, in order. */
export class Numberer {
  readonly #counts: number[] = [];
  #tables = 0;

  nextHeading(level: number): string {
    this.#counts.length = level;
    const n = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts[level - 1] = n;
    return printNumberOfLevel(level, n);
  }

  nextTable(): string {
    this.#tables += 1;
    return `表${this.#tables}`;
  }
}

/** GB/T 9704 has four levels of headings. */
export const DEEPEST_HEADING: HeadingLevel = 4;
