import { INCOME_SOURCES, type Income, type IncomeSource } from '../model/types.ts';
import type { FigureBook } from './figureBook.ts';

/** What the sources of income are called. */
export const INCOME_TITLES: Readonly<Record<IncomeSource, string>> = {
  generalBudget: '一般公共预算拨款收入',
  governmentFund: '政府性基金拨款收入',
  stateCapital: '国有资本经营拨款收入',
  nonTax: '专户管理的非税收入',
  business: '事业收入',
  other: '其他收入',
};

/** Adds the income of the whole by its sources, its total and how it changed, in yuan, where the file tells of any. */
export function addIncome(book: FigureBook, { sources, total, lastYear, isTold }: Income): void {
  if (!isTold) return;
  const ids = INCOME_SOURCES.map((id) => book.typed(['income', { id, title: INCOME_TITLES[id] }], 'yuan', sources[id]));
  const sum = book.sumOrTyped(['income', 'total'], 'yuan', ids, total);
  const before = book.typed(['income', 'lastYear'], 'yuan', lastYear);
  const change = book.difference(['income', { id: 'change', title: '增减' }], 'yuan', sum, before, 'change');
  book.ratio(['income', { id: 'changeRate', title: '增减率' }], change, before, 'change');
}
