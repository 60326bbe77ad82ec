import { listScoredFacts } from '../form/criterionFacts.ts';
import type { TitledName } from '../form/types.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { quantity } from '../quantity/quantity.ts';
import type { Reason, Scorecard, ScoreLine } from './types.ts';

/** The points that a line may still win, and what somebody must add to the file for them. */
export interface Gain {
  readonly line: ScoreLine;
  readonly points: Quantity<'point'>;
  readonly need: Need;
}

export type Need =
  /** Entries under `facts`, by their ids; with `thenPoints` a person must also declare points, as the facts alone give none. */
  | { readonly type: 'facts'; readonly ids: readonly string[]; readonly thenPoints: boolean }
  /** The amounts of which a rate is made, by their names. */
  | { readonly type: 'figures'; readonly names: readonly string[] }
  /** Points that a person declares, within those allowed. */
  | { readonly type: 'points'; readonly allowed: readonly string[] }
  /** A person's decision about a rate without a base, which no fact settles. */
  | { readonly type: 'decision' }
  /** The holiday list of a year, which the program does not have yet. */
  | { readonly type: 'calendar'; readonly year: string };

/** Lists the gains that are still possible, the largest first; lines of equal gain keep the rubric's order. */
export function listGains({ lines }: Scorecard, facts: readonly TitledName[]): readonly Gain[] {
  return lines
    .filter(({ status }) => status === 'open')
    .map((line): Gain => {
      const points = quantity('point', line.most.value.minus(line.least.value));
      return { line, points, need: needOf(line, facts) };
    })
    .sort((one, other) => other.points.value.cmp(one.points.value));
}

/** Lists the lines that have lost points for good, unless a fact is corrected; the largest loss first. */
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
      const asksRequired = requires !== undefined && title !== undefined && listUnknownTitles(reason).includes(title);
      const ids = [...(asksRequired ? [requires] : []), ...listScoredFacts(criterion).map(({ id }) => id)];
      return { type: 'facts', ids, thenPoints: criterion.kind === 'declared' };
    }
  }
}

/** Lists the titles of the facts or elements that a reason calls unknown. */
function listUnknownTitles(reason: Reason): readonly string[] {
  return reason.type === 'missing' ? reason.unknown : reason.type === 'unknownFacts' ? reason.facts : [];
}
