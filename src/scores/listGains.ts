import type { Quantity } from '../quantity/quantity.ts';
import { quantity } from '../quantity/quantity.ts';
import type { Scorecard, ScoreLine } from './types.ts';

/** The points that a line may still win, and what somebody must add to the file for them. */
export interface Gain {
  readonly line: ScoreLine;
  readonly points: Quantity<'point'>;
  readonly need: Need;
}

export type Need =
  /** Entries under `facts`, by their ids; with `thenPoints` a person must also declare points, as the facts alone give none. */
  | { readonly type: 'facts'; readonly ids: readonly string[]; readonly thenPoints: boolean }
  /** Any other keys of the file: the numbers of which a rate is made, points of indicators. */
  | { readonly type: 'keys'; readonly keys: readonly string[] }
  /** Keys of the file whose values do not fit the rubric. */
  | { readonly type: 'doubt'; readonly keys: readonly string[] }
  /** Points that a person declares, within those allowed. */
  | { readonly type: 'points'; readonly allowed: readonly string[] }
  /** A person's decision about a rate without a base, which no fact settles. */
  | { readonly type: 'decision' }
  /** The holiday list of a year, which the program does not have yet. */
  | { readonly type: 'calendar'; readonly year: string };

/** Lists the gains that are still possible, the largest first; lines of equal gain keep the rubric's order. */
export function listGains({ lines }: Scorecard): readonly Gain[] {
  return lines
    .filter(({ status }) => status === 'open' || status === 'claimed')
    .map((line): Gain => {
      const points = quantity('point', line.most.value.minus(line.least.value));
      return { line, points, need: needOf(line) };
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

function needOf({ criterion, reason, missing }: ScoreLine): Need {
  switch (reason.type) {
    case 'notDeclared':
      return { type: 'points', allowed: reason.allowed };
    case 'yearNotListed':
      return { type: 'calendar', year: reason.year };
    case 'otherWeight':
    case 'noWeights':
      return { type: 'doubt', keys: reason.keys };
    case 'rateWithoutBase':
      return { type: 'decision' };
    case 'flagTrue':
    case 'flagFalse':
    case 'unknownFacts':
    case 'missing':
    case 'late':
    case 'occurrences':
    case 'rate':
    case 'indicators':
    case 'declared': {
      if (missing.some((key) => !key.startsWith(FACTS))) return { type: 'keys', keys: missing };
      const ids = missing.map((key) => key.slice(FACTS.length));
      return { type: 'facts', ids, thenPoints: criterion.kind === 'declared' };
    }
  }
}

const FACTS = 'facts.';
