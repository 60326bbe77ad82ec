import type { Entry } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import type { Measure, MoneyUnit, Quantity } from '../../quantity/quantity.ts';
import { inUnit, toYuan } from '../../quantity/quantity.ts';

/** Returns the typed number, `none` as 0, or `undefined` where nothing was typed. */
export function numberOf<M extends Measure>(entry: Entry<M>, measure: M): Quantity<M> | undefined {
  if (entry.state === 'absent') return undefined;
  return entry.state === 'none' ? { measure, value: new Decimal(0) } : entry.quantity;
}

/** A column of one file: its amounts and their unit of money, which tell how precise each amount is. */
export interface Column {
  readonly entries: readonly Entry<'yuan'>[];
  readonly money: MoneyUnit;
}

/**
 * Whether two amounts can be the same. In columns of the same precision they must be equal; otherwise they may differ
 * by (n + 1) × ½ × 10^−d with n = 1, which is one unit in the last place of the coarser column. A column is as precise
 * as its most precise number, since `12.00` is often typed as `12`.
 */
export function agree(one: Entry<'yuan'>, inOne: Column, other: Entry<'yuan'>, inOther: Column): boolean {
  const [first, second] = [numberOf(one, 'yuan'), numberOf(other, 'yuan')];
  if (first === undefined || second === undefined) return true;
  // `none` is exact, however imprecise the other column is.
  const isExact = one.state === 'none' || other.state === 'none';
  return isWithin(first.value, stepOf(inOne), second.value, stepOf(inOther), isExact);
}

/** Compares plain numbers in the same way; each is as precise as it is typed. */
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

/** Returns one unit in the last place of a column, in yuan. */
function stepOf({ entries, money }: Column): Decimal {
  const places = entries.map((entry) => (entry.state === 'value' ? inUnit(entry.quantity, money).decimalPlaces() : 0));
  return toYuan(new Decimal(10).pow(-Math.max(0, ...places)), money).value;
}
