import type { Place } from '../findings/place.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** verified: seen in the notice or a published copy; reconstructed: pieced together; partial: incomplete, no total. */
export type Status = 'verified' | 'reconstructed' | 'partial';

/** Where what was typed under these keys stands. */
export type Places<Key extends string> = Readonly<Record<Key, Place>>;

/** A points table as its notice has it. */
export interface Rubric {
  readonly id: string;
  readonly title: string;
  /** What is scored: the unit's performance, or its work of self-evaluation. */
  readonly assesses: 'performance' | 'work';
  readonly scoredBy: string;
  readonly status: Status;
  readonly source: string;
  readonly points: Quantity<'point'>;
  /** Points are given in whole such steps, half up: 0.01, 0.5, 1. */
  readonly roundTo: Decimal;
  /** Where criteria do not apply, the points of the others are rescaled to those of the whole. */
  readonly rescales: boolean;
  /** From the highest; empty: the notice has none. */
  readonly grades: readonly Grade[];
  readonly cap: Cap | undefined;
  readonly groups: readonly RubricGroup[];
  readonly places: Places<'points' | 'roundTo'>;
}

/** A grade begins at its points and ends below those of the next: 89.5 is 良 where 优 begins at 90. */
export interface Grade {
  readonly title: string;
  readonly from: Decimal;
  readonly place: Place;
}

/** The most that the whole may have where a rate is low; outside the bands there is no such limit. */
export interface Cap {
  readonly rate: Measured;
  readonly bands: readonly CapBand[];
  readonly place: Place;
}

export type CapBand = RateRange & { readonly most: Quantity<'point'>; readonly places: Places<'range' | 'most'> };

export interface RubricGroup {
  readonly title: string;
  readonly points: Quantity<'point'>;
  readonly items: readonly RubricItem[];
  readonly places: Places<'points'>;
}

export interface RubricItem {
  readonly title: string;
  readonly points: Quantity<'point'>;
  readonly evidence: string;
  readonly criteria: readonly Criterion[];
  readonly places: Places<'points'>;
}

export type Criterion = CriterionBase & CriterionKind;

export interface CriterionBase {
  readonly id: string;
  readonly points: Quantity<'point'>;
  /** What the notice calls it, where it has a name: 三级指标. */
  readonly title: string | undefined;
  /** The rule in short, in our own words. */
  readonly standard: string;
  /** A flag without which the criterion scores nothing: no notice, no elements of it. */
  readonly requires: string | undefined;
  readonly place: Place;
  readonly places: Places<'points' | 'each'>;
}

export type CriterionKind =
  /** All points if the fact is true. */
  | { readonly kind: 'flag'; readonly fact: string }
  /** So many points off for each missing element of a checklist. */
  | { readonly kind: 'missing'; readonly fact: string; readonly each: Decimal }
  /** So many points off for each unit, over several populations, that did not do its part. */
  | { readonly kind: 'populations'; readonly facts: readonly string[]; readonly each: Decimal }
  /** So many points off for each working day late. */
  | {
      readonly kind: 'late';
      readonly deadline: string;
      readonly submitted: string;
      readonly each: Decimal;
      readonly moveDeadline: boolean;
    }
  /** So many points off for each section of the form without content. */
  | { readonly kind: 'sections'; readonly each: Decimal }
  /** A rate decides: how far it is over or under a standard, in which band it lies, or how near it comes to a target. */
  | {
      readonly kind: 'rate';
      readonly rate: Measured;
      readonly rule: RateRule;
      /** The keys of rules that were typed: one, if all is well. */
      readonly typedRules: readonly string[];
      readonly whenUndefined: WhenUndefined;
    }
  /** A person gives the points, within bands. */
  | { readonly kind: 'declared'; readonly bands: readonly Band[] };

/** What a rate is: a figure, or a fraction whose terms are figures and facts that are numbers. */
export type Measured = { readonly figure: string } | Fraction;

export interface Fraction {
  readonly title: string;
  readonly above: readonly RateTerm[];
  readonly below: readonly RateTerm[];
}

export interface RateTerm {
  readonly sign: '+' | '-';
  /** Id of a figure or of a fact. */
  readonly name: string;
}

/** Numbers are percentages: `100` is a rate of one. */
export type RateRule =
  /** So many points off for each `per` percentage points outside the standards. */
  | {
      readonly type: 'deduct';
      readonly most: Decimal | undefined;
      readonly least: Decimal | undefined;
      readonly per: Decimal;
      readonly each: Decimal;
      /** Whether only whole steps count or each part of one: the notices do not say. */
      readonly step: 'whole' | 'linear';
      readonly places: Places<'above' | 'per' | 'each'>;
    }
  /** The points of the band that the rate lies in; outside all of them `otherwise`. */
  | {
      readonly type: 'bands';
      readonly bands: readonly RateBand[];
      readonly otherwise: Quantity<'point'> | undefined;
      readonly places: Places<'otherwise'>;
    }
  /** Points in the ratio of the rate to its target, or of the target to the rate; never more than all. */
  | {
      readonly type: 'ratio';
      readonly target: Decimal;
      readonly direction: 'forward' | 'reverse';
      readonly excess: Excess | undefined;
      readonly places: Places<'target' | 'far' | 'off'>;
    };

/** A target beaten by so much was set too low: it costs points, or must be explained. */
export interface Excess {
  /** Percentage of the target from which on it is too much. */
  readonly from: Decimal;
  /** `undefined`: it costs nothing, and must be explained. */
  readonly off: Decimal | undefined;
}

export type RateBand = RateRange & { readonly points: Quantity<'point'>; readonly places: Places<'range' | 'points'> };

/** An interval of percentages; an end that is `undefined` is open without bound. */
export interface RateRange {
  readonly from: RateEnd | undefined;
  readonly to: RateEnd | undefined;
  /** As typed: `(0,10]`. */
  readonly range: string;
}

export interface RateEnd {
  readonly at: Decimal;
  readonly isIncluded: boolean;
}

/** What a rate without a base is worth; `notApplicable`: it is left out of the sum; `open`: a person must say. */
export type WithoutBase = 'full' | 'zero' | 'notApplicable' | 'open';

/** `fullIfNone`: all where there is nothing to divide either, and else open: something out of nothing is no rate at all. */
export type WhenUndefined = WithoutBase | 'fullIfNone';

export interface Band {
  readonly least: Decimal;
  readonly most: Decimal;
  /** Distance between allowed points; `undefined`: any number of points. */
  readonly step: Decimal | undefined;
  readonly label: string;
  readonly place: Place;
  readonly places: Places<'least' | 'most' | 'step'>;
}
