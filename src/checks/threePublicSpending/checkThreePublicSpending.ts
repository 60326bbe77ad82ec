import { titleOf } from '../../figures/figureNames.ts';
import type { Finding } from '../../findings/types.ts';
import { THREE_PUBLIC_ITEMS } from '../../model/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import { findDoubtful } from '../execution/findDoubtful.ts';
import type { FigureCheck } from '../types.ts';
import { threePublicOverBudget } from './findings.ts';

/** SE419 three-public-over-budget: one of the 三公 items cost more than its budget, or had no budget. */
export const checkThreePublicSpending: FigureCheck = ({ year: { threePublic } }) =>
  THREE_PUBLIC_ITEMS.flatMap((id): Finding[] => {
    const amounts = threePublic.items[id];
    const { budget, actual } = amounts;
    if (budget.state === 'absent' || actual.state !== 'value') return [];
    const most = budget.state === 'none' ? quantity('yuan', 0) : budget.quantity;
    if (actual.quantity.value.lte(most.value)) return [];
    const item = titleOf(id);
    // An amount in the wrong unit of money is no overspend, and SE411 reports it.
    if (findDoubtful(item, Object.values(amounts)).length > 0) return [];
    return [threePublicOverBudget({ item, actual: actual.quantity, budget: most }, actual.place)];
  });
