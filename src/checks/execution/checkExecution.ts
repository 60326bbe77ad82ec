import { titleOf } from '../../figures/figureNames.ts';
import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { type Budgeted, type Entry, FUNDING_ROWS, THREE_PUBLIC_ITEMS, type UnitYear } from '../../model/types.ts';
import type { FigureCheck } from '../types.ts';
import { findDoubtful } from './findDoubtful.ts';
import { executionAboveRevised } from './findings.ts';
import { findThousandfold } from './findThousandfold.ts';

/**
 * SE410 execution-above-revised: spending exceeds the adjusted budget, which includes the carry-over; either a number
 * is wrong or a carry-over was left out. SE411 magnitude-doubtful: one number of an item is a thousand times another,
 * or all of them are a thousand times last year's, as happens when yuan are typed among 万元.
 */
export const checkExecution: FigureCheck = ({ year }) => [
  ...listAmounts(year).flatMap(({ item, amounts: { originalBudget, revisedBudget, actual }, lastYear }): Finding[] => {
    const columns = [originalBudget, revisedBudget, actual];
    const doubtful = findDoubtful(item, columns);
    if (doubtful.length > 0) return doubtful;
    const thousandfold = findThousandfold(item, columns, lastYear);
    if (thousandfold.length > 0) return thousandfold;
    if (actual.state !== 'value' || revisedBudget.state !== 'value') return [];
    if (actual.quantity.value.lte(revisedBudget.quantity.value)) return [];
    return [executionAboveRevised({ item, actual: actual.quantity, revised: revisedBudget.quantity }, actual.place)];
  }),
  ...THREE_PUBLIC_ITEMS.flatMap((id) => {
    const { lastYearBudget, lastYearActual, budget, actual } = year.threePublic.items[id];
    const doubtful = findDoubtful(titleOf(id), Object.values(year.threePublic.items[id]));
    if (doubtful.length > 0) return doubtful;
    return findThousandfold(titleOf(id), [budget, actual], [lastYearBudget, lastYearActual]);
  }),
];

interface ItemAmounts {
  readonly item: string;
  readonly amounts: Budgeted;
  readonly lastYear: readonly Entry<'yuan'>[];
}

/** Lists the amounts of every item by budget unit, and those of every source of funding. */
function listAmounts(year: UnitYear): readonly ItemAmounts[] {
  return [
    ...spendingTables(year).flatMap(({ items }) =>
      items.flatMap(({ name, byUnit }) =>
        byUnit.map(({ amounts }) => ({ item: name, amounts, lastYear: [amounts.lastYearActual] })),
      ),
    ),
    ...listAttainments(year).flatMap(({ title, attainment: { funding } }) =>
      funding === undefined
        ? []
        : FUNDING_ROWS.map((row) => ({
            item: `${title}（${titleOf(row)}）`,
            amounts: funding.rows[row],
            lastYear: [],
          })),
    ),
  ];
}
