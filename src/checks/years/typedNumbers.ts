import type { Entry } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import type { Measure, MoneyUnit, Quantity } from '../../quantity/quantity.ts';
import { inUnit, toYuan } from '../../quantity/quantity.ts';

/** The number that was typed, `none` as 0; `undefined` where nothing was. */
export function numberOf<M extends Measure>(entry: Entry<M>, measure: M): Quantity<M> | undefined {
  if (entry.state === 'absent') return undefined;
  return entry.state === 'none' ? { measure, value: new Decimal(0) } : entry.quantity;
}

/** Amounts that stand together, in the column of one file: what they are, and how finely they are given. */
export interface Column {
  readonly entries: readonly Entry<'yuan'>[];
  readonly money: MoneyUnit;
}

/**
 * Whether two amounts can be the same: where both columns are given to the same place they must be equal; else they may be
 * apart by (n + 1) × ½ × 10^−d with n = 1, which is one unit of the last place of the coarser. A column is as fine as its
 * finest number, since `12.00` is often typed as `12`.
 */
export function agree(one: Entry<'yuan'>, inOne: Column, other: Entry<'yuan'>, inOther: Column): boolean {
  const [first, second] = [numberOf(one, 'yuan'), numberOf(other, 'yuan')];
  if (first === undefined || second === undefined) return true;
  // Stated to be none is exact, however the others are given.
  const isExact = one.state === 'none' || other.state === 'none';
  return isWithin(first.value, stepOf(inOne), second.value, stepOf(inOther), isExact);
}

/** The same for plain numbers, each as fine as it is typed. */
export function agreeAsTyped(one: Decimal, other: Decimal): boolean {
  const [first, second] = [one, other].map((value) => new Decimal(10).pow(-value.decimalPlaces())) as [
    Decimal,
    Decimal,
  ];
  return isWithin(one, first, other, second, false);
}

function isWithin(one: Decimal, stepOfOne: Decimal, other: Decimal, stepOfOther: Decimal, isExact: boolean): boolean {
  if (isExact || stepOfOne.eq(stepOfOther)) return one.eq(other);
  return one.minus(other).abs().lte(Decimal.max(stepOfOne, stepOfOther));
}

/** One unit of the last place that a column is given to, in yuan. */
function stepOf({ entries, money }: Column): Decimal {
  const places = entries.map((entry) => (entry.state === 'value' ? inUnit(entry.quantity, money).decimalPlaces() : 0));
  return toYuan(new Decimal(10).pow(-Math.max(0, ...places)), money).value;
}
