import type { Place } from '../findings/place.ts';
import type { Chart } from './chart.ts';

/**
 * The document: one closed tree that every writer walks. It holds texts that are already printed, so that a writer
 * cannot compute, and numbers of headings that are already literal, so that every reader shows the same ones.
 */
export interface ReportDocument {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
}

/** Properties of the file; all come from the data, none from the clock. */
export interface DocumentMeta {
  /** One line, e.g. for the window's title. */
  readonly title: string;
  /** The unit that reports. */
  readonly author: string;
  readonly year: string;
  /** ISO date of the report, e.g. `2024-06-11`. */
  readonly date: string;
  readonly draft: boolean;
}

export type Block =
  | CoverLine
  | Title
  | Heading
  | Paragraph
  | Bullet
  | Table
  | ChartBlock
  | AnnexList
  | AnnexStart
  | DraftMark
  | Signature;

/** A line above the title: the unit's name, the date. */
export interface CoverLine {
  readonly type: 'coverLine';
  readonly content: readonly Inline[];
}

/** The report's (or an annex's) title; each entry is a line of its own on paper. */
export interface Title {
  readonly type: 'title';
  readonly lines: readonly (readonly Inline[])[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading with its literal number, e.g. `一、`, `（一）`, `1.`, `（1）`. */
export interface Heading {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly number: string;
  readonly content: readonly Inline[];
  readonly origins?: Origins;
}

/** Where the words of a block that people wrote stand in the file; blocks with the form's words alone have none. */
export type Origins = readonly Place[];

/** A paragraph; `number` is a run-in number (`1.`, `（1）`) where the paragraph is an item of an ordered list. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly number?: string;
  readonly content: readonly Inline[];
  readonly origins?: Origins;
}

/** An item of an unordered list; `depth` counts from 0. */
export interface Bullet {
  readonly type: 'bullet';
  readonly depth: number;
  readonly content: readonly Inline[];
  readonly origins?: Origins;
}

/** The names of the annexes below the text, where a form asks for them, each with its number; one alone has no number. */
export interface AnnexList {
  readonly type: 'annexList';
  readonly label: string;
  readonly entries: readonly { readonly number: string; readonly title: string }[];
}

/** An annex begins on a new page, under its label. */
export interface AnnexStart {
  readonly type: 'annexStart';
  readonly label: string;
  /** Its pages lie sideways. */
  readonly landscape?: boolean;
}

/** Printed at the top of a draft. */
export interface DraftMark {
  readonly type: 'draftMark';
  readonly text: string;
}

/** Name above date at the end, where a form asks for it. */
export interface Signature {
  readonly type: 'signature';
  readonly name: string;
  readonly date: string;
}

/** A chart under its number, `图1`. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly number: string;
  readonly chart: Chart;
}

export interface Table {
  readonly type: 'table';
  /** `表1` and so on; from the same numbering function as the headings. Empty when the table has no number. */
  readonly number: string;
  readonly caption: string;
  /** `单位：万元`, or empty where a table holds no money. */
  readonly unitNote: string;
  readonly grid: Grid;
  readonly origins?: Origins;
}

/**
 * A full rectangle in which every position exists. A covered position names its owner, so that DOCX and HTML can merge
 * cells and Markdown can repeat the owner's text.
 */
export interface Grid {
  readonly columns: readonly Column[];
  /** How many of the first rows are header rows. */
  readonly headerRows: number;
  readonly rows: readonly (readonly Position[])[];
  /**
   * For a form to be filled in, of labels and values on one page. `listFrom`: the row of headings of the list at its end;
   * where the page is too short, the list is a table of its own, whose headings repeat.
   */
  readonly card?: { readonly listFrom: number };
}

export interface Column {
  readonly align: Align;
  /** The relative width; the writers scale the sum of all widths to the text's width. */
  readonly width: number;
}

export type Align = 'left' | 'center' | 'right';

export type Position = Cell | Covered;

export interface Cell {
  readonly type: 'cell';
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly Inline[];
  /** Overrides the column's alignment. */
  readonly align?: Align;
  /** Totals are printed in bold where the writer can. */
  readonly strong?: boolean;
  /** A heading or label outside of the header rows. */
  readonly isHead?: boolean;
}

export interface Covered {
  readonly type: 'covered';
  readonly row: number;
  readonly column: number;
}

export type Inline = Text | Strong | Emphasis | FigureText | LineBreak;

export interface Text {
  readonly type: 'text';
  readonly value: string;
  /** Whether it is the form's word for what nobody has filled in, in place of that. */
  readonly isGap?: true;
  /** Whether it is a number, or a word of direction, that was not checked; why is said beside it on a page. */
  readonly unchecked?: string;
}

export interface Strong {
  readonly type: 'strong';
  readonly content: readonly Inline[];
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly content: readonly Inline[];
}

/** A printed figure with its id, so that a reader can be led to its source. */
export interface FigureText {
  readonly type: 'figure';
  readonly id: string;
  readonly value: string;
}

export interface LineBreak {
  readonly type: 'break';
}
