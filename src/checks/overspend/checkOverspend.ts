import { howExplained } from '../../figures/addOverspend.ts';
import { idOf } from '../../figures/addSpending.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { overspendPartlyExplained, overspendUnexplained, spentWithoutBudget } from './findings.ts';

/**
 * SE401 overspend-unexplained, SE402 spent-without-budget, SE403 overspend-partly-explained: every item above its
 * original budget needs a reason, and a reason for part of the overspend leaves the rest unexplained.
 */
export const checkOverspend: FigureCheck = ({ year, figures }) =>
  spendingTables(year).flatMap(({ table, items }) =>
    items.flatMap((item): Finding[] => {
      const get = (column: string) => figures.get(idOf(table, 'items', item.name, column)).outcome;
      const overspend = quantityOf(get('variance')) as Quantity<'yuan'> | undefined;
      const isCovered = figures.get(idOf(table, 'items', item.name, 'variance')).wording === 'coveredVariance';
      const how = howExplained(figures, table, item);
      if (overspend === undefined || how === undefined || how === 'fully') return [];
      if (how === 'not') {
        return get('originalBudget').state === 'none'
          ? [spentWithoutBudget({ item: item.name, actual: overspend }, item.place)]
          : [overspendUnexplained({ item: item.name, overspend, isCovered }, item.place)];
      }
      const explained = item.reason?.amount.state === 'value' ? item.reason.amount.quantity : undefined;
      return [overspendPartlyExplained({ item: item.name, overspend, explained }, item.reason?.place ?? item.place)];
    }),
  );
