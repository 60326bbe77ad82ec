/** No published table has more cells; a file with more is of another kind, or was made to use up time and memory. */
const MOST_CELLS = 200_000;
/** No published table has more rows. */
export const MOST_ROWS = 100_000;
/** A worksheet cannot have more columns. */
export const MOST_COLUMNS = 16_384;

/** A limit that a table exceeds; for rows and columns, with the cell that is beyond it. */
export type Excess =
  | { readonly what: 'cells'; readonly limit: number }
  | { readonly what: 'rows' | 'columns'; readonly limit: number; readonly row: number; readonly column: number };

/** The error for a table with more cells, rows or columns than the limits. */
export class TooManyCells extends Error {
  readonly excess: Excess;

  constructor(excess: Excess = { what: 'cells', limit: MOST_CELLS }) {
    super();
    this.excess = excess;
  }
}

/** Counts the cells that hold something, over all sheets of a file. */
export class CellCounter {
  #count = 0;

  /**
   * Counts one cell.
   *
   * @throws TooManyCells where the cell is beyond a limit
   */
  add(row: number, column: number): void {
    this.#count += 1;
    if (this.#count > MOST_CELLS) throw new TooManyCells();
    if (row >= MOST_ROWS) throw new TooManyCells({ what: 'rows', limit: MOST_ROWS, row, column });
    if (column >= MOST_COLUMNS) throw new TooManyCells({ what: 'columns', limit: MOST_COLUMNS, row, column });
  }
}
