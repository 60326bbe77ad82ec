import { titleOf } from '../../figures/figureNames.ts';
import type { Figures } from '../../figures/types.ts';
import type { AspectKind, SpokenOf } from './contradictions/spoken.ts';
import type { Subject } from './subjects.ts';

/** How comparisons are called: their words of direction follow. */
const COMPARISONS: Readonly<Record<string, AspectKind>> = {
  change: 'againstLastYear',
  changeRate: 'againstLastYear',
  budgetChange: 'budgetAgainstLastYear',
  budgetChangeRate: 'budgetAgainstLastYear',
  variance: 'againstBudget',
  varianceRate: 'againstBudget',
  varianceToRevised: 'againstRevised',
  varianceToRevisedRate: 'againstRevised',
  overBudget: 'overBudget',
  overBudgetRate: 'overBudget',
  adjustment: 'budget',
  adjustmentRate: 'budget',
  'carryover.change': 'againstOpening',
  'carryover.changeRate': 'againstOpening',
  ofTarget: 'ofTarget',
};

/** A subject and column as people call them: the item is enough, nobody says 三公经费公务接待费. */
export function nameOf({ prefix }: Pick<Subject, 'prefix'>, column: string): SpokenOf {
  const segments = prefix.split('.').filter((segment) => !['items', 'total', 'results'].includes(segment));
  const units = segments.indexOf('units');
  const whole = segments[units - 1] ?? '';
  // A unit's part of an item; all of its spending is its own.
  const of = units > 0 && whole !== 'whole' ? titleOf(whole) : '';
  const name = `${titleOf(segments.at(-1) ?? '')}${of}`;
  const aspect = COMPARISONS[column];
  if (aspect !== undefined) return { name, aspect };
  return column === '' ? name : `${name}${titleOf(column.split('.').at(-1) ?? '')}`;
}

/** `facts.officeExpenses` by the title that the form gives it, which is how its figures are called. */
export function spokenPrefix(prefix: string, figures: Figures): string {
  if (!prefix.startsWith('facts.')) return prefix;
  const title = figures.find(`${prefix}.actual`)?.name.split('.')[0];
  return title === undefined ? prefix : `facts.${title}`;
}
