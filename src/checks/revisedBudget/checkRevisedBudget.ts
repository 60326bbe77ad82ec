import { titleOf } from '../../figures/figureNames.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { overspendWithoutRevisedBudget } from './findings.ts';

/**
 * SE404 overspend-without-revised-budget: the actual total of a table is above its original budget while no revised
 * budget is given. 预算法 keeps spending within the adjusted budget, so either an adjustment or a carry-over is missing.
 */
export const checkRevisedBudget: FigureCheck = ({ year, figures }) =>
  spendingTables(year).flatMap(({ table, listing }): Finding[] => {
    const get = (column: string) => figures.get(`${table}.total.${column}`).outcome;
    const [actual, budget, overspend] = ['actual', 'originalBudget', 'variance'].map(
      (column) => quantityOf(get(column)) as Quantity<'yuan'> | undefined,
    );
    if (actual === undefined || budget === undefined || overspend === undefined) return [];
    if (!overspend.value.gt(0) || get('revisedBudget').state !== 'unknown') return [];
    return [
      overspendWithoutRevisedBudget(
        { table: titleOf(table), actual, budget, overspend },
        { ...listing.place, end: listing.place.start },
      ),
    ];
  });
