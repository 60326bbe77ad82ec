import { titleOf } from '../../figures/figureNames.ts';
import type { Finding } from '../../findings/types.ts';
import { THREE_PUBLIC_ITEMS } from '../../model/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import { findDoubtful } from '../execution/findDoubtful.ts';
import type { FigureCheck } from '../types.ts';
import { threePublicOverBudget } from './findings.ts';

/** SE419 three-public-over-budget: more was spent on one of the 三公 items than was budgeted for it, or it had no budget. */
export const checkThreePublicSpending: FigureCheck = ({ year: { threePublic } }) =>
  THREE_PUBLIC_ITEMS.flatMap((id): Finding[] => {
    const amounts = threePublic.items[id];
    const { budget, actual } = amounts;
    if (budget.state === 'absent' || actual.state !== 'value') return [];
    const most = budget.state === 'none' ? quantity('yuan', 0) : budget.quantity;
    if (actual.quantity.value.lte(most.value)) return [];
    const item = titleOf(id);
    // What is told as a wrong unit of money is no overspend.
    if (findDoubtful(item, Object.values(amounts)).length > 0) return [];
    return [threePublicOverBudget({ item, actual: actual.quantity, budget: most }, actual.place)];
  });
