import type { Cell, Column, Covered, Grid, Position } from './types.ts';

/** A grid that is filled cell by cell; a cell covers what it spans. */
export class GridPainter {
  readonly #columns: readonly Column[];
  readonly #rows: (Position | undefined)[][] = [];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  /** The number of rows so far, which is the index of the next one. */
  get height(): number {
    return this.#rows.length;
  }

  /** Puts a cell at a position, with what it spans to the right and below. */
  put(row: number, column: number, cell: Omit<Cell, 'type'>): void {
    const owner: Covered = { type: 'covered', row, column };
    for (let down = 0; down < cell.rowSpan; down += 1) {
      this.#rows[row + down] ??= Array.from({ length: this.#columns.length }, () => undefined);
      for (let right = 0; right < cell.columnSpan; right += 1) {
        const isOwn = down === 0 && right === 0;
        const there = this.#rows[row + down];
        if (there !== undefined) there[column + right] = isOwn ? { type: 'cell', ...cell } : owner;
      }
    }
  }

  /** @throws Error where a position was left empty, which is a bug */
  finish(headerRows: number): Grid {
    const rows = this.#rows.map((row, index) =>
      row.map((position, column) => {
        if (position === undefined) throw new Error(`nothing at row ${index}, column ${column}`);
        return position;
      }),
    );
    return { columns: this.#columns, headerRows, rows };
  }
}

/** The borders between the columns of blocks that share one grid, as shares of its width. */
export class Borders {
  /** Where columns end; the last one ends at 1. */
  readonly #ends: number[] = [1];

  /**
   * Adds the borders of a block with columns of these widths. One that lies hardly off another takes its place, since a
   * form has no jagged lines.
   *
   * @param tolerance how far off it may lie
   * @returns where the block's columns end
   */
  add(widths: readonly number[], tolerance: number): readonly number[] {
    const wanted = cumulate(widths);
    const ends: number[] = [];
    for (const end of wanted.slice(0, -1)) {
      const before = ends.at(-1) ?? 0;
      const near = this.#ends.filter((one) => one > before && one < 1 && Math.abs(one - end) <= tolerance);
      const [nearest = end] = near.toSorted((one, other) => Math.abs(one - end) - Math.abs(other - end));
      if (!this.#ends.includes(nearest)) this.#ends.push(nearest);
      ends.push(nearest);
    }
    this.#ends.sort((one, other) => one - other);
    return [...ends, 1];
  }

  /** The widths of the grid's columns, in thousandths. */
  get widths(): readonly number[] {
    return this.#ends.map((end, index) => Math.max(1, Math.round((end - (this.#ends[index - 1] ?? 0)) * 1000)));
  }

  /** How many columns of the grid each column of a block spans. */
  spansOf(ends: readonly number[]): readonly number[] {
    const indices = ends.map((end) => this.#ends.indexOf(end));
    return indices.map((index, column) => index - (indices[column - 1] ?? -1));
  }
}

/** Where each column ends, as a share of the whole width. */
function cumulate(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return widths.map((width) => {
    before += width;
    return before / total;
  });
}
