import { quantityOf } from '../../figures/outcomes.ts';
import type { Figures, Outcome } from '../../figures/types.ts';
import type { ResultItem, UnitYear } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import type { Subject } from './subjects.ts';

/** The value of a claim's column: yuan, or a rate as a percentage; or why there is none. */
export type Known =
  | { readonly state: 'value'; readonly value: Decimal }
  | { readonly state: Exclude<Outcome['state'], 'value'> | 'noFigure' };

/** Values of figures, and of the comparisons that prose makes but no table prints. */
export function knownValueOf({ prefix, kind }: Subject, column: string, figures: Figures, year: UnitYear): Known {
  if (kind === 'result') return resultValue(year, prefix.slice('results.'.length), column);
  if (column === 'overBudget') return difference(figures, `${prefix}.actual`, `${prefix}.budget`);
  // Carry-over of basic spending stands beside the total, that of a project under the project.
  const id = column.startsWith('carryover.') ? `${prefix.replace(/\.total$/, '')}.${column}` : `${prefix}.${column}`;
  const figure = figures.find(id);
  if (figure === undefined) return { state: 'noFigure' };
  const quantity = quantityOf(figure.outcome);
  if (quantity === undefined) return { state: figure.outcome.state === 'value' ? 'unknown' : figure.outcome.state };
  return { state: 'value', value: quantity.measure === 'ratio' ? quantity.value.times(100) : quantity.value };
}

function difference(figures: Figures, one: string, other: string): Known {
  const first = figures.find(one);
  const second = figures.find(other);
  const a = first === undefined ? undefined : quantityOf(first.outcome);
  const b = second === undefined ? undefined : quantityOf(second.outcome);
  return a === undefined || b === undefined ? { state: 'unknown' } : { state: 'value', value: a.value.minus(b.value) };
}

function resultValue(year: UnitYear, name: string, column: string): Known {
  const result = year.results.find((candidate) => candidate.name === name);
  const value = result === undefined ? undefined : resultRate(result, column);
  return value === undefined ? { state: 'noFigure' } : { state: 'value', value };
}

function resultRate({ value, lastYear, target }: ResultItem, column: string): Decimal | undefined {
  if (column === 'ofTarget') return target === undefined || target.isZero() ? undefined : value.div(target).times(100);
  if (column !== 'changeRate' || lastYear === undefined || lastYear.isZero()) return undefined;
  return value.minus(lastYear).div(lastYear).times(100);
}
