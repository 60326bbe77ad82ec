import { Decimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import type { Scorecard, ScoreLine } from './types.ts';

/** A score that a document prints: of a line, of a part of a rubric, or of a whole rubric. */
export interface PrintedScore {
  readonly name: string;
  readonly outcome: ScoreOutcome;
}

export type ScoreOutcome =
  | { readonly state: 'value'; readonly points: Quantity<'point'> }
  /** Nobody knows the points yet; these keys would tell. */
  | {
      readonly state: 'open';
      readonly least: Quantity<'point'>;
      readonly most: Quantity<'point'>;
      readonly missing: readonly string[];
    }
  /** The criterion does not apply. */
  | { readonly state: 'notApplicable' }
  /** The rubric is known in part only. */
  | { readonly state: 'noTotal' };

/** The two prefixes of names of scores. */
const SCORE_PREFIXES = ['scores.', '得分.'] as const;

/**
 * Finds a score by its name: `scores.<id>` of a criterion or a rubric, `得分.<title>` of a criterion, an item, a group or a
 * rubric, and `得分.合计` where there is one rubric.
 */
export function findScore(scorecards: readonly Scorecard[], name: string): PrintedScore | undefined {
  const found = listScores(scorecards).find((each) => each.name === name);
  return found && { name, outcome: found.outcome() };
}

/** Lists the names of all scores. */
export function listScoreNames(scorecards: readonly Scorecard[]): readonly string[] {
  return [...new Set(listScores(scorecards).map(({ name }) => name))];
}

interface NamedScore {
  readonly name: string;
  readonly outcome: () => ScoreOutcome;
}

/** Lists scores under all their names; where two have one name, the first keeps it: a line before a part, a part before the whole. */
function listScores(scorecards: readonly Scorecard[]): readonly NamedScore[] {
  const [byId, byTitle] = SCORE_PREFIXES;
  const titled = (title: string) => `${byTitle}${title.replaceAll('.', '．')}`;
  const lines = scorecards.flatMap((card) => card.lines);
  const parts = scorecards.flatMap(({ rubric, lines: own }) =>
    rubric.groups.flatMap((group) => [
      ...group.items.map(({ title }) => ({
        title,
        lines: own.filter((line) => line.group === group.title && line.item === title),
      })),
      { title: group.title, lines: own.filter((line) => line.group === group.title) },
    ]),
  );
  return [
    ...lines.flatMap((line): NamedScore[] => {
      const { id, title } = line.criterion;
      const outcome = () => outcomeOfLines([line]);
      return [{ name: byId + id, outcome }, ...(title === undefined ? [] : [{ name: titled(title), outcome }])];
    }),
    ...parts.map(({ title, lines: own }) => ({ name: titled(title), outcome: () => outcomeOfLines(own) })),
    ...scorecards.flatMap((card): NamedScore[] => {
      const outcome = () => outcomeOfTotal(card);
      const names = [byId + card.rubric.id, titled(card.rubric.title)];
      if (scorecards.length === 1) names.push(`${byId}total`, titled('合计'));
      return names.map((name) => ({ name, outcome }));
    }),
  ];
}

/** Sums up lines as they are printed: what is claimed counts as it was given. */
function outcomeOfLines(lines: readonly ScoreLine[]): ScoreOutcome {
  const counted = lines.filter(({ status }) => status !== 'notApplicable');
  if (counted.length === 0) return { state: 'notApplicable' };
  const least = sum(counted.map(({ claim, least: points }) => claim?.points ?? points));
  const most = sum(counted.map(({ claim, most: points }) => claim?.points ?? points));
  const open = counted.filter(({ status }) => status === 'open');
  if (open.length === 0) return { state: 'value', points: least };
  return { state: 'open', least, most, missing: [...new Set(open.flatMap(({ missing }) => missing))] };
}

function outcomeOfTotal({ rubric, lines, least, most, claimedTotal }: Scorecard): ScoreOutcome {
  if (rubric.status === 'partial') return { state: 'noTotal' };
  if (claimedTotal !== undefined) return { state: 'value', points: claimedTotal };
  if (least.value.eq(most.value)) return { state: 'value', points: least };
  return { state: 'open', least, most, missing: [...new Set(lines.flatMap(({ missing }) => missing))] };
}

function sum(amounts: readonly Quantity<'point'>[]): Quantity<'point'> {
  return quantity(
    'point',
    amounts.reduce((total, { value }) => total.plus(value), new Decimal(0)),
  );
}
