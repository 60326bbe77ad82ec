import type { Chart } from './chart.ts';
import type { Grid, ReportDocument } from './types.ts';

/* What a page for the screen shows besides the report itself: printed texts only, so that its writer cannot compute. */

/** The page of a report: its findings beside the paragraphs, where each number comes from, points and charts. */
export interface Page {
  /** BCP 47 language of everything but the report itself. */
  readonly lang: 'zh-CN' | 'en';
  readonly words: PageWords;
  readonly document: ReportDocument;
  /** One list for each block of the document. */
  readonly notes: readonly (readonly PageFinding[])[];
  /** Findings that concern no printed block. */
  readonly others: readonly PageFinding[];
  /** What is told at the top of the page wherever a reader is: the first error, or why the file cannot be read. */
  readonly alert: string;
  /** The ids of printed figures that nobody has filled in, or whose inputs nobody has. */
  readonly gaps: ReadonlySet<string>;
  /** What is still to be filled in, the most important first. */
  readonly unfilled: readonly PageGap[];
  /** The numbers and words of direction of the prose that were not checked, in the order of the file. */
  readonly unchecked: readonly PageNumber[];
  /** By id: every figure that is printed, and every figure that these are derived from. */
  readonly figures: ReadonlyMap<string, FigureNote>;
  readonly scorecards: readonly PageScorecard[];
  readonly charts: readonly Chart[];
  /** Whether the file cannot be read now: `others` says why, and the document is an earlier one, or empty. */
  readonly isOutdated: boolean;
}

export interface PageWords {
  readonly report: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly counts: string;
  readonly points: string;
  readonly charts: string;
  readonly otherFindings: string;
  readonly unreadable: string;
  readonly outdated: string;
  readonly remedy: string;
  readonly close: string;
  readonly madeOf: string;
  readonly typedAt: string;
  readonly asTable: string;
  readonly skip: string;
  readonly previous: string;
  readonly next: string;
  readonly nextGap: string;
  readonly gaps: string;
  readonly gap: string;
  readonly unchecked: string;
  readonly onlyUnchecked: (numbers: number, ways: number) => string;
  /** The ways from a finding. */
  readonly steps: Readonly<Record<'place' | 'previous' | 'next' | 'list', string>>;
  /** Names the mark beside a place by the number of its finding. */
  readonly finding: (number: number) => string;
  readonly severity: Readonly<Record<PageFinding['severity'], string>>;
}

export interface PageFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** `report.yaml:12:3`. */
  readonly where: string;
  /** Code, file and path: the same finding has it in the page of the next save too, whatever lines were added above. */
  readonly key: string;
  /** The cell that it is about, where its block is a table. */
  readonly cell: { readonly row: number; readonly column: number } | undefined;
  readonly message: string;
  readonly hint: string;
}

/** A key that nobody has filled in, and where the report prints that. */
export interface PageGap {
  readonly title: string;
  readonly key: string;
  readonly where: string;
  /** `undefined` where nothing printed is the place. */
  readonly block: number | undefined;
  readonly cell: PageFinding['cell'];
}

/** A number of the prose that nobody could check, or a word of direction, and where the report prints it. */
export interface PageNumber {
  readonly typed: string;
  readonly isWay: boolean;
  readonly where: string;
  /** That nothing was found, and the names that are near. */
  readonly said: string;
  /** `undefined` where the report does not print its text. */
  readonly block: number | undefined;
}

/** Where a number comes from: an operation on other figures, or lines of the file. */
export interface FigureNote {
  readonly name: string;
  readonly value: string;
  /** `决算数 − 年初预算数`; empty for a typed figure. */
  readonly formula: string;
  readonly inputs: readonly { readonly sign: string; readonly id: string }[];
  readonly lines: readonly { readonly where: string; readonly text: string }[];
}

export interface PageScorecard {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly grid: Grid;
}
