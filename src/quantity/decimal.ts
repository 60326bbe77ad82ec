import { Decimal as Base } from 'decimal.js';

/**
 * The only Decimal constructor that the program uses. The schema bounds a typed amount to 15 + 6 digits, so 60 digits of
 * precision hold every sum of amounts exactly, and no quotient of two sums lies so near a tie that rounding half up errs.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});
export type Decimal = Base;

const PLAIN = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** Whether a text is a plain decimal: no exponent, no leading zeros, no separators, ASCII digits only. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** Counts the decimals of a plain decimal as it was typed, zeros included. */
export function countDecimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/**
 * Parses a number exactly, from the text as the file has it. All typed numbers enter the program here.
 *
 * @throws TypeError when the text is not a plain decimal; callers have validated it, so that is a bug.
 */
export function parseDecimal(text: string): Decimal {
  if (!isPlainDecimal(text)) throw new TypeError(`not a plain decimal: ${text}`);
  return new Decimal(text);
}
