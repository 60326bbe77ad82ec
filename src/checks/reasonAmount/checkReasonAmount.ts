import { idOf } from '../../figures/addSpending.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { reasonExceedsOverspend } from './findings.ts';

/** SE414 reason-exceeds-overspend: a reason explains more than was overspent, so one of the two numbers is wrong. */
export const checkReasonAmount: FigureCheck = ({ year, figures }) =>
  spendingTables(year).flatMap(({ table, items }) =>
    items.flatMap(({ name, reason }): Finding[] => {
      const variance = quantityOf(figures.get(idOf(table, 'items', name, 'variance')).outcome);
      if (variance === undefined || reason?.amount.state !== 'value') return [];
      const { quantity: explained, place } = reason.amount;
      const overspend = Decimal.max(variance.value, 0);
      if (explained.value.lte(overspend)) return [];
      return [reasonExceedsOverspend({ item: name, explained, overspend: quantity('yuan', overspend) }, place)];
    }),
  );
