/** One paragraph, or one cell of a table, of a written report: the unit in which two of them are compared. */
export type Unit =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly isHeading: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'cell';
      readonly text: string;
      /** Counted from 1 in its table; the text above the table is `near`. */
      readonly row: number;
      readonly column: number;
      readonly near: string;
      readonly start: number;
      readonly end: number;
    };
