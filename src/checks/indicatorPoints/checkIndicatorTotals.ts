import { idOf } from '../../figures/addSpending.ts';
import { listAttainments } from '../../figures/listAttainments.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { listCriteria } from '../../form/checkForm.ts';
import type { Form } from '../../form/types.ts';
import type { Attainment } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { indicatorPointsNotHundred } from './findings.ts';

/**
 * SE465 indicator-points-not-hundred: the points of a table, including those of the execution rate, do not total 100. Where
 * some are unknown, the others may come to more all the same. A table may hold only what the form's rubric takes from it.
 */
export const checkIndicatorTotals: FigureCheck = ({ year, form, figures }) =>
  listAttainments(year).flatMap(({ owner, title, attainment }): Finding[] => {
    const total = figures.find(idOf(...owner, 'marks', 'total', 'points'));
    const sum = total === undefined ? undefined : quantityOf(total.outcome);
    const known = sum?.value ?? sumKnown(attainment);
    const isPartial = sum === undefined;
    const whole = wholeOf(owner, form);
    if (isPartial ? known.lte(100) : known.eq(100) || (whole !== undefined && known.eq(whole))) return [];
    const args = { table: title, sum: quantity('point', known), isPartial };
    return [indicatorPointsNotHundred(args, attainment.indicatorsPlace)];
  });

/** The points that the form's rubrics take from a table of indicators; a part of a rubric may be given by people instead. */
function wholeOf([table]: readonly string[], { rubrics }: Form): Decimal | undefined {
  const taken = rubrics
    .flatMap(listCriteria)
    .filter((criterion) => criterion.kind === 'indicators' && criterion.table === table);
  return taken.length === 0 ? undefined : Decimal.sum(...taken.map(({ points }) => points.value));
}

/** Adds up the points that are there. */
function sumKnown({ executionPoints, indicators }: Attainment): Decimal {
  const cells = [executionPoints.points, ...indicators.map(({ points }) => points)];
  return cells.reduce((sum, cell) => (cell.state === 'value' ? sum.plus(cell.quantity.value) : sum), new Decimal(0));
}
