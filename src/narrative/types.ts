import type { Place } from '../findings/place.ts';

/** Prose that a person wrote, parsed once into a closed tree; every block and text has its place in the file. */
export interface Prose {
  readonly blocks: readonly ProseBlock[];
  readonly place: Place;
}

export type ProseBlock = ProseParagraph | ProseHeading | ProseList | ProseTable;

export interface ProseParagraph {
  readonly type: 'paragraph';
  readonly content: readonly ProseInline[];
  readonly place: Place;
}

/** A heading. `#` is depth 1: one level below the heading that the form puts above this prose. */
export interface ProseHeading {
  readonly type: 'heading';
  readonly depth: number;
  readonly content: readonly ProseInline[];
  readonly place: Place;
}

export interface ProseList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ProseItem[];
  readonly place: Place;
}

export interface ProseItem {
  readonly blocks: readonly ProseBlock[];
  readonly place: Place;
}

/** A table drawn with strokes (`| 项目 | 决算 |`, below it `| --- | --- |`), printed as a table without a number. */
export interface ProseTable {
  readonly type: 'table';
  /** The whole as it was typed, strokes and all: that is how checks read it. */
  readonly content: readonly ProseInline[];
  /** How the row of dashes sets each column; `undefined` where it does not say. */
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[];
  /** The first row holds the headings. Every row has as many cells as the longest. */
  readonly rows: readonly (readonly ProseCell[])[];
  readonly place: Place;
}

export interface ProseCell {
  readonly content: readonly ProseInline[];
  /** Where its words stand in the words of the table's `content`, in which a reference is one character. */
  readonly start: number;
  readonly end: number;
}

export type ProseInline = ProseText | ProseStrong | ProseEmphasis | ProseReference | ProseBreak;

/** Literal text. A soft line break inside Chinese text has been dropped; between Latin words it has become a space. */
export interface ProseText {
  readonly type: 'text';
  readonly value: string;
  readonly place: Place;
  /** Says where stretches of `value` start in the file; empty if that cannot be known (escapes in quotes, folded text). */
  readonly marks: readonly TextMark[];
}

/** From this mark to the next, the characters of the value and those of the file correspond one to one. */
export interface TextMark {
  readonly inValue: number;
  readonly inFile: number;
}

export interface ProseStrong {
  readonly type: 'strong';
  readonly content: readonly ProseInline[];
}

export interface ProseEmphasis {
  readonly type: 'emphasis';
  readonly content: readonly ProseInline[];
}

/** A reference `{{name}}` to a figure or a result, and to nothing else. `name` is trimmed. */
export interface ProseReference {
  readonly type: 'reference';
  readonly name: string;
  readonly place: Place;
}

export interface ProseBreak {
  readonly type: 'break';
}
