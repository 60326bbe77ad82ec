import type { Place } from '../findings/place.ts';
import type { Measure, Quantity } from '../quantity/quantity.ts';

/**
 * The outcome of computing a figure: a value; `none` (everything on which it rests was stated not to exist); undefined (a
 * rate without a base); or unknown (something on which it rests is absent).
 */
export type Outcome<M extends Measure = Measure> =
  | { readonly state: 'value'; readonly quantity: Quantity<M> }
  | { readonly state: 'none' }
  /** `zeroByZero`: there was nothing to divide either, for which forms have words of their own. */
  | { readonly state: 'undefined'; readonly because: 'noBudget' | 'zeroBase'; readonly zeroByZero?: true }
  | { readonly state: 'unknown' };

/** How a figure was derived: from other figures, by their ids, or from a place in the file. */
export type Derivation =
  | { readonly operation: 'typed'; readonly place: Place }
  | { readonly operation: 'counted'; readonly places: readonly Place[] }
  /** A sum of terms with signs; a difference is one too. */
  | { readonly operation: 'sum'; readonly terms: readonly Term[] }
  /** The sum of only those terms that are above (or below) zero. */
  | { readonly operation: 'sumOfPositive' | 'sumOfNegative'; readonly terms: readonly Term[] }
  | { readonly operation: 'ratio'; readonly numerator: string; readonly denominator: string };

export interface Term {
  readonly sign: '+' | '-';
  readonly id: string;
}

/**
 * How the sign is put into words: `variance` as 超支 or 结余, `change` as 增加 or 减少, `plain` not at all. `coveredVariance`:
 * more than the original budget, but within the revised one, which many offices do not call 超支.
 */
export type Wording = 'plain' | 'variance' | 'coveredVariance' | 'change';

export interface Figure {
  /** The stable English name, e.g. `basic.total.variance`. */
  readonly id: string;
  /** The Chinese name, for `{{…}}` in prose: `基本支出.合计.差异`. */
  readonly name: string;
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly derivation: Derivation;
  readonly wording: Wording;
}

/** All derived figures of one year. */
export interface Figures {
  readonly all: readonly Figure[];
  /** Finds a figure by its id or its Chinese name. */
  find(name: string): Figure | undefined;
  /**
   * Gets a figure by its id.
   *
   * @throws Error when there is no such figure: the caller made the id, so that is a bug.
   */
  get(id: string): Figure;
}
