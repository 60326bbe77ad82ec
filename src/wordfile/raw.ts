import type { PrintedNumber } from './types.ts';

/* What the body of a Word file holds, before anybody asks which of its paragraphs are headings. */

export type RawBlock = RawParagraph | RawTable;

export interface RawParagraph {
  readonly type: 'paragraph';
  readonly in: 'text' | 'textBox';
  readonly number: PrintedNumber | undefined;
  readonly words: string;
  readonly text: string;
  readonly bold: readonly string[];
  readonly indent: number;
  /** What its style or its outline level makes of it. */
  readonly style: { readonly type: 'title' } | { readonly type: 'heading'; readonly level: number } | undefined;
  /** Whether it is a line of a table of contents that Word made. */
  readonly isContents: boolean;
  readonly notes: readonly NoteReference[];
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface RawTable {
  readonly type: 'table';
  readonly headerRows: number;
  readonly rows: readonly RawRow[];
  /** Whether nothing, not even an empty paragraph, stands between it and the table before it: Word shows both as one. */
  readonly touches: boolean;
}

export interface RawRow {
  readonly positions: readonly RawPosition[];
  /** Which row of its table in the file it is, counted from 1. */
  readonly row: number;
}

export type RawPosition =
  | RawCell
  | { readonly type: 'covered'; readonly row: number; readonly column: number }
  | { readonly type: 'absent' };

export interface RawCell {
  readonly type: 'cell';
  readonly paragraphs: readonly RawParagraph[];
  readonly nested: readonly RawTable[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}
