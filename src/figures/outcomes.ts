import { Decimal } from '../quantity/decimal.ts';
import type { Measure, Quantity } from '../quantity/quantity.ts';
import type { Outcome } from './types.ts';

const ZERO = new Decimal(0);

/** The number that an outcome adds to a sum: `none` adds nothing; `undefined` when it is not known. */
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

/** Signed sum. One unknown term makes it unknown; terms that are all `none` make it `none`. */
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
 * A rate. Without a base it is undefined, and says whether there was no budget or nothing to divide by; `none` above the
 * line is 0.
 */
export function divideOutcomes(numerator: Outcome, denominator: Outcome, overBudget: boolean): Outcome<'ratio'> {
  const above = addendOf(numerator);
  const below = addendOf(denominator);
  if (above === undefined || below === undefined) return { state: 'unknown' };
  if (denominator.state === 'none') return { state: 'undefined', because: overBudget ? 'noBudget' : 'zeroBase' };
  // Over a base below zero, more would print as less.
  if (below.lte(0)) return { state: 'undefined', because: 'zeroBase' };
  return { state: 'value', quantity: { measure: 'ratio', value: above.div(below) } };
}

/** The value of an outcome, where it has one. */
export function quantityOf<M extends Measure>(outcome: Outcome<M>): Quantity<M> | undefined {
  return outcome.state === 'value' ? outcome.quantity : undefined;
}
