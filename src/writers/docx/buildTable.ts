import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Align, Cell, Column, Grid } from '../../document/types.ts';
import { buildRuns } from './buildRuns.ts';
import { TEXT_WIDTH } from './page.ts';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Narrower than Word's own 108, so that eight columns of money fit into 156 mm. */
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA };

/** A grid as a table of the text's width: merged cells, header rows repeated on each page, rows that do not split. */
export function buildTable(grid: Grid): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: scaleWidths(grid.columns),
    margins: CELL_MARGINS,
    rows: grid.rows.map((_, index) => buildRow(grid, index)),
  });
}

/** Built afresh for each table: `docx` adds the continuations of merged cells to the rows that it is handed. */
function buildRow(grid: Grid, rowIndex: number): TableRow {
  const isHeader = rowIndex < grid.headerRows;
  const cells: TableCell[] = [];
  grid.rows[rowIndex]?.forEach((position, columnIndex) => {
    const align = grid.columns[columnIndex]?.align ?? 'left';
    if (position.type === 'cell') cells.push(buildCell(position, align, isHeader));
  });
  return new TableRow({ cantSplit: true, ...(isHeader ? { tableHeader: true } : {}), children: cells });
}

function buildCell(cell: Cell, columnAlign: Align, isHeader: boolean): TableCell {
  const align = cell.align ?? (isHeader ? 'center' : columnAlign);
  return new TableCell({
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: isHeader ? 'TableHead' : 'TableText',
        alignment: ALIGNMENT[align],
        children: buildRuns(cell.content, cell.strong === true),
      }),
    ],
  });
}

/** Relative widths as twips that add up to the text's width exactly. */
export function scaleWidths(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let before = 0;
  let spent = 0;
  return columns.map((column) => {
    before += column.width;
    const width = Math.round((before / total) * TEXT_WIDTH) - spent;
    spent += width;
    return width;
  });
}
