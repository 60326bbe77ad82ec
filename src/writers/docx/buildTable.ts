import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Align, Cell, Grid } from '../../document/types.ts';
import { buildRuns } from './buildRuns.ts';
import { fitColumns } from './fitColumns.ts';
import { areFew, listKept, partLongLabels } from './keepRows.ts';
import { measureRows, type PrintSize } from './measureRows.ts';
import { SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './page.ts';

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
  const size = layout.card ?? chooseSize(grid, layout.width);
  const widths = layout.widths ?? fitColumns(grid, layout.width, (size ?? USUAL).font).widths;
  const keepsTogether = layout.keepsTogether ?? areFew(grid);
  const heights = keepsTogether ? [] : measureRows(grid, widths, size ?? USUAL);
  const parted = keepsTogether ? grid : partLongLabels(grid, heights, layout.height / PARTS_OF_PAGE);
  const setting = { kept: listKept(parted, keepsTogether), size, width: layout.width, widths };
  let from = 0;
  for (const to of partsOf(parted)) {
    yield buildRows(parted, from, to, setting);
    from = to;
  }
}

/** Rows under one label take no more than this part of a page's height, lest much of a page stay empty. */
const PARTS_OF_PAGE = 4;

/** How the rows of a table are built. */
interface Setting {
  readonly kept: readonly boolean[];
  /** `undefined`: the size of all tables. */
  readonly size: PrintSize | undefined;
  readonly width: number;
  readonly widths: readonly number[];
}

/** Where the numbers of a table do not fit into its width, it is set in the largest print in which they do. */
function chooseSize(grid: Grid, width: number): PrintSize | undefined {
  if (fitColumns(grid, width, USUAL.font).fits) return undefined;
  return SIZES.find(({ font }) => fitColumns(grid, width, font).fits) ?? SIZES.at(-1);
}

/** How a table is set. */
export interface TableLayout {
  readonly width: number;
  /** The height of the page's text. */
  readonly height: number;
  /** The widths of its columns; `undefined`: those that its numbers need. */
  readonly widths?: readonly number[];
  /** The size of a card; `undefined`: that of all tables. */
  readonly card?: PrintSize;
  /** Whether all rows stay on one page; `undefined`: if they are few. */
  readonly keepsTogether?: boolean;
}

/** A card, or a table of long numbers, may have one of these sizes, from 小五 down; smaller print is no longer read. */
export const SIZES: readonly [PrintSize, ...PrintSize[]] = [
  { font: 18, line: 250 },
  { font: 16, line: 220 },
  { font: 15, line: 200 },
];

const UPRIGHT: TableLayout = { width: TEXT_WIDTH, height: TEXT_HEIGHT };

/** The size of tables in general, 五号, as `TableText` has it. */
const USUAL: PrintSize = { font: SIZE.wuhao, line: 300 };

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

function buildRows(grid: Grid, from: number, to: number, setting: Setting): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: [...setting.widths],
    margins: CELL_MARGINS,
    rows: grid.rows.slice(from, to).map((_, index) => buildRow(grid, from + index, setting)),
  });
}

/** A row has its own cells, and the continuations of those that reach into it from above. */
function buildRow(grid: Grid, rowIndex: number, { kept, size }: Setting): TableRow {
  const isHeader = rowIndex < grid.headerRows;
  const keepNext = kept[rowIndex] === true;
  const cells: TableCell[] = [];
  grid.rows[rowIndex]?.forEach((position, columnIndex) => {
    const align = grid.columns[columnIndex]?.align ?? 'left';
    if (position.type === 'cell') {
      cells.push(buildCell(position, align, isHeader, keepNext, size));
      return;
    }
    const owner = grid.rows[position.row]?.[position.column];
    if (position.row < rowIndex && position.column === columnIndex && owner?.type === 'cell')
      cells.push(continueCell(owner, align, isHeader, keepNext));
  });
  return new TableRow({ cantSplit: true, ...(isHeader ? { tableHeader: true } : {}), children: cells });
}

/** LibreOffice keeps a row with the next one by the first paragraph of its first cell, be it only a continuation. */
function continueCell(owner: Cell, columnAlign: Align, isHeader: boolean, keepNext: boolean): TableCell {
  return new TableCell({
    verticalMerge: VerticalMergeType.CONTINUE,
    ...(owner.columnSpan > 1 ? { columnSpan: owner.columnSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: isHeader ? 'TableHead' : 'TableText',
        alignment: ALIGNMENT[owner.align ?? (isHeader ? 'center' : columnAlign)],
        ...(keepNext ? { keepNext } : {}),
      }),
    ],
  });
}

function buildCell(
  cell: Cell,
  columnAlign: Align,
  isHeader: boolean,
  keepNext: boolean,
  card: PrintSize | undefined,
): TableCell {
  const align = cell.align ?? (isHeader ? 'center' : columnAlign);
  return new TableCell({
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
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
