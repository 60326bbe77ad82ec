import { listScoredFacts } from '../form/criterionFacts.ts';
import type { TitledName } from '../form/types.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { quantity } from '../quantity/quantity.ts';
import type { Reason, Scorecard, ScoreLine } from './types.ts';

/** Points that a line may still win, and what somebody must add for it. */
export interface Gain {
  readonly line: ScoreLine;
  readonly points: Quantity<'point'>;
  readonly need: Need;
}

export type Need =
  /** Entries under `facts`, by their ids; and then a person's points, where these give none by themselves. */
  | { readonly type: 'facts'; readonly ids: readonly string[]; readonly thenPoints: boolean }
  /** Amounts that a rate is made of, by their names. */
  | { readonly type: 'figures'; readonly names: readonly string[] }
  /** A person's points, within what is allowed. */
  | { readonly type: 'points'; readonly allowed: readonly string[] }
  /** A decision that no fact makes: a rate without a base. */
  | { readonly type: 'decision' }
  /** Days off of a year that the program does not know yet. */
  | { readonly type: 'calendar'; readonly year: string };

/** What would still win points, the most first; lines of equal gain stand as in the rubric. */
export function listGains({ lines }: Scorecard, facts: readonly TitledName[]): readonly Gain[] {
  return lines
    .filter(({ status }) => status === 'open')
    .map((line): Gain => {
      const points = quantity('point', line.most.value.minus(line.least.value));
      return { line, points, need: needOf(line, facts) };
    })
    .sort((one, other) => other.points.value.cmp(one.points.value));
}

/** Lines of which points are lost for good, unless a fact is put right; the most lost first. */
export function listLosses({ lines }: Scorecard): readonly { line: ScoreLine; points: Quantity<'point'> }[] {
  return lines
    .filter(({ status }) => status !== 'notApplicable')
    .map((line) => ({ line, points: quantity('point', line.criterion.points.value.minus(line.most.value)) }))
    .filter(({ points }) => points.value.gt(0))
    .sort((one, other) => other.points.value.cmp(one.points.value));
}

function needOf({ criterion, reason }: ScoreLine, facts: readonly TitledName[]): Need {
  switch (reason.type) {
    case 'notDeclared':
      return { type: 'points', allowed: reason.allowed };
    case 'yearNotListed':
      return { type: 'calendar', year: reason.year };
    case 'rateWithoutBase':
      return { type: 'decision' };
    case 'flagTrue':
    case 'flagFalse':
    case 'unknownFacts':
    case 'missing':
    case 'late':
    case 'rate':
    case 'declared': {
      if (criterion.kind === 'rate' && reason.type === 'unknownFacts') return { type: 'figures', names: reason.facts };
      const { requires } = criterion;
      const title = facts.find(({ id }) => id === requires)?.title;
      const asksRequired = requires !== undefined && title !== undefined && unknownIn(reason).includes(title);
      const ids = [...(asksRequired ? [requires] : []), ...listScoredFacts(criterion).map(({ id }) => id)];
      return { type: 'facts', ids, thenPoints: criterion.kind === 'declared' };
    }
  }
}

/** Titles of what a reason says is not known. */
function unknownIn(reason: Reason): readonly string[] {
  return reason.type === 'missing' ? reason.unknown : reason.type === 'unknownFacts' ? reason.facts : [];
}
