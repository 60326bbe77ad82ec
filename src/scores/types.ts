import type { Place } from '../findings/place.ts';
import type { Criterion, Excess, RateRange, Rubric, WithoutBase } from '../form/rubricTypes.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * How a criterion's points are known: derived from data, declared by a person, or open (nobody has proved them); or that it
 * does not apply, and its points are none.
 */
export type LineStatus = 'derived' | 'declared' | 'open' | 'notApplicable';

/** The points of one criterion. A line that is not open has `least` equal to `most`. */
export interface ScoreLine {
  readonly criterion: Criterion;
  readonly group: string;
  readonly item: string;
  readonly status: LineStatus;
  readonly least: Quantity<'point'>;
  readonly most: Quantity<'point'>;
  readonly reason: Reason;
  /** Documents named for this criterion. */
  readonly evidence: readonly NamedDocument[];
  readonly sources: readonly ScoreSource[];
}

/** What points rest on: a figure by its id, or what the file says at a place, under a name for people. */
export type ScoreSource = { readonly figure: string } | { readonly title: string; readonly place: Place };

export interface NamedDocument {
  readonly document: string;
  /** ISO date, where the file gives one. */
  readonly date: string | undefined;
}

/**
 * A rubric applied to one year. The total is the hull of the lines: nobody can be below `least` or above `most`. Where
 * criteria do not apply, both are rescaled to the full points of the rubric.
 */
export interface Scorecard {
  readonly rubric: Rubric;
  readonly lines: readonly ScoreLine[];
  readonly least: Quantity<'point'>;
  readonly most: Quantity<'point'>;
  /** Full points of the criteria that apply. */
  readonly applicable: Quantity<'point'>;
  /** What limits the total; `undefined` where nothing does. */
  readonly cap: CapOutcome | undefined;
  /** Of `least` and `most`; `undefined` where the rubric has no grades. */
  readonly grades: { readonly least: string; readonly most: string } | undefined;
  /** What facts settle: derived lines, and the least of open ones. With `declared` it makes `least`, before rescaling and cap. */
  readonly derived: Quantity<'point'>;
  readonly declared: Quantity<'point'>;
  /** `most − least`, before rescaling. */
  readonly open: Quantity<'point'>;
}

/** Why a line has its points, as data; `printReason` makes the sum in words. */
export type Reason =
  | { readonly type: 'flagTrue'; readonly fact: string }
  | { readonly type: 'flagFalse'; readonly fact: string }
  | { readonly type: 'unknownFacts'; readonly facts: readonly string[] }
  /** `full − each × missing`, not below 0. */
  | {
      readonly type: 'missing';
      readonly what: 'elements' | 'sections' | 'units';
      readonly deduction: Deduction;
      /** How many there should be. */
      readonly total: number;
      readonly missing: readonly string[];
      readonly unknown: readonly string[];
    }
  | {
      readonly type: 'late';
      readonly deadline: string;
      readonly submitted: string;
      readonly days: number;
      readonly deduction: Deduction;
    }
  | {
      readonly type: 'rate';
      readonly title: string;
      readonly percent: Decimal;
      /** `exact`: before the points were rounded as the rubric says. */
      readonly award: RateAward & { readonly exact: Quantity<'point'> };
    }
  | { readonly type: 'rateWithoutBase'; readonly title: string; readonly whenUndefined: WithoutBase }
  | { readonly type: 'yearNotListed'; readonly year: string }
  | { readonly type: 'declared'; readonly by: string; readonly band: string; readonly discretion: string | undefined }
  | { readonly type: 'notDeclared'; readonly allowed: readonly string[] };

/** How the points follow from a rate. Numbers are percentages. */
export type RateAward = { readonly awarded: Quantity<'point'> } & (
  | { readonly type: 'within'; readonly most: Decimal | undefined; readonly least: Decimal | undefined }
  /** `full − each × steps`, a step being `per` points outside the standard. */
  | {
      readonly type: 'deduct';
      readonly full: Quantity<'point'>;
      readonly side: 'above' | 'below';
      readonly standard: Decimal;
      readonly outside: Decimal;
      readonly per: Decimal;
      readonly each: Decimal;
      readonly steps: Decimal;
      readonly step: 'whole' | 'linear';
    }
  /** `undefined`: in none of the bands. */
  | { readonly type: 'band'; readonly range: RateRange | undefined }
  | {
      readonly type: 'ratio';
      readonly full: Quantity<'point'>;
      readonly target: Decimal;
      readonly direction: 'forward' | 'reverse';
      /** The target was beaten by too much: points off, or an explanation that is due. */
      readonly excess: Excess | undefined;
    }
);

/** How the whole is limited by a rate; see `Cap`. */
export type CapOutcome =
  | {
      readonly state: 'value';
      readonly title: string;
      readonly percent: Decimal;
      readonly range: RateRange;
      readonly most: Quantity<'point'>;
    }
  /** The rate is not known, or has no base: the lowest limit of all may apply, or none. */
  | { readonly state: 'open'; readonly title: string; readonly lowest: Quantity<'point'> };

/** `full − each × count`, floored at zero. */
export interface Deduction {
  readonly full: Quantity<'point'>;
  readonly each: Quantity<'point'>;
  readonly count: number;
  readonly awarded: Quantity<'point'>;
}
