import { findTerm } from '../figures/addFacts.ts';
import { addendOf, addOutcomes } from '../figures/outcomes.ts';
import type { Figures, Outcome } from '../figures/types.ts';
import type { Measured, RateTerm } from '../form/rubricTypes.ts';
import { Decimal } from '../quantity/decimal.ts';

/** An exact rate in percent, or the reason why there is none. */
export type Rate =
  | { readonly state: 'value'; readonly title: string; readonly percent: Decimal }
  /** The rate has no base; `isNone`: its numerator is zero too. */
  | { readonly state: 'undefined'; readonly title: string; readonly isNone: boolean }
  /** These figures or facts are unknown. */
  | { readonly state: 'unknown'; readonly title: string; readonly names: readonly string[] };

const HUNDRED = new Decimal(100);

/** Measures the rate by which a criterion is scored. The rate is not rounded: 100.004 % is above 100 %. */
export function measureRate(measured: Measured, figures: Figures): Rate {
  if ('figure' in measured) {
    const { name: title, outcome, derivation } = figures.get(measured.figure);
    if (outcome.state === 'unknown') return { state: 'unknown', title, names: [title] };
    if (outcome.state !== 'value') {
      const above = derivation.operation === 'ratio' ? figures.get(derivation.numerator).outcome : outcome;
      return { state: 'undefined', title, isNone: isNone(above) };
    }
    return { state: 'value', title, percent: outcome.quantity.value.times(HUNDRED) };
  }
  const { title, above, below } = measured;
  const terms = [...above, ...below].map((term) => ({ term, ...outcomeOf(term, figures) }));
  const names = terms.filter(({ outcome }) => outcome.state === 'unknown').map(({ name }) => name);
  if (names.length > 0) return { state: 'unknown', title, names: [...new Set(names)] };
  const [numerator, denominator] = [terms.slice(0, above.length), terms.slice(above.length)].map((part) =>
    addOutcomes(
      'count',
      part.map(({ term: { sign }, outcome }) => ({ sign, outcome })),
    ),
  );
  const base = denominator?.state === 'value' ? denominator.quantity.value : undefined;
  // With a negative base a larger numerator would count as a smaller rate.
  if (base === undefined || base.lte(0)) {
    return { state: 'undefined', title, isNone: numerator !== undefined && isNone(numerator) };
  }
  const value = numerator?.state === 'value' ? numerator.quantity.value : new Decimal(0);
  return { state: 'value', title, percent: value.times(HUNDRED).div(base) };
}

function isNone(outcome: Outcome): boolean {
  return addendOf(outcome)?.isZero() === true;
}

/** Lists the names of the figures and facts that a rate uses. */
export function listRateNames(measured: Measured): readonly string[] {
  return 'figure' in measured ? [measured.figure] : [...measured.above, ...measured.below].map(({ name }) => name);
}

function outcomeOf({ name }: RateTerm, figures: Figures): { name: string; outcome: Outcome } {
  const figure = figures.get(findTerm(figures, name) ?? name);
  return { name: figure.name, outcome: figure.outcome };
}
