import type { Decimal } from '../quantity/decimal.ts';
import type { Counts } from '../verdict/countFindings.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';

/** The figures of a row; their order is the order of columns. */
export const ROW_FIGURES = [
  'originalBudget',
  'actual',
  'variance',
  'varianceRate',
  'executionRate',
  'threePublicChangeRate',
  'threePublicBudgetChangeRate',
  'staffControlRate',
  'operatingPerHead',
] as const;
export type RowFigure = (typeof ROW_FIGURES)[number];

/** A figure in its states: money in yuan, rates as ratios. */
export type RowValue =
  | { readonly state: 'value'; readonly value: Decimal }
  | { readonly state: 'none' | 'unknown' | 'undefined' };

/** The points of one rubric that has a total. */
export interface RowScore {
  readonly rubric: string;
  readonly title: string;
  readonly points: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

/** A total that the file declares, under the name of a rubric as the file has it. */
export interface RowDeclared {
  readonly rubric: string;
  readonly points: Decimal;
  readonly by: string;
}

/**
 * What is kept of one report: nothing of its text but hashes of its sentences, so that a run over a province holds a few
 * kilobytes of each.
 */
export interface ReportRow {
  readonly unit: string;
  readonly year: string;
  readonly form: string;
  readonly rank: string | undefined;
  /** Of what the amounts are: all spending or, where that is not known, basic spending or projects. */
  readonly scope: 'whole' | 'basic' | 'projects';
  readonly figures: Readonly<Record<RowFigure, RowValue>>;
  readonly scores: readonly RowScore[];
  readonly declared: readonly RowDeclared[];
  readonly prior: 'none' | 'file' | 'absent';
  readonly sentences: SentenceDigest;
  /** How much of last year's report stands in this one, where the file names that; else it is found among the rows. */
  readonly repeated: Repeated | undefined;
}

/** The sentences of a report as hashes, eight characters each, in the order of the report. */
export interface SentenceDigest {
  /** Of sentences with the unit's own names and the year made alike; eight `A` where the file's figures stand in one. */
  readonly same: string;
  /** Of the same with all numbers made alike, too. */
  readonly numbers: string;
}

/** How many sentences of a report are last year's. */
export interface Repeated {
  /** The file of last year's report. */
  readonly file: string;
  readonly sentences: number;
  /** Nothing but the year changed, if anything did. */
  readonly same: number;
  /** Numbers changed and nothing else. */
  readonly numbers: number;
  /** The first of the same ones: where each stands among the sentences of the report. */
  readonly first: readonly number[];
}

/** How a report goes on from that of the year before. */
export type Continuity =
  /** Compared, and nothing was found, or so many differences. */
  | { readonly state: 'compared'; readonly differences: number }
  /** The file says that there is none. */
  | { readonly state: 'first' }
  /** There is none, and the file does not say so. */
  | { readonly state: 'missing' }
  /** There are several, or what is named cannot be read or is of another year. */
  | { readonly state: 'unread' };

/** One file of a run. */
export interface FileRow {
  readonly file: string;
  /** As far as they could be read. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
  /** `undefined` where the file could not be read so far. */
  readonly report: ReportRow | undefined;
  readonly unfilled: number;
  readonly numbers: NumberCounts | undefined;
  readonly findings: Counts;
  readonly accepted: number;
  readonly continuity: Continuity;
}

/** Sentences that the reports of several units share. */
export interface SharedSentences {
  /** The places of the units' rows in the list of rows. */
  readonly rows: readonly number[];
  readonly sentences: number;
  /** Where the first ones stand among the sentences of the first of the rows. */
  readonly first: readonly number[];
}

/** A figure that lies outside the far fences of its neighbours. */
export interface Outlier {
  /** The place of its row in the list of rows. */
  readonly row: number;
  readonly figure: RowFigure;
  readonly value: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Of how many neighbours, itself among them. */
  readonly of: number;
  /** The rank that the neighbours have in common, where they were parted by it. */
  readonly rank: string | undefined;
}

/** One file of a run with what stands out in it. */
export interface SummaryRow extends FileRow {
  readonly repeated: Repeated | undefined;
  /** How many of its sentences stand in the reports of other units. */
  readonly shared: number;
  readonly outliers: readonly Outlier[];
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  /** The groups that share most first. */
  readonly shared: readonly SharedSentences[];
  /** Sentences that more units share than a copy would explain: stock phrases, or words of a notice. */
  readonly common: number;
  readonly outliers: readonly Outlier[];
}

/** Sentences that show what was found, where they could be read again. */
export interface Examples {
  /** By the place of a row: of sentences that are last year's. */
  readonly repeated: ReadonlyMap<number, readonly string[]>;
  /** By the place of a group of `shared`. */
  readonly shared: ReadonlyMap<number, readonly string[]>;
}

/** The columns of the table, in their order. */
export const COLUMNS = [
  'unit',
  'year',
  'originalBudget',
  'actual',
  'variance',
  'varianceRate',
  'threePublic',
  'score',
  'declared',
  'unfilled',
  'notTied',
  'findings',
  'continuity',
  'repeated',
  'shared',
  'outliers',
] as const;
export type Column = (typeof COLUMNS)[number];
