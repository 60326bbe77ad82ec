import { isPercentage } from '../../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import type { Statement, ValueSaid } from '../../../reading/types.ts';
import { spokenPrefix } from '../../prose/nameOf.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { candidatesOf } from '../candidates.ts';
import { knownOf } from '../knownOf.ts';
import { type Fact, fitsVaguely } from './facts.ts';

/** `基本支出超780万元`: above that amount, or above the budget by that much; it is told where it is neither. */
export function judgeBeyond(
  statement: Statement,
  { year: now }: Sentence,
  { figures, year }: CheckContext,
): Fact | undefined {
  if (statement.kind !== 'change' || !/^(?:超|突破)$/.test(statement.word) || statement.amount === undefined)
    return undefined;
  const { kind: _, amount, basis, ofBudget, ...said } = statement;
  if (basis !== undefined || isPercentage(amount) || yuanIn(amount.unit) === undefined) return undefined;
  const above: TypedAmount = { ...amount, isVague: true, vagueness: 'above' };
  const value: ValueSaid = {
    ...said,
    kind: 'value',
    amount: above,
    column: ofBudget === true ? 'budget' : undefined,
    carried: undefined,
    to: undefined,
    toStart: amount.start,
    isFrom: false,
    isBase: false,
  };
  const facts = candidatesOf(value, now).map((candidate) => ({
    ...candidate,
    known: knownOf(candidate, figures, year),
    spoken: spokenPrefix(candidate.prefix, figures),
  }));
  return fitsVaguely(above, facts);
}
