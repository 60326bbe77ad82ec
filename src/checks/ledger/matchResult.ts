import type { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import type { KnownResult } from '../statements/knownResults.ts';
import { standsFor } from '../statements/slack.ts';

/** What of a result a number is equal to: its value, its goal, that of the year before, or how they differ. */
export function matchResult(amount: TypedAmount, result: KnownResult): SpokenOf | undefined {
  const { name, measure, value, target, lastYear } = result;
  const { base, factor } = measureOf(measure);
  const own = measureOf(amount.unit);
  const isPoints = /百分点$/.test(amount.unit);
  if (own.base === base || (isPoints && base === '%')) {
    const size = isPoints ? amount.value : amount.value.times(own.factor);
    const is = (known: Decimal | undefined) => known?.times(factor).eq(size) === true;
    if (!isPoints && is(value)) return name;
    if (!isPoints && is(target)) return { name, aspect: 'target' };
    if (!isPoints && is(lastYear)) return { name, aspect: 'lastYear' };
    if (is(target && value.minus(target).abs())) return { name, aspect: 'againstTarget' };
    if (is(lastYear && value.minus(lastYear).abs())) return { name, aspect: 'againstLastYear' };
  }
  if (!isPercentage(amount) || amount.decimals === 0) return undefined;
  if (isRateOf(amount, value, target)) return { name, aspect: 'ofTarget' };
  return isRateOf(amount, value.minus(lastYear ?? value), lastYear) ? { name, aspect: 'againstLastYear' } : undefined;
}

function isRateOf(amount: TypedAmount, part: Decimal, base: Decimal | undefined): boolean {
  return base !== undefined && !base.isZero() && !part.isZero() && standsFor(amount, part.div(base).times(100).abs());
}
