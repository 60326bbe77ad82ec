import type { Stated } from '../../findings/wording.ts';
import type { Entry } from '../../model/types.ts';
import { countDecimals, Decimal, parseDecimal } from '../../quantity/decimal.ts';
import type { Measure, MoneyUnit, Quantity } from '../../quantity/quantity.ts';
import { toYuan } from '../../quantity/quantity.ts';

/** Returns the typed number, `none` as 0, or `undefined` where nothing was typed. */
export function numberOf<M extends Measure>(entry: Entry<M>, measure: M): Quantity<M> | undefined {
  if (entry.state === 'absent') return undefined;
  return entry.state === 'none' ? { measure, value: new Decimal(0) } : entry.quantity;
}

/** Returns what was typed as sentences print it: `none` is not zero there. */
export function statedIn<M extends Measure>(entry: Entry<M>): Stated<M> | undefined {
  if (entry.state === 'absent') return undefined;
  return entry.state === 'none' ? 'none' : entry.quantity;
}

/** A column of one file: its amounts and their unit of money, which tell how precise each amount is. */
export interface Column {
  readonly entries: readonly Entry<'yuan'>[];
  readonly money: MoneyUnit;
}

/**
 * Whether two amounts can be the same. In columns of the same precision they must be equal; otherwise they may differ
 * by half a unit in the last place of the coarser column, since that is what rounding the finer one changes. A column is
 * as precise as its most precise number, zeros included: `12.00` is often typed as `12`, and `1.00` is not `1.99`.
 */
export function agree(one: Entry<'yuan'>, inOne: Column, other: Entry<'yuan'>, inOther: Column): boolean {
  const [first, second] = [numberOf(one, 'yuan'), numberOf(other, 'yuan')];
  if (first === undefined || second === undefined) return true;
  // `none` is exact, however imprecise the other column is.
  const isExact = one.state === 'none' || other.state === 'none';
  return isWithin(first.value, stepOf(inOne), second.value, stepOf(inOther), isExact);
}

/** Compares plain numbers in the same way; each is as precise as it is typed. */
export function agreeAsTyped(one: string, other: string): boolean {
  const [first, second] = [countDecimals(one), countDecimals(other)].map(stepAt) as [Decimal, Decimal];
  return isWithin(parseDecimal(one), first, parseDecimal(other), second, false);
}

function isWithin(one: Decimal, stepOfOne: Decimal, other: Decimal, stepOfOther: Decimal, isExact: boolean): boolean {
  if (isExact || stepOfOne.eq(stepOfOther)) return one.eq(other);
  return one.minus(other).abs().times(2).lte(Decimal.max(stepOfOne, stepOfOther));
}

/** Returns one unit in the last place of a column, in yuan. */
function stepOf({ entries, money }: Column): Decimal {
  const places = entries.map((entry) => (entry.state === 'value' ? entry.decimals : 0));
  return toYuan(stepAt(Math.max(0, ...places)), money).value;
}

/** One unit in this place after the point. */
function stepAt(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals);
}
