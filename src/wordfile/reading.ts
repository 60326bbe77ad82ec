import type { RawTable } from './raw.ts';
import type { ListCounter } from './readLists.ts';
import type { Styles } from './readStyles.ts';

/** What was met in a file and is told afterwards. */
export interface Met {
  insertions: number;
  deletions: number;
  /** The beginnings of hidden texts. */
  hidden: string[];
  pictures: number;
  charts: number;
  diagrams: number;
  /** Embedded files, such as tables of Excel. */
  objects: number;
  /** Whole documents within. */
  chunks: number;
  nested: number;
  /** Fields that take text or pictures from other files. */
  links: number;
  /** Signs of a font of symbols that nobody knows, with the text before them. */
  symbols: { readonly font: string; readonly code: string; readonly before: string }[];
  /** What fields without a result would compute. */
  fields: { readonly code: string; readonly before: string }[];
}

/** A field that is open: its code is not printed, its result is (ECMA-376 Part 1, §17.16). */
export interface OpenField {
  code: string;
  inResult: boolean;
  hasResult: boolean;
  /** What a box or a list to choose from says. */
  choice: string | undefined;
}

/** What is known, and counted, while the body of a file is read. */
export interface Reading {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly met: Met;
  readonly fields: OpenField[];
  /** How many positions the rows of all tables have. */
  positions: number;
  /** How many tables lie around what is read. */
  depth: number;
  /** The table that ended just before, with nothing behind it. */
  lastTable: RawTable | undefined;
  /** Whether the parts of a table of contents are read. */
  inContents: boolean;
}

export function startReading(styles: Styles, lists: ListCounter): Reading {
  return {
    styles,
    lists,
    met: {
      insertions: 0,
      deletions: 0,
      hidden: [],
      pictures: 0,
      charts: 0,
      diagrams: 0,
      objects: 0,
      chunks: 0,
      nested: 0,
      links: 0,
      symbols: [],
      fields: [],
    },
    fields: [],
    positions: 0,
    depth: 0,
    lastTable: undefined,
    inContents: false,
  };
}
