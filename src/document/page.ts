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
  readonly severity: Readonly<Record<PageFinding['severity'], string>>;
}

export interface PageFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** `report.yaml:12:3`. */
  readonly where: string;
  readonly message: string;
  readonly hint: string;
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
