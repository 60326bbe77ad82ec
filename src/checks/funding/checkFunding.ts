import { idOf } from '../../figures/addSpending.ts';
import { addendOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { BUDGET_COLUMNS } from '../../model/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { fundingDiffers } from './findings.ts';

/**
 * SE466 funding-differs: the typed amount of a project is not the sum of its sources of funding. The unit as a whole is
 * not compared, since its sources may belong to budgets other than basic and project spending.
 */
export const checkFunding: FigureCheck = ({ year, figures }) =>
  spendingTables(year).flatMap(({ table, items }) =>
    items.flatMap(({ name, place, byUnit, attainment: { funding } }) => {
      if (funding === undefined) return [];
      return BUDGET_COLUMNS.flatMap((column): Finding[] => {
        const typed = addendOf(figures.get(idOf(table, 'items', name, column)).outcome);
        const sum = addendOf(figures.get(idOf(table, 'items', name, 'funding', 'total', column)).outcome);
        if (typed === undefined || sum === undefined || typed.eq(sum)) return [];
        const [only] = byUnit;
        const at = byUnit.length === 1 && only !== undefined ? only.amounts[column].place : place;
        const args = { item: name, column, typed: quantity('yuan', typed), sum: quantity('yuan', sum) };
        return [fundingDiffers(args, at, funding.place)];
      });
    }),
  );
