import { Decimal } from '../../quantity/decimal.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';

/** A number between two bounds: what a typed one may have been before it was rounded. */
export interface Range {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** Yuan, or the amount's own unit. */
export function factorOf({ unit }: TypedAmount): string {
  return yuanIn(unit) ?? '1';
}

export function yuanOf(amount: TypedAmount): Decimal {
  return amount.value.times(factorOf(amount));
}

/**
 * Whole things are counted, not rounded; money and rates, and all with decimals, may have been.
 *
 * @param beside the most decimals of what stands beside it: 85万元 beside 80.64万元 is exact
 */
export function rangeOf(amount: TypedAmount, beside = 0): Range {
  const value = yuanOf(amount);
  const isMeasured = yuanIn(amount.unit) !== undefined || /%|百分点/.test(amount.unit);
  const isCounted = amount.decimals === 0 && (beside > 0 || !isMeasured);
  const half = isCounted ? new Decimal(0) : roundingSlack(amount.decimals).times(factorOf(amount));
  return { least: value.minus(half), most: value.plus(half) };
}

/**
 * Between which a number may be that words make vague: 近六成, 超500万元, 约1300人. Wide, so that only what nobody would say
 * lies outside: 超 is no promise of how little more, 不足 none of how little less.
 */
export function vagueRangeOf(amount: TypedAmount): Range {
  const value = yuanOf(amount);
  const isShare = isPercentage(amount);
  const some = isShare ? new Decimal('5.5') : Decimal.max(value.times('0.12'), lastPlaceOf(amount).div(2));
  switch (amount.vagueness) {
    case 'above':
      return { least: value.times('0.9995'), most: isShare ? Decimal.max(100, value.times(2)) : value.times(2) };
    case 'below':
      return {
        least: leastBelow(value, isShare, amount.isNear === true),
        most: value.times(amount.isNear === true ? '1.01' : '1.0005'),
      };
    case 'about':
    case undefined:
      return { least: value.minus(some), most: value.plus(some) };
  }
}

function leastBelow(value: Decimal, isShare: boolean, isNear: boolean): Decimal {
  if (isShare) return value.minus(isNear ? 9 : 35);
  return value.times(isNear ? '0.8' : '0.5');
}

/** What one more of the last digit that is no zero comes to: 100万元 of 1300万元. */
function lastPlaceOf({ value, ...amount }: TypedAmount): Decimal {
  if (value.isZero()) return new Decimal(factorOf({ value, ...amount }));
  const digits = value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return new Decimal(10).pow(value.e - digits + 1).times(factorOf({ value, ...amount }));
}

export const exactly = (value: Decimal): Range => ({ least: value, most: value });
export const plus = (one: Range, other: Range): Range => ({
  least: one.least.plus(other.least),
  most: one.most.plus(other.most),
});
export const minus = (one: Range, other: Range): Range => ({
  least: one.least.minus(other.most),
  most: one.most.minus(other.least),
});

/** A quotient in percent; `undefined` where the base may be nothing. */
export function percentOf(part: Range, base: Range): Range | undefined {
  if (base.least.lte(0)) return undefined;
  const least = part.least.div(part.least.gte(0) ? base.most : base.least);
  const most = part.most.div(part.most.gte(0) ? base.least : base.most);
  return { least: least.times(100), most: most.times(100) };
}

export function overlap(one: Range, other: Range): boolean {
  return one.least.lte(other.most) && other.least.lte(one.most);
}

/** Whether a typed amount may stand for a known value: the one place that says what rounding excuses. */
export function standsFor(amount: TypedAmount, known: Decimal): boolean {
  return overlap(rangeOf(amount), exactly(known));
}

/** For n addends printed to d decimals (n + 1) × ½ × 10^−d is what rounding may leave; whole things are counted. */
export function toleranceOf(amounts: readonly TypedAmount[], addends: number): Decimal {
  const decimals = Math.max(...amounts.map((amount) => amount.decimals));
  if (decimals === 0) return new Decimal(0);
  return roundingSlack(decimals, addends).times(Decimal.max(...amounts.map(factorOf)));
}

/** Two amounts of one measure. */
export function isAlike(one: TypedAmount, other: TypedAmount): boolean {
  if (isPercentage(one) || isPercentage(other)) return false;
  if (yuanIn(one.unit) !== undefined || yuanIn(other.unit) !== undefined)
    return yuanIn(one.unit) !== undefined && yuanIn(other.unit) !== undefined;
  return one.unit !== '' && measureOf(one.unit).base === measureOf(other.unit).base && one.unit === other.unit;
}
