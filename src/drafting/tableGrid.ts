import type { WordCell, WordTable } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import type { Cell } from '../workbooks/types.ts';

/** A heading may be a year alone. */
const YEAR = /^20\d\d$/;

/** A table of a Word file as it is looked at: each position has the cell that covers it. */
export class TableGrid {
  readonly table: WordTable;
  /** How many rows at the top are one cell over all columns: the title of the table, its unit of money. */
  readonly #titles: number;
  /** The number of the first row below the header. */
  readonly first: number;

  constructor(table: WordTable) {
    this.table = table;
    this.#titles = this.#countTitles();
    this.first = this.#findFirst();
  }

  get columns(): number {
    return this.table.columns;
  }

  /** The numbers of the rows below the header. */
  get rows(): readonly number[] {
    return this.table.rows.flatMap((_, index) => (index < this.first ? [] : [index]));
  }

  /** The cell that covers a position. */
  cell(row: number, column: number): WordCell | undefined {
    const position = this.table.rows[row]?.positions[column];
    if (position?.type !== 'covered') return position?.type === 'cell' ? position : undefined;
    const owner = this.table.rows[position.row]?.positions[position.column];
    return owner?.type === 'cell' ? owner : undefined;
  }

  /** The cell that starts at a position. */
  own(row: number, column: number): WordCell | undefined {
    const position = this.table.rows[row]?.positions[column];
    return position?.type === 'cell' ? position : undefined;
  }

  text(row: number, column: number): string {
    return plainText(this.cell(row, column)?.text ?? '');
  }

  /** The words as typed, on one line. */
  words(row: number, column: number): string {
    return (this.cell(row, column)?.text ?? '').replace(/\s*\n\s*/g, '').trim();
  }

  /** What stands over all columns. */
  get title(): string {
    return Array.from({ length: this.#titles }, (_, row) => this.text(row, 0)).join(' ');
  }

  /** All that stands above a column, from top to bottom, each once; no title of the whole. */
  heads(column: number): readonly string[] {
    const heads: string[] = [];
    for (let row = this.#titles; row < this.first; row++) {
      const text = this.text(row, column);
      if (text !== '' && heads.at(-1) !== text) heads.push(text);
    }
    return heads;
  }

  headings(): readonly string[] {
    return Array.from({ length: this.columns }, (_, column) => this.heads(column).join(''));
  }

  *cells(): Generator<WordCell> {
    for (const { positions } of this.table.rows) {
      for (const position of positions) if (position.type === 'cell' && position.text.trim() !== '') yield position;
    }
  }

  *headerCells(): Generator<WordCell> {
    for (let row = 0; row < this.first; row++) {
      for (let column = 0; column < this.columns; column++) {
        const cell = this.own(row, column);
        if (cell !== undefined) yield cell;
      }
    }
  }

  #hasNumber(row: number): boolean {
    return Array.from({ length: this.columns }, (_, column) => this.own(row, column)).some(
      (cell) =>
        cell !== undefined &&
        /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(plainText(cell.text)) &&
        !YEAR.test(plainText(cell.text)),
    );
  }

  #countTitles(): number {
    const { rows, columns } = this.table;
    if (columns < 2) return 0;
    const count = rows.findIndex((_, row) => this.own(row, 0)?.columnSpan !== columns);
    // Below them a row of heads and one of its data.
    return count + 2 <= rows.length ? Math.max(0, count) : 0;
  }

  #findFirst(): number {
    const rows = this.table.rows.length;
    const titles = this.#titles;
    for (let row = Math.max(titles + 1, this.table.headerRows); row < rows; row++) {
      const isMergedWithHeader = Array.from({ length: this.columns }, (_, column) => column).some((column) => {
        const position = this.table.rows[row]?.positions[column];
        return position?.type === 'covered' && position.row < row && position.row === titles;
      });
      // A label beside the numbers may begin beside their head.
      if (!isMergedWithHeader || this.#hasNumber(row)) return row;
    }
    return Math.min(titles + 1, rows);
  }
}

/** A cell of a Word table as the readers of workbooks take it. */
export function asCell(cell: WordCell): Cell {
  const { row, column } = cell.place;
  return { row, column, text: cell.text, kind: 'text', decimals: undefined };
}
