import type { WordCell } from '../wordfile/types.ts';
import type { CellWords, TablePiece } from './pieces.ts';
import type { TableGrid } from './tableGrid.ts';

/** What a page of text holds of a table; a longer one is an annex. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 10;
/** A frame around paragraphs is no table. */
const LONGEST_CELL = 200;

/**
 * A table as it may stand in a text; `undefined` of one that is too large for that, or that only frames a text. Merged cells
 * are repeated, since Markdown has none.
 */
export function tableAsText(grid: TableGrid): TablePiece | undefined {
  const { rows, columns, first, table } = grid;
  const all = [...grid.cells()];
  const [cell] = all;
  if (cell === undefined || table.within !== undefined || rows.length === 0 || rows.length > MOST_ROWS)
    return undefined;
  if (columns < 2 || columns > MOST_COLUMNS || all.some(({ text }) => text.length > LONGEST_CELL)) return undefined;
  const every = Array.from({ length: columns }, (_, column) => column);
  const wordsAt = (row: number, column: number): CellWords => {
    const place = (grid.cell(row, column) ?? cell).place;
    return { text: grid.words(row, column), place };
  };
  const heads = every.map(
    (column): CellWords => ({ text: grid.heads(column).join(''), place: (grid.cell(first - 1, column) ?? cell).place }),
  );
  return {
    type: 'table',
    rows: [heads, ...rows.map((row) => every.map((column) => wordsAt(row, column)))],
    place: cell.place,
  };
}

/** The rows above the headings that are one cell: a title, the unit of money. */
export function titlesOf({ table, columns, first }: TableGrid): readonly WordCell[] {
  return table.rows.slice(0, first).flatMap(({ positions: [position] }) => {
    return position?.type === 'cell' && position.columnSpan === columns && position.text.trim() !== ''
      ? [position]
      : [];
  });
}
