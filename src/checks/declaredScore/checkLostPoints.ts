import type { Finding } from '../../findings/types.ts';
import type { Criterion, Rubric } from '../../form/rubricTypes.ts';
import type { Form } from '../../form/types.ts';
import { refersTo } from '../../scores/refersTo.ts';
import type { ScoreLine } from '../../scores/types.ts';
import type { FigureCheck } from '../types.ts';
import { pointsUnexplained } from './findings.ts';

/**
 * SE471 points-unexplained: a person took points off and does not say why. A computation is its own reason, and so is a band
 * that stands below the full points. Only a table that has a column for reasons asks for them.
 */
export const checkLostPoints: FigureCheck = ({ year, form, scorecards }) =>
  scorecards
    .filter(({ rubric }) => asksForReasons(form, rubric))
    .flatMap(({ rubric, lines }) =>
      lines.flatMap(({ criterion, status, reason }): Finding[] => {
        if (status !== 'declared' && status !== 'claimed') return [];
        const declared = year.declared.find((each) => refersTo(each, rubric) && each.criterion?.name === criterion.id);
        if (declared === undefined || declared.reason !== undefined || declared.discretion !== undefined) return [];
        const { points, place } = declared;
        if (points.value.gte(criterion.points.value) || isLowerBand(criterion, reason)) return [];
        return [
          pointsUnexplained({ criterion: criterion.title ?? criterion.id, points, full: criterion.points }, place),
        ];
      }),
    );

/** Whether the form prints the rubric with a column for reasons. */
function asksForReasons({ tables }: Form, { id }: Rubric): boolean {
  return tables.some(
    ({ rows, columns }) =>
      rows.source === 'rubric' && rows.rubric === id && columns.some(({ cell }) => cell === 'reason'),
  );
}

/** Whether points lie in a band that has a name and does not reach the full points, whose name says why some were lost. */
function isLowerBand(criterion: Criterion, reason: ScoreLine['reason']): boolean {
  if (criterion.kind !== 'declared' || reason.type !== 'declared' || reason.band === '') return false;
  return criterion.bands.some(({ label, most }) => label === reason.band && most.lt(criterion.points.value));
}
