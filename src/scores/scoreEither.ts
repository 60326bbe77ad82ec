import type { Criterion } from '../form/rubricTypes.ts';
import { Decimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { type Assessment, open, type ScoreContext } from './assessment.ts';

/**
 * Leaves a line open while the unit has not said which of several criteria is to count: between the least and the most that
 * any of them would give.
 */
export function scoreEither(
  criterion: Criterion & { kind: 'either' },
  { facts }: ScoreContext,
  options: readonly Assessment[],
): Assessment {
  const applicable = options.filter(({ status }) => status !== 'notApplicable');
  const least = Decimal.min(...applicable.map((option) => option.least.value), criterion.points.value);
  const most = Decimal.max(...applicable.map((option) => option.most.value), 0);
  // One that does not apply takes no points away, so that all may be won by it.
  const ends =
    applicable.length === options.length ? { least, most } : { least: new Decimal(0), most: criterion.points.value };
  const title = facts.get(criterion.fact)?.title ?? criterion.fact;
  return {
    ...open(quantity('point', ends.least), quantity('point', ends.most), { type: 'unknownFacts', facts: [title] }),
    missing: [`facts.${criterion.fact}`],
  };
}
