import type { Criterion } from '../form/rubricTypes.ts';
import { quantity } from '../quantity/quantity.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';

/** Gives all points if the fact is true, none if it is false, and leaves them open if it is unknown. */
export function scoreFlag(criterion: Criterion & { kind: 'flag' }, { facts }: ScoreContext): Assessment {
  const fact = facts.get(criterion.fact);
  const title = fact?.title ?? criterion.fact;
  const none = quantity('point', 0);
  if (fact?.type !== 'flag' || fact.value === undefined) {
    return open(none, criterion.points, { type: 'unknownFacts', facts: [title] });
  }
  return fact.value
    ? derived(criterion.points, { type: 'flagTrue', fact: title })
    : derived(none, { type: 'flagFalse', fact: title });
}
