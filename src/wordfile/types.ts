import type { TablePlace, TextPlace, WordPlace } from '../findings/wordPlace.ts';

/** A Word file as people see it printed, with changes accepted; nothing of its layout. */
export interface WordDocument {
  /** The title of the report, its lines joined; `undefined` where none was recognized. */
  readonly title: string | undefined;
  /** Paragraphs and tables in the order of the text. Paragraphs without any text are left out. */
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes, in the order in which the text refers to them. */
  readonly notes: readonly WordNote[];
  /** What heads and feet of pages say, each once; they are no part of the text. */
  readonly margins: readonly string[];
  readonly properties: WordProperties;
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly role: WordRole;
  /** The text as it is printed, with its number. */
  readonly text: string;
  /** The number before the text, typed or made by Word; `undefined` where there is none. */
  readonly number: PrintedNumber | undefined;
  /** The text without its number. */
  readonly words: string;
  /** Its passages in bold, in order; none where all of it is, which is how it is laid out. */
  readonly bold: readonly string[];
  /** How far the paragraph itself is moved in from the left, in characters of the text; 1 for each level of a list in a list. */
  readonly indent: number;
  readonly place: TextPlace;
}

/** What a paragraph is. `contents` is a line of a table of contents, which repeats the headings. */
export type WordRole =
  | { readonly type: 'title' }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly by: HeadingBasis }
  | { readonly type: 'contents' }
  | { readonly type: 'text' };

/** 1 is the highest. Word has nine. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What says that a paragraph is a heading: its style or outline level, the number before it, or that an annex begins. */
export type HeadingBasis = 'style' | 'number' | 'annex';

export interface PrintedNumber {
  /** As it stands there: `（一）`. */
  readonly printed: string;
  readonly shape: NumberShape;
  /** The last of its numbers: 2 of `1.2`; `undefined` of a bullet. */
  readonly value: number | undefined;
  /** Word made it from a list; else a person typed it. */
  readonly isAutomatic: boolean;
}

/**
 * How a number looks, by GB/T 9704 §7.3.3 and as offices depart from it: 第一部分, 一、 （一） 1. （1） 1) ① 1.2, and what
 * is none of these.
 */
export type NumberShape =
  | 'part'
  | 'chinese'
  | 'chineseInBrackets'
  | 'arabic'
  | 'arabicInBrackets'
  | 'arabicHalfBracket'
  | 'circled'
  | 'path'
  | 'bullet'
  | 'other';

export interface WordTable {
  readonly type: 'table';
  /** Which table of the file it is, counted from 1; a table that was joined to another has the number of the first. */
  readonly number: number;
  readonly columns: number;
  /** How many of the first rows Word repeats on each page. */
  readonly headerRows: number;
  readonly rows: readonly WordRow[];
  /** The nearest heading above it, as printed; '' before the first. */
  readonly section: string;
  /** The cell of another table in which this one stands; `undefined` where it stands in the text. */
  readonly within: TablePlace | undefined;
}

export interface WordRow {
  /** Exactly as many as the table has columns. */
  readonly positions: readonly WordPosition[];
}

/** One position of the rectangle; `absent` where a row is shorter than the table. */
export type WordPosition =
  | WordCell
  | { readonly type: 'covered'; readonly row: number; readonly column: number }
  | { readonly type: 'absent' };

export interface WordCell {
  readonly type: 'cell';
  /** Its paragraphs as printed, with their numbers, one line each. */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: TablePlace;
}

export interface WordNote {
  readonly kind: 'footnote' | 'endnote';
  readonly text: string;
  /** Where the text refers to it. */
  readonly place: WordPlace;
}

export interface WordProperties {
  readonly title: string;
  readonly author: string;
  /** The program that wrote the file. */
  readonly program: string;
  /** Properties that an office, or this program, gave the file, by name. */
  readonly custom: ReadonlyMap<string, string>;
}
