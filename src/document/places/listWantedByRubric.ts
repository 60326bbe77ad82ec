import { findTerm } from '../../figures/addFacts.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { listUnknownFacts } from '../../scores/listMissingKeys.ts';
import { listRateNames } from '../../scores/measureRate.ts';
import type { ScoreLine } from '../../scores/types.ts';
import type { TableCells } from './types.ts';

/**
 * Lists what the printed points of a rubric still need: a line that is open says 待填 and has a range instead of points. A
 * claim is printed as points; and where a rule leaves the points to the office that receives the report, or the table says
 * something else than the rubric, no key would fill them.
 */
export function listWantedByRubric(
  id: string,
  { scorecards, facts, figures }: Evaluation,
): Pick<TableCells, 'figures' | 'wanted'> {
  const scorecard = scorecards.find(({ rubric }) => rubric.id === id);
  if (scorecard === undefined) return { figures: [], wanted: [] };
  const { rubric, lines, cap } = scorecard;
  const rates = [
    ...lines.flatMap(({ status, criterion }) =>
      status === 'open' && criterion.kind === 'rate' ? listRateNames(criterion.rate) : [],
    ),
    // What limits the total is printed with it.
    ...(cap?.state === 'open' && rubric.cap !== undefined ? listRateNames(rubric.cap.rate) : []),
  ];
  return {
    figures: rates.flatMap((name) => findTerm(figures, name) ?? []),
    wanted: lines.flatMap((line) => wantedByLine(line).map((key) => ({ key, of: nameOf(key, line) }))),
  };

  function wantedByLine({ status, criterion, reason, missing }: ScoreLine): readonly string[] {
    // Points that cannot become fewer are known, and the reason says what is not filled in all the same.
    if (status === 'derived' && reason.type === 'missing' && reason.unknown.length > 0)
      return listUnknownFacts(criterion, facts);
    if (status !== 'open') return [];
    return criterion.kind === 'rate' ? listUnknownFacts(criterion, facts) : missing;
  }
}

/** Points that people give all stand under one key. */
function nameOf(key: string, { criterion }: ScoreLine): string | undefined {
  return key === 'declared' ? (criterion.title ?? criterion.id) : undefined;
}
