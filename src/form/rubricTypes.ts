import type { Place } from '../findings/place.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * How sure we are of a form or rubric. `verified`: seen in the notice or a published copy; `reconstructed`: pieced together;
 * `partial`: incomplete, so that it has no total.
 */
export type Status = 'verified' | 'reconstructed' | 'partial';

/** The places of the values under these keys. */
export type Places<Key extends string> = Readonly<Record<Key, Place>>;

/** A rubric: a table of points as its notice has it. */
export interface Rubric {
  readonly id: string;
  readonly title: string;
  /** What is scored: the unit's performance, or its work of self-evaluation. */
  readonly assesses: 'performance' | 'work';
  readonly scoredBy: string;
  readonly status: Status;
  readonly source: string;
  readonly points: Quantity<'point'>;
  /** Points are rounded half up to multiples of this: 0.01, 0.5, 1. */
  readonly roundTo: Decimal;
  /** Whether the points of the applicable criteria are rescaled to the full points where some criteria do not apply. */
  readonly rescales: boolean;
  /** Listed from the highest; empty where the notice has none. */
  readonly grades: readonly Grade[];
  readonly cap: Cap | undefined;
  readonly groups: readonly RubricGroup[];
  readonly places: Places<'points' | 'roundTo'>;
}

/** A grade begins at its points and ends below those of the next higher one: 89.5 is 良 where 优 begins at 90. */
export interface Grade {
  readonly title: string;
  readonly from: Decimal;
  readonly place: Place;
}

/** Limits the total where a rate is low; outside its bands there is no limit. */
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
  /** The criterion's name in the notice (三级指标), if it has one. */
  readonly title: string | undefined;
  /** A short statement of the rule, in our own words. */
  readonly standard: string;
  /** The id of a flag that must be true for the criterion to score: without a notice there are no elements of the notice. */
  readonly requires: string | undefined;
  readonly place: Place;
  readonly places: Places<'points' | 'each'>;
}

export type CriterionKind =
  /** Gives all points if the fact is true. */
  | { readonly kind: 'flag'; readonly fact: string }
  /** Deducts `each` points for each missing element of a checklist. */
  | { readonly kind: 'missing'; readonly fact: string; readonly each: Decimal }
  /** Deducts `each` points for each unit, in any of several populations, that did not do its part. */
  | { readonly kind: 'populations'; readonly facts: readonly string[]; readonly each: Decimal }
  /** Deducts `each` points for each working day late. */
  | {
      readonly kind: 'late';
      readonly deadline: string;
      readonly submitted: string;
      readonly each: Decimal;
      readonly moveDeadline: boolean;
    }
  /** Deducts (`down`) or gives (`up`) `each` points for each occurrence that a number fact counts, and at most `most` in all. */
  | {
      readonly kind: 'occurrences';
      readonly fact: string;
      readonly each: Decimal;
      readonly direction: 'down' | 'up';
      readonly most: Quantity<'point'> | undefined;
      readonly mostPlace: Place;
    }
  /** Deducts `each` points for each section of the form that has no content. */
  | { readonly kind: 'sections'; readonly each: Decimal }
  /** Scores by a rate: its distance from a standard, the band in which it lies, or its ratio to a target. */
  | {
      readonly kind: 'rate';
      readonly rate: Measured;
      readonly rule: RateRule;
      /** The keys of the rules that were typed; exactly one in a valid rubric. */
      readonly typedRules: readonly string[];
      readonly whenUndefined: WhenUndefined;
      /** By what the 三公经费 of two years are compared, where the rubric says it: by what they came to, or by their budgets. */
      readonly by: 'total' | 'budget' | undefined;
    }
  /** Adds up the points that an 绩效自评表 awards to the indicators of some levels (一级指标): of the unit, or of its projects. */
  | { readonly kind: 'indicators'; readonly table: 'whole' | 'projects'; readonly levels: readonly string[] }
  /** Lets a person give the points, within bands. */
  | { readonly kind: 'declared'; readonly bands: readonly Band[] }
  /** Scores by one of several criteria: the one that the unit chose, in a fact of the type `choice` (二者择其一). */
  | { readonly kind: 'either'; readonly fact: string; readonly options: readonly CriterionOption[] };

/** One of the criteria among which a unit chooses. */
export interface CriterionOption {
  /** The id of the option in the fact. */
  readonly choice: string;
  /** The criterion, with the id, points, title and standard of the whole; it is no choice itself. */
  readonly criterion: Criterion;
  readonly places: Places<'choice'>;
}

/** What a rate measures: a figure, or a fraction whose terms are figures and number facts. */
export type Measured = { readonly figure: string } | Fraction;

export interface Fraction {
  readonly title: string;
  readonly above: readonly RateTerm[];
  readonly below: readonly RateTerm[];
}

export interface RateTerm {
  readonly sign: '+' | '-';
  /** The id of a figure or of a fact. */
  readonly name: string;
}

/** How a rate gives points. Its numbers are percentages: `100` is a rate of one. */
export type RateRule =
  /** Deducts `each` points for each `per` percentage points outside the standards. */
  | {
      readonly type: 'deduct';
      readonly most: Decimal | undefined;
      readonly least: Decimal | undefined;
      readonly per: Decimal;
      readonly each: Decimal;
      /** Whether only whole steps count, or parts of a step too; the notices do not say. */
      readonly step: 'whole' | 'linear';
      readonly places: Places<'above' | 'per' | 'each'>;
    }
  /** Gives the points of the band in which the rate lies; outside all bands, `otherwise`. */
  | {
      readonly type: 'bands';
      readonly bands: readonly RateBand[];
      readonly otherwise: Quantity<'point'> | undefined;
      readonly places: Places<'otherwise'>;
    }
  /** Gives points in proportion to rate over target (`forward`) or target over rate (`reverse`), and never more than all. */
  | {
      readonly type: 'ratio';
      readonly target: Decimal;
      readonly direction: 'forward' | 'reverse';
      readonly excess: Deviation | undefined;
      readonly shortage: Deviation | undefined;
      /** Percentages of the target below and above which there are no points at all. */
      readonly window: { readonly least: Decimal | undefined; readonly most: Decimal | undefined };
      readonly places: Places<'target' | 'far' | 'short' | 'off' | 'least' | 'most'>;
    };

/** How far from its target a rate may lie; what is beyond costs points, or must be explained. */
export interface Deviation {
  /** The percentage of the target: an excess begins at it, and a shortage below it. */
  readonly from: Decimal;
  /** The points that the deviation costs; `undefined`: it costs nothing, but must be explained. */
  readonly off: Decimal | undefined;
}

export type RateBand = RateRange & { readonly points: Quantity<'point'>; readonly places: Places<'range' | 'points'> };

/** An interval of percentages; on a side that is `undefined` it is unbounded. */
export interface RateRange {
  readonly from: RateEnd | undefined;
  readonly to: RateEnd | undefined;
  /** The interval as typed: `(0,10]`. */
  readonly range: string;
}

export interface RateEnd {
  readonly at: Decimal;
  readonly isIncluded: boolean;
}

/** What a rate without a base is worth; `notApplicable`: the criterion is left out of the sum; `open`: a person decides. */
export type WithoutBase = 'full' | 'zero' | 'notApplicable' | 'open';

/** `fullIfNone`: all points if the numerator is zero too, and else open, since something over nothing is no rate at all. */
export type WhenUndefined = WithoutBase | 'fullIfNone';

export interface Band {
  readonly least: Decimal;
  readonly most: Decimal;
  /** The distance between allowed points; `undefined`: any number of points in the band is allowed. */
  readonly step: Decimal | undefined;
  readonly label: string;
  readonly place: Place;
  readonly places: Places<'least' | 'most' | 'step'>;
}
