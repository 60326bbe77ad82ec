/** More than any published table has; where one has, it is another kind of file, or made to use up time and memory. */
const MOST_CELLS = 200_000;
export const MOST_ROWS = 100_000;
/** As many as a worksheet has. */
export const MOST_COLUMNS = 16_384;

/** What of a table is more than it may have; rows and columns with the cell that is beyond them. */
export type Excess =
  | { readonly what: 'cells'; readonly limit: number }
  | { readonly what: 'rows' | 'columns'; readonly limit: number; readonly row: number; readonly column: number };

/** A table has more cells, rows or columns than it may. */
export class TooManyCells extends Error {
  readonly excess: Excess;

  constructor(excess: Excess = { what: 'cells', limit: MOST_CELLS }) {
    super();
    this.excess = excess;
  }
}

/** Counts the cells of a file that hold something, those of all its sheets together; blank ones are no matter. */
export class CellCounter {
  #count = 0;

  add(row: number, column: number): void {
    this.#count += 1;
    if (this.#count > MOST_CELLS) throw new TooManyCells();
    if (row >= MOST_ROWS) throw new TooManyCells({ what: 'rows', limit: MOST_ROWS, row, column });
    if (column >= MOST_COLUMNS) throw new TooManyCells({ what: 'columns', limit: MOST_COLUMNS, row, column });
  }
}
