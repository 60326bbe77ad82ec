import { allOf, groundedOf } from '../verdict/coverage/countNumbers.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';

/** Converts the counts of the closing line, and what they are made of. */
export function numbersToJson(counts: NumberCounts): Readonly<Record<'all' | 'grounded' | keyof NumberCounts, number>> {
  const { bound, agrees, follows, byValue, contradicted, noClaim, notTied } = counts;
  return {
    all: allOf(counts),
    grounded: groundedOf(counts),
    bound,
    agrees,
    follows,
    byValue,
    contradicted,
    noClaim,
    notTied,
  };
}
