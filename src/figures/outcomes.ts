import { Decimal } from '../quantity/decimal.ts';
import type { Measure, Quantity } from '../quantity/quantity.ts';
import type { Outcome } from './types.ts';

const ZERO = new Decimal(0);

/** The number that an outcome adds to a sum: 0 for `none`, `undefined` if the outcome is unknown or undefined. */
export function addendOf(outcome: Outcome): Decimal | undefined {
  switch (outcome.state) {
    case 'value':
      return outcome.quantity.value;
    case 'none':
      return ZERO;
    case 'undefined':
    case 'unknown':
      return undefined;
  }
}

/** Adds up terms with signs. One unknown term makes the sum unknown; if all terms are `none`, the sum is `none`. */
export function addOutcomes<M extends Measure>(
  measure: M,
  terms: readonly { readonly sign: '+' | '-'; readonly outcome: Outcome }[],
): Outcome<M> {
  if (terms.every(({ outcome }) => outcome.state === 'none')) return { state: 'none' };
  let sum = ZERO;
  for (const { sign, outcome } of terms) {
    const addend = addendOf(outcome);
    if (addend === undefined) return { state: 'unknown' };
    sum = sign === '+' ? sum.plus(addend) : sum.minus(addend);
  }
  return { state: 'value', quantity: { measure, value: sum } };
}

/**
 * Divides two outcomes. A rate without a base is undefined: `noBudget` if the base is a budget stated to be `none`, else
 * `zeroBase`. A numerator that is `none` counts as 0.
 *
 * @param overBudget whether the denominator is a budget
 */
export function divideOutcomes(numerator: Outcome, denominator: Outcome, overBudget: boolean): Outcome<'ratio'> {
  const above = addendOf(numerator);
  const below = addendOf(denominator);
  if (above === undefined || below === undefined) return { state: 'unknown' };
  if (denominator.state === 'none' && overBudget) return { state: 'undefined', because: 'noBudget' };
  if (below.isZero() && above.isZero()) return { state: 'undefined', because: 'zeroBase', zeroByZero: true };
  // With a negative base a larger numerator would print as a smaller rate.
  if (below.lte(0)) return { state: 'undefined', because: 'zeroBase' };
  return { state: 'value', quantity: { measure: 'ratio', value: above.div(below) } };
}

/** The quantity of an outcome; `undefined` unless its state is `value`. */
export function quantityOf<M extends Measure>(outcome: Outcome<M>): Quantity<M> | undefined {
  return outcome.state === 'value' ? outcome.quantity : undefined;
}
