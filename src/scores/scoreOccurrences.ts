import type { Criterion } from '../form/rubricTypes.ts';
import { Decimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';

/**
 * Deducts or gives points for each occurrence (“每出现一例扣1分”, 按数累加法), within the criterion's points and what the rubric
 * says is the most. A count that is not filled in leaves the line open between all and none of what may be lost or won.
 */
export function scoreOccurrences(criterion: Criterion & { kind: 'occurrences' }, { facts }: ScoreContext): Assessment {
  const { points: full, direction } = criterion;
  const fact = facts.get(criterion.fact);
  const title = fact?.title ?? criterion.fact;
  const limit = Decimal.min(criterion.most?.value ?? full.value, full.value);
  const [lowest, highest] = direction === 'down' ? [full.value.minus(limit), full.value] : [new Decimal(0), limit];
  if (fact?.type !== 'number' || fact.value === undefined) {
    const [least, most] = [quantity('point', lowest), quantity('point', highest)];
    return open(least, most, { type: 'unknownFacts', facts: [title] });
  }
  const count = fact.value === 'none' ? new Decimal(0) : fact.value;
  const moved = Decimal.min(criterion.each.times(count), limit);
  const awarded = quantity('point', direction === 'down' ? full.value.minus(moved) : moved);
  const each = quantity('point', criterion.each);
  return derived(awarded, {
    type: 'occurrences',
    fact: title,
    count,
    direction,
    full,
    each,
    most: criterion.most,
    awarded,
  });
}
