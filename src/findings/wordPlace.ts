/** Where something stands in a Word file, in words that its reader can follow: such a file has no lines. */
export type WordPlace = TextPlace | TablePlace;

export interface TextPlace {
  readonly in: 'text' | 'textBox';
  /** The nearest heading above, as printed; of a heading, itself; '' before the first. */
  readonly section: string;
  /** Which paragraph of the section it is, counted from 1; 0 for the heading. */
  readonly paragraph: number;
}

export interface TablePlace {
  readonly in: 'table';
  readonly section: string;
  /** These count from 1, as the file has them: a table in parts has several. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}
