import type { ResultItem } from '../../../model/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { isPercentage, mayStandFor } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';

export function scaled({ value, unit }: TypedAmount): Decimal {
  return /百分点/.test(unit) ? value : value.times(measureOf(unit).factor);
}

export function factorOf(unit: string): Decimal {
  return /百分点/.test(unit) ? new Decimal(1) : measureOf(unit).factor;
}

export function isOfUnit({ unit }: TypedAmount, base: TypedAmount): boolean {
  return /百分点/.test(unit) ? isPercentage(base) : measureOf(unit).base === measureOf(base.unit).base;
}

export function isValueOf(amount: TypedAmount, result: ResultItem): boolean {
  return isNumberOf(amount, result.value, result) || (amount.isVague && mayStandFor(amount, inUnitOf(amount, result)));
}

function inUnitOf({ unit }: TypedAmount, { value, measure }: ResultItem): Decimal {
  return value.times(measureOf(measure).factor).div(measureOf(unit).factor);
}

/** The number itself, or what it comes to in a larger unit: 1.26万亩 for 12600 亩. */
export function isNumberOf(amount: TypedAmount, known: Decimal, { measure }: ResultItem): boolean {
  const { base, factor } = measureOf(measure);
  const own = measureOf(amount.unit);
  if (own.base !== base) return false;
  const difference = amount.value.times(own.factor).minus(known.times(factor)).abs();
  const isRounded = own.factor.gt(factor) || amount.decimals > 0;
  return difference.lte(isRounded && own.factor.gt(factor) ? roundingSlack(amount.decimals).times(own.factor) : 0);
}

/** The same digits in another order: 1286 for 1268, 1.52万 for 12500. No other number of the same thing is written so by chance. */
export function isMisspelt(amount: TypedAmount, result: ResultItem, least: number): boolean {
  const typed = inUnitOf(amount, result);
  const [a, b] = [digitsOf(amount.value), digitsOf(typed)];
  if (amount.isVague || a.length < least || a.length !== b.length || a === b) return false;
  const isMagnitude = amount.value.e === typed.e;
  return isMagnitude && [...a].sort().join('') === [...b].sort().join('');
}

function digitsOf(value: Decimal): string {
  return value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}
