import { quantityOf } from '../../figures/outcomes.ts';
import type { Figures, Outcome } from '../../figures/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';

/** What the file has for a candidate: yuan, a number, a rate in percent; or why it has none. */
export type Known =
  | { readonly state: 'value'; readonly value: Decimal }
  | { readonly state: Exclude<Outcome['state'], 'value'> | 'noFigure' };

/** The columns of which a comparison or rate is made: the first less the second, or by it. */
export const DERIVED: Readonly<Record<string, readonly [own: string, base: string]>> = {
  change: ['actual', 'lastYearActual'],
  'carryover.change': ['carryover.closing', 'carryover.opening'],
  variance: ['actual', 'originalBudget'],
  varianceToRevised: ['actual', 'revisedBudget'],
  completionRate: ['actual', 'originalBudget'],
  executionRate: ['actual', 'revisedBudget'],
};

export const HUNDRED = 100;

export function figureOf(figures: Figures, id: string): Known {
  const figure = figures.find(id);
  if (figure?.id !== id) return { state: 'noFigure' };
  const quantity = quantityOf(figure.outcome);
  if (quantity === undefined) return { state: figure.outcome.state === 'value' ? 'unknown' : figure.outcome.state };
  const value = quantity.measure === 'ratio' ? quantity.value.times(HUNDRED) : quantity.value;
  return { state: 'value', value };
}

/** A column, or a comparison or rate of two columns, of whatever has them. */
export function deriveFrom(knownIn: (column: string) => Known, column: string): Known {
  const derived = DERIVED[column] ?? DERIVED[column.replace(/Rate$/, '')];
  if (derived === undefined) return knownIn(column);
  const [own, base] = derived.map(knownIn);
  if (own?.state !== 'value' || base?.state !== 'value') return { state: 'unknown' };
  if (DERIVED[column] !== undefined && !column.endsWith('Rate'))
    return { state: 'value', value: own.value.minus(base.value) };
  if (base.value.isZero()) return { state: 'undefined' };
  const rate = own.value.div(base.value).times(HUNDRED);
  return { state: 'value', value: DERIVED[column] === undefined ? rate.minus(HUNDRED) : rate };
}
