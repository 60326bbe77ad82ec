import { Decimal } from '../../quantity/decimal.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { factorIn, halfOf } from './listNumbers.ts';

/*
 * Numbers that hang together and do not fit may still be of other things. Where one slip of the hand, a digit or two that
 * changed places, is all that parts them, nobody means anything else.
 */

/** Whether another value is what was typed but for one digit, or two that stand beside each other in turn; `isInTurn`: only those. */
export function isSlipOf({ value, decimals }: TypedAmount, meant: Decimal, isInTurn = false): boolean {
  if (meant.lt(0) || !meant.toDecimalPlaces(decimals).eq(meant)) return false;
  return areSlips(value.toFixed(decimals), meant.toFixed(decimals), isInTurn);
}

/** The same of a quotient, which was rounded. */
export function isSlipOfRounded({ value, decimals }: TypedAmount, meant: Decimal): boolean {
  return areSlips(value.toFixed(decimals), meant.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed(decimals));
}

function areSlips(one: string, other: string, isInTurn = false): boolean {
  if (one.length !== other.length || one === other) return false;
  const [a, b] = [one.replace('.', ''), other.replace('.', '')];
  const odd = [...a].flatMap((sign, at) => (sign === b[at] ? [] : [at]));
  const [from = 0, to = 0] = odd;
  return (
    (!isInTurn && odd.length === 1) || (odd.length === 2 && to === from + 1 && a[from] === b[to] && a[to] === b[from])
  );
}

/** How many digits of a number were not rounded off by who chose it: 3 of 18.60, 2 of 4500. */
export function digitsOf({ value, decimals }: TypedAmount): number {
  return value
    .toFixed(decimals)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

/** An addend with its sign. */
export interface Addend {
  readonly amount: TypedAmount;
  readonly sign: 1 | -1;
}

export function sumOf(addends: readonly Addend[]): Decimal {
  return addends.reduce(
    (sum, { amount, sign }) => sum.plus(amount.value.times(factorIn(amount)).times(sign)),
    new Decimal(0),
  );
}

/** Whether one slip, in the sum or in an addend, is all that keeps numbers from making it. */
export function isOneSlip(sum: TypedAmount, addends: readonly Addend[], isInTurn = false): boolean {
  const made = sumOf(addends);
  const gap = made
    .abs()
    .minus(sum.value.times(factorIn(sum)))
    .times(made.lt(0) ? -1 : 1);
  if (isSlipOf(sum, made.abs().div(factorIn(sum)), isInTurn)) return true;
  return addends.some(({ amount, sign }) =>
    isSlipOf(amount, amount.value.minus(gap.times(sign).div(factorIn(amount))), isInTurn),
  );
}

/** What the rounding of all may come to. */
export function slackOf(amounts: readonly TypedAmount[]): Decimal {
  return amounts.reduce((sum, one) => sum.plus(halfOf(one)), new Decimal(0));
}
