import type { Place } from '../findings/place.ts';
import type { Measure, Quantity } from '../quantity/quantity.ts';

/**
 * What became of a figure: a value; `none` (everything it rests on was stated not to exist); undefined (a rate without a
 * base); or unknown (something it rests on is absent).
 */
export type Outcome<M extends Measure = Measure> =
  | { readonly state: 'value'; readonly quantity: Quantity<M> }
  | { readonly state: 'none' }
  | { readonly state: 'undefined'; readonly because: 'noBudget' | 'zeroBase' }
  | { readonly state: 'unknown' };

/** How a figure came about; `inputs` are other figures by id, or for a typed one the place in the file. */
export type Derivation =
  | { readonly operation: 'typed'; readonly place: Place }
  | { readonly operation: 'counted'; readonly places: readonly Place[] }
  /** Signed sum; also a difference. */
  | { readonly operation: 'sum'; readonly terms: readonly Term[] }
  /** Sum of those terms only that are above (or below) zero. */
  | { readonly operation: 'sumOfPositive' | 'sumOfNegative'; readonly terms: readonly Term[] }
  | { readonly operation: 'ratio'; readonly numerator: string; readonly denominator: string };

export interface Term {
  readonly sign: '+' | '-';
  readonly id: string;
}

/** A sign in words: 超支 or 结余, 增加 or 减少; `plain` figures print as they are. */
export type Wording = 'plain' | 'variance' | 'change';

export interface Figure {
  /** Stable name in English, e.g. `basic.total.variance`. */
  readonly id: string;
  /** The same in Chinese, for `{{…}}` in prose: `基本支出.合计.差异`. */
  readonly name: string;
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly derivation: Derivation;
  readonly wording: Wording;
}

/** All derived figures of one year. */
export interface Figures {
  readonly all: readonly Figure[];
  /** By id or by Chinese name. */
  find(name: string): Figure | undefined;
  /** By id. @throws Error when there is no such figure: the caller made the id, so that is a bug. */
  get(id: string): Figure;
}
