import { idOf } from '../../figures/addSpending.ts';
import { listAttainments } from '../../figures/listAttainments.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { indicatorPointsNotHundred } from './findings.ts';

/**
 * SE465 indicator-points-not-hundred: the points of a table, including those of the execution rate, do not total 100. A
 * table with unknown points is not checked.
 */
export const checkIndicatorTotals: FigureCheck = ({ year, figures }) =>
  listAttainments(year).flatMap(({ owner, title, attainment: { indicatorsPlace } }): Finding[] => {
    const total = figures.find(idOf(...owner, 'marks', 'total', 'points'));
    const sum = total === undefined ? undefined : quantityOf(total.outcome);
    if (sum === undefined || sum.value.eq(100)) return [];
    return [indicatorPointsNotHundred({ table: title, sum: quantity('point', sum.value) }, indicatorsPlace)];
  });
