import { titleOf } from '../../figures/figureNames.ts';
import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { type Budgeted, FUNDING_ROWS, THREE_PUBLIC_ITEMS, type UnitYear } from '../../model/types.ts';
import type { FigureCheck } from '../types.ts';
import { findDoubtful } from './findDoubtful.ts';
import { executionAboveRevised } from './findings.ts';

/**
 * SE410 execution-above-revised: spending exceeds the adjusted budget, which includes the carry-over; either a number
 * is wrong or a carry-over was left out. SE411 magnitude-doubtful: one number of an item is a thousand times another,
 * as happens when yuan are typed among 万元.
 */
export const checkExecution: FigureCheck = ({ year }) => [
  ...listAmounts(year).flatMap(({ item, amounts: { originalBudget, revisedBudget, actual } }): Finding[] => {
    const doubtful = findDoubtful(item, [originalBudget, revisedBudget, actual]);
    if (doubtful.length > 0) return doubtful;
    if (actual.state !== 'value' || revisedBudget.state !== 'value') return [];
    if (actual.quantity.value.lte(revisedBudget.quantity.value)) return [];
    return [executionAboveRevised({ item, actual: actual.quantity, revised: revisedBudget.quantity }, actual.place)];
  }),
  ...THREE_PUBLIC_ITEMS.flatMap((id) => findDoubtful(titleOf(id), Object.values(year.threePublic.items[id]))),
];

/** Lists the amounts of every item by budget unit, and those of every source of funding. */
function listAmounts(year: UnitYear): readonly { readonly item: string; readonly amounts: Budgeted }[] {
  return [
    ...spendingTables(year).flatMap(({ items }) =>
      items.flatMap(({ name, byUnit }) => byUnit.map(({ amounts }) => ({ item: name, amounts }))),
    ),
    ...listAttainments(year).flatMap(({ title, attainment: { funding } }) =>
      funding === undefined
        ? []
        : FUNDING_ROWS.map((row) => ({ item: `${title}（${titleOf(row)}）`, amounts: funding.rows[row] })),
    ),
  ];
}
