import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { rangeOf } from '../statements/slack.ts';
import type { KnownNumber } from './knownNumber.ts';

/**
 * Tells which numbers of a file a typed one may stand for. What rounding may leave is worked out once; a file has
 * thousands of numbers, and most are of another order of magnitude, which two whole numbers tell.
 */
export function fitting(amount: TypedAmount): (known: KnownNumber) => boolean {
  const isMoney = yuanIn(amount.unit) !== undefined;
  const isRate = isPercentage(amount) || amount.unit.endsWith('点');
  const { least, most } = rangeOf(amount);
  const isZero = least.lte(0);
  return (known) => {
    if (known.isRate ? !isRate : !(known.isMoney && isMoney)) return false;
    const { size } = known;
    if (!isZero && (size.e < least.e || size.e > most.e)) return false;
    return size.gte(least) && size.lte(most);
  };
}
