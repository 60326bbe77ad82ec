import { titleOf } from '../../figures/figureNames.ts';
import type { Subject } from './subjects.ts';

/** How comparisons are called: their words of direction follow. */
const COMPARISONS: Readonly<Record<string, string>> = {
  change: '比上年',
  changeRate: '比上年',
  budgetChange: '预算比上年',
  budgetChangeRate: '预算比上年',
  variance: '与年初预算相比',
  varianceRate: '与年初预算相比',
  overBudget: '与预算相比',
  ofTarget: '的目标完成率',
  '': '',
};

/** A subject and column as people call them. */
export function nameOf({ prefix }: Subject, column: string): string {
  const segments = prefix.split('.').filter((segment) => !['items', 'total', 'results'].includes(segment));
  // The item is enough: nobody says 三公经费公务接待费.
  const subject = titleOf(segments.at(-1) ?? '');
  return `${subject}${COMPARISONS[column] ?? titleOf(column.split('.').at(-1) ?? '')}`;
}
