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

/** Narrower than Word's own 108 twips, so that eight columns of money fit into 156 mm. */
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA };

/**
 * How many rows are built at a time: `docx` makes a hundred objects of a cell, so ten thousand rows at once take 600
 * MB.
 */
export const ROWS_AT_A_TIME = 100;

/**
 * Builds a grid as a table of the text's width, with merged cells, header rows that repeat on each page, and rows that
 * do not split. Many rows come in parts, each a table of its own to `docx`; no merged cell reaches from one part into
 * the next.
 */
export function* buildTable(grid: Grid, layout: TableLayout = UPRIGHT): Generator<Table> {
  let from = 0;
  for (const to of partsOf(grid)) {
    yield buildRows(grid, from, to, layout);
    from = to;
  }
}

/** How a table is set. */
export interface TableLayout {
  readonly width: number;
  /** The size of a card; `undefined`: that of all tables. */
  readonly card?: CardSize;
  /** Whether all rows stay on one page; `undefined`: if they are few. */
  readonly keepsTogether?: boolean;
}

/** The font's size in half-points, and the height of a line in twips. */
export interface CardSize {
  readonly font: number;
  readonly line: number;
}

const UPRIGHT: TableLayout = { width: TEXT_WIDTH };

/** Returns the row index at which each part ends. */
function partsOf({ rows }: Grid): number[] {
  const ends: number[] = [];
  let start = 0;
  let spanned = 0;
  rows.forEach((row, index) => {
    if (index >= spanned && index - start >= ROWS_AT_A_TIME) {
      ends.push(index);
      start = index;
    }
    for (const position of row) if (position.type === 'cell') spanned = Math.max(spanned, index + position.rowSpan);
  });
  return [...ends, rows.length];
}

function buildRows(grid: Grid, from: number, to: number, layout: TableLayout): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: layout.width, type: WidthType.DXA },
    columnWidths: scaleWidths(grid.columns, layout.width),
    margins: CELL_MARGINS,
    rows: grid.rows.slice(from, to).map((_, index) => buildRow(grid, from + index, layout)),
  });
}

/**
 * A row is built afresh for each table, since `docx` adds the continuations of merged cells to the rows that it is
 * given.
 */
function buildRow(grid: Grid, rowIndex: number, { card, keepsTogether }: TableLayout): TableRow {
  const isHeader = rowIndex < grid.headerRows;
  const keepNext = staysWithNext(grid, rowIndex, keepsTogether);
  const cells: TableCell[] = [];
  grid.rows[rowIndex]?.forEach((position, columnIndex) => {
    const align = grid.columns[columnIndex]?.align ?? 'left';
    if (position.type === 'cell') cells.push(buildCell(position, align, isHeader, keepNext, card));
  });
  return new TableRow({ cantSplit: true, ...(isHeader ? { tableHeader: true } : {}), children: cells });
}

/**
 * Whether a row stays on the page of the next one: in a table of few rows all do, and the caption above them does too.
 * Otherwise the heads stay with the first row, and the last row is not alone on a page.
 */
function staysWithNext(grid: Grid, rowIndex: number, keepsTogether: boolean | undefined): boolean {
  const { rows, headerRows } = grid;
  if (rowIndex >= rows.length - 1) return false;
  if (keepsTogether ?? rows.length - headerRows <= MOST_KEPT) return true;
  return rowIndex < headerRows || rowIndex === rows.length - 2 || isWithinTotal(grid, rowIndex);
}

/**
 * Whether a total spans this row and the next one: over a page's end, its cell would be empty on the next page. A total of more
 * rows than this would leave half a page empty.
 */
function isWithinTotal({ rows }: Grid, rowIndex: number): boolean {
  return Array.from({ length: MOST_KEPT }, (_, back) => back).some((back) =>
    rows[rowIndex - back]?.some(
      (position) =>
        position.type === 'cell' &&
        position.strong === true &&
        position.rowSpan > back + 1 &&
        position.rowSpan <= MOST_KEPT,
    ),
  );
}

const MOST_KEPT = 12;

function buildCell(
  cell: Cell,
  columnAlign: Align,
  isHeader: boolean,
  keepNext: boolean,
  card: CardSize | undefined,
): TableCell {
  const align = cell.align ?? (isHeader ? 'center' : columnAlign);
  return new TableCell({
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: isHeader || cell.isHead === true ? 'TableHead' : 'TableText',
        alignment: ALIGNMENT[align],
        ...(keepNext ? { keepNext } : {}),
        ...(card === undefined ? {} : { spacing: { line: card.line, lineRule: 'exact' } }),
        children: buildRuns(cell.content, cell.strong === true, card?.font),
      }),
    ],
  });
}

/** Scales relative widths to twips that add up to a width exactly, that of the text if no other is given. */
export function scaleWidths(columns: readonly Column[], whole: number = TEXT_WIDTH): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let before = 0;
  let spent = 0;
  return columns.map((column) => {
    before += column.width;
    const width = Math.round((before / total) * whole) - spent;
    spent += width;
    return width;
  });
}
