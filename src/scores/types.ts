import type { Place } from '../findings/place.ts';
import type { Criterion, Deviation, RateRange, Rubric, WithoutBase } from '../form/rubricTypes.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * How a criterion's points are known: derived from data; declared by a person, where the rubric leaves them to one; claimed by
 * a person, where they should follow from data that the file lacks; or open (nobody has proved them). A criterion that does
 * not apply has no points.
 */
export type LineStatus = 'derived' | 'declared' | 'claimed' | 'open' | 'notApplicable';

/** Points that a person gives beside a rule whose data the file lacks: they are printed, and prove nothing. */
export interface Claim {
  readonly points: Quantity<'point'>;
  readonly by: string;
}

/** The points of one criterion; where the unit chose one of several, `criterion` is that. A line that is neither open nor claimed has `least` equal to `most`. */
export interface ScoreLine {
  readonly criterion: Criterion;
  readonly group: string;
  readonly item: string;
  readonly status: LineStatus;
  readonly least: Quantity<'point'>;
  readonly most: Quantity<'point'>;
  readonly reason: Reason;
  /** The name of the criterion that the unit chose, where the rubric leaves it to the unit which of several counts. */
  readonly chosen: string | undefined;
  /** Set on a line that is claimed. */
  readonly claim: Claim | undefined;
  /** What the file itself says of these points: why some were lost. */
  readonly explanation: string | undefined;
  /** The keys of the file that must be filled in for the points to follow from data. */
  readonly missing: readonly string[];
  /** The documents that the file names for this criterion. */
  readonly evidence: readonly NamedDocument[];
  readonly sources: readonly ScoreSource[];
}

/** A source of points: a figure, by its id, or a place in the file, under a title for people. */
export type ScoreSource = { readonly figure: string } | { readonly title: string; readonly place: Place };

export interface NamedDocument {
  readonly document: string;
  /** The ISO date, if the file gives one. */
  readonly date: string | undefined;
}

/**
 * A rubric applied to one year. The total is an interval, the sum of the lines' intervals: it cannot end below `least` or
 * above `most`. Where criteria do not apply, both ends are rescaled to the full points of the rubric.
 */
export interface Scorecard {
  readonly rubric: Rubric;
  readonly lines: readonly ScoreLine[];
  readonly least: Quantity<'point'>;
  readonly most: Quantity<'point'>;
  /** The full points of the criteria that apply. */
  readonly applicable: Quantity<'point'>;
  /** The cap that limits the total; `undefined` where none does. */
  readonly cap: CapOutcome | undefined;
  /** The grades of `least` and `most`; `undefined` where the rubric has no grades, or is `partial` and so has no total. */
  readonly grades: { readonly least: string; readonly most: string } | undefined;
  /** The sum of derived lines and of the least of open ones. With `declared` it makes `least`, before rescaling and cap. */
  readonly derived: Quantity<'point'>;
  readonly declared: Quantity<'point'>;
  /** The sum of what is claimed, before rescaling; none of it is in `least`. */
  readonly claimed: Quantity<'point'>;
  /**
   * The total with all claims counted, rescaled and capped as the others; `undefined` where nothing is claimed, or lines are
   * open that nobody claims.
   */
  readonly claimedTotal: Quantity<'point'> | undefined;
  /** `most − least`, before rescaling. */
  readonly open: Quantity<'point'>;
}

/** The reason for a line's points, as data; `printReason` puts the calculation into words. */
export type Reason =
  | { readonly type: 'flagTrue'; readonly fact: string }
  | { readonly type: 'flagFalse'; readonly fact: string }
  | { readonly type: 'unknownFacts'; readonly facts: readonly string[] }
  /** `full − each × missing`, not below 0. */
  | {
      readonly type: 'missing';
      readonly what: 'elements' | 'sections' | 'units';
      readonly deduction: Deduction;
      /** How many elements, sections or units there should be. */
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
  /** `full − each × count`, not below 0; or `each × count`, not above `full`. */
  | {
      readonly type: 'occurrences';
      /** The title of the fact that counts them. */
      readonly fact: string;
      readonly count: Decimal;
      readonly direction: 'down' | 'up';
      readonly full: Quantity<'point'>;
      readonly each: Quantity<'point'>;
      /** The most that may be lost or won where the rubric limits it. */
      readonly most: Quantity<'point'> | undefined;
      readonly awarded: Quantity<'point'>;
    }
  | {
      readonly type: 'rate';
      readonly title: string;
      readonly percent: Decimal;
      /** By what the 三公经费 of two years are compared, where the rubric says it. */
      readonly by?: 'total' | 'budget' | undefined;
      /** `exact`: the points before they were rounded to the rubric's steps. */
      readonly award: RateAward & { readonly exact: Quantity<'point'> };
    }
  | {
      readonly type: 'rateWithoutBase';
      readonly title: string;
      readonly whenUndefined: WithoutBase;
      /** Who gave the points, where the rubric leaves them to a person. */
      readonly by?: string;
    }
  | { readonly type: 'yearNotListed'; readonly year: string }
  /** The sum of the points of indicators; of several tables, weighted by their money. */
  | {
      readonly type: 'indicators';
      readonly tables: readonly IndicatorSum[];
      readonly awarded: Quantity<'point'>;
    }
  /** Several tables count by their money, and none has any. */
  | { readonly type: 'noWeights'; readonly tables: readonly string[]; readonly keys: readonly string[] }
  /** The table of indicators gives these points another weight than the rubric does. */
  | {
      readonly type: 'otherWeight';
      readonly table: string;
      readonly levels: readonly string[];
      readonly points: Quantity<'point'>;
      readonly full: Quantity<'point'>;
      /** The keys of the file that may be wrong. */
      readonly keys: readonly string[];
    }
  | { readonly type: 'declared'; readonly by: string; readonly band: string; readonly discretion: string | undefined }
  | { readonly type: 'notDeclared'; readonly allowed: readonly string[]; readonly isRefused: boolean };

/** The points of one table's indicators; `weight` is the money by which it counts among others. */
export interface IndicatorSum {
  readonly title: string;
  readonly awarded: readonly Quantity<'point'>[];
  readonly weight: Quantity<'yuan'> | undefined;
}

/** How points follow from a rate. Numbers are percentages. */
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
  /** The band in which the rate lies; `undefined` if it lies in none. */
  | { readonly type: 'band'; readonly range: RateRange | undefined }
  | {
      readonly type: 'ratio';
      readonly full: Quantity<'point'>;
      readonly target: Decimal;
      readonly direction: 'forward' | 'reverse';
      /** Set where the target was beaten by too much: that costs points, or must be explained. */
      readonly excess: Deviation | undefined;
      /** Set where the target was missed by too much. */
      readonly shortage: Deviation | undefined;
      /** Set where the rate is so low or high that there are no points; `limit` is a percentage of the target. */
      readonly outside: { readonly side: 'below' | 'above'; readonly limit: Decimal } | undefined;
    }
);

/** How a rate limits the total; see `Cap`. */
export type CapOutcome =
  | {
      readonly state: 'value';
      readonly title: string;
      readonly percent: Decimal;
      readonly range: RateRange;
      readonly most: Quantity<'point'>;
    }
  /** The rate is unknown, or has no base: any limit may apply, even the lowest, or none. */
  | { readonly state: 'open'; readonly title: string; readonly lowest: Quantity<'point'> };

/** `full − each × count`, floored at zero. */
export interface Deduction {
  readonly full: Quantity<'point'>;
  readonly each: Quantity<'point'>;
  readonly count: number;
  readonly awarded: Quantity<'point'>;
}
