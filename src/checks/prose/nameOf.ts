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
  varianceToRevised: '与调整预算相比',
  varianceToRevisedRate: '与调整预算相比',
  overBudget: '与预算相比',
  overBudgetRate: '与预算相比',
  adjustment: '预算',
  ofTarget: '的目标完成率',
  '': '',
};

/** A subject and column as people call them: the item is enough, nobody says 三公经费公务接待费. */
export function nameOf({ prefix }: Pick<Subject, 'prefix'>, column: string): string {
  const segments = prefix.split('.').filter((segment) => !['items', 'total', 'results'].includes(segment));
  const units = segments.indexOf('units');
  const whole = segments[units - 1] ?? '';
  // A unit's part of an item; all of its spending is its own.
  const of = units > 0 && whole !== 'whole' ? titleOf(whole) : '';
  const subject = `${titleOf(segments.at(-1) ?? '')}${of}`;
  return `${subject}${COMPARISONS[column] ?? titleOf(column.split('.').at(-1) ?? '')}`;
}
