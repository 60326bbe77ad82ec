import { Decimal as Base } from 'decimal.js';

/**
 * The one Decimal of the house. A typed amount has at most 15 + 6 digits (the schema's bound), so 60 digits hold
 * every sum of amounts exactly, and no quotient of two sums can lie so near a tie that half-up would go wrong.
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

/**
 * The one door by which numbers enter: exact, from the very text that the file holds.
 *
 * @throws TypeError when the text is not a plain decimal; callers have validated it, so that is a bug.
 */
export function parseDecimal(text: string): Decimal {
  if (!isPlainDecimal(text)) throw new TypeError(`not a plain decimal: ${text}`);
  return new Decimal(text);
}
