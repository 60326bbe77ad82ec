import type { Grid } from '../../document/types.ts';
import { fitColumns } from './fitColumns.ts';
import { measureRows, type PrintSize } from './measureRows.ts';
import type { PageArea } from './page.ts';
import { printParagraph } from './printParagraph.ts';
import { printTable, SIZES } from './printTable.ts';

const [LARGEST] = SIZES;

/** Above a card stand the annex's label, a title of two lines at most, and what a line may be off. */
const ABOVE = 5 * 579;

/**
 * Prints a card so that it stands on one page: in the largest size that fits. Where none does, it is two tables: what is
 * above the list, and the list, whose headings repeat on each page.
 */
export function printCard(grid: Grid, { width, height }: PageArea): readonly string[] {
  const room = height - ABOVE;
  const tall = SIZES.filter((size) => measureHeight(grid, width, size) <= room);
  const fitting = tall.find(({ font }) => fitColumns(grid, width, font).fits) ?? tall[0];
  if (fitting !== undefined) return [printTable(grid, { width, height, card: fitting, keepsTogether: true })];
  const listFrom = grid.card?.listFrom ?? 0;
  // Both have the columns of the whole, so that their lines stand below each other.
  const size = SIZES.find(({ font }) => fitColumns(grid, width, font).fits) ?? LARGEST;
  const layout = { width, height, card: size, widths: fitColumns(grid, width, size.font).widths };
  const above = { ...grid, rows: grid.rows.slice(0, listFrom) };
  const list = freeHeading(grid, listFrom);
  return [
    printTable(above, { ...layout, keepsTogether: measureHeight(above, width, size) <= room }),
    // Word joins two tables that touch; a line of one point parts them and is not seen.
    printParagraph({ style: 'TableText', spacing: { line: 20 } }),
    printTable(list, { ...layout, keepsTogether: false }),
  ];
}

/** The list as a table of its own: its label stands in the row of headings alone, so that it repeats with it. */
function freeHeading(grid: Grid, listFrom: number): Grid {
  const rows = grid.rows
    .slice(listFrom)
    .map((row) =>
      row.map((position) => (position.type === 'covered' ? { ...position, row: position.row - listFrom } : position)),
    );
  const [label] = rows[0] ?? [];
  const [second] = rows[1] ?? [];
  if (label?.type === 'cell' && label.rowSpan > 1 && second?.type === 'covered') {
    rows[0]?.splice(0, 1, { ...label, rowSpan: 1 });
    rows[1]?.splice(0, 1, { ...label, rowSpan: label.rowSpan - 1, content: [] });
    for (let row = 2; row < label.rowSpan; row += 1) rows[row]?.splice(0, 1, { type: 'covered', row: 1, column: 0 });
  }
  return { columns: grid.columns, headerRows: 1, rows };
}

function measureHeight(grid: Grid, width: number, size: PrintSize): number {
  const { widths } = fitColumns(grid, width, size.font);
  return measureRows(grid, widths, size).reduce((sum, height) => sum + height, 0);
}
