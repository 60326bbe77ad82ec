import type { Basis, Token } from '../types.ts';

export const BUDGETS: Readonly<Record<string, Basis>> = {
  originalBudget: 'originalBudget',
  revisedBudget: 'revisedBudget',
  budget: 'budget',
  target: 'target',
};

/** A budget that was moved to what stands behind it. */
export const MOVED_TO = /^(?:调整|调增|调减|核减|追加)(?:后为?|为|到|至)$/;

/** `2.50万元预算`, `350人的年度目标`: may stand behind its number. */
const BUDGETS_BEHIND = new Set(['originalBudget', 'revisedBudget', 'budget', 'target']);

/** `2.50万元预算`; not 由135万元调减为120万元. */
export function isBudgetBehind(token: Token | undefined): boolean {
  return token !== undefined && BUDGETS_BEHIND.has(token.column ?? '') && !MOVED_TO.test(token.text);
}
