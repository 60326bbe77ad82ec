import type { Align, Cell, Grid } from '../../document/types.ts';
import { fitColumns } from './fitColumns.ts';
import { areFew, listKept, partLongLabels } from './keepRows.ts';
import { measureRows, type PrintSize } from './measureRows.ts';
import { SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './page.ts';
import { printParagraph } from './printParagraph.ts';
import { printRuns } from './printRuns.ts';

/**
 * Prints a grid as a table of the text's width, with merged cells, header rows that repeat on each page, and rows that
 * do not split.
 */
export function printTable(grid: Grid, layout: TableLayout = UPRIGHT): string {
  const size = layout.card ?? chooseSize(grid, layout.width);
  const widths = layout.widths ?? fitColumns(grid, layout.width, (size ?? USUAL).font).widths;
  const keepsTogether = layout.keepsTogether ?? areFew(grid);
  const heights = keepsTogether ? [] : measureRows(grid, widths, size ?? USUAL);
  const parted = keepsTogether ? grid : partLongLabels(grid, heights, layout.height / PARTS_OF_PAGE);
  const setting = { kept: listKept(parted, keepsTogether), size, widths };
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = parted.rows.map((_, row) => printRow(parted, row, setting)).join('');
  const width = `<w:tblW w:type="dxa" w:w="${layout.width}"/>`;
  return (
    `<w:tbl><w:tblPr>${width}${BORDERS}<w:tblLayout w:type="fixed"/>${CELL_MARGINS}</w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`
  );
}

/** Whether a piece of the body is a table. */
export function isTable(xml: string): boolean {
  return xml.startsWith('<w:tbl>');
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')}</w:tblBorders>`;

/** Narrower than Word's own 108 twips, so that eight columns of money fit into 156 mm. */
const CELL_MARGINS = `<w:tblCellMar>${Object.entries({ top: 30, left: 70, bottom: 30, right: 70 })
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('')}</w:tblCellMar>`;

/** Rows under one label take no more than this part of a page's height, lest much of a page stay empty. */
const PARTS_OF_PAGE = 4;

/** How the rows of a table are printed. */
interface Setting {
  readonly kept: readonly boolean[];
  /** `undefined`: the size of all tables. */
  readonly size: PrintSize | undefined;
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

/** A row has its own cells, and the continuations of those that reach into it from above. */
function printRow(grid: Grid, rowIndex: number, setting: Setting): string {
  const isHeader = rowIndex < grid.headerRows;
  const keepNext = setting.kept[rowIndex] === true;
  let cells = '';
  grid.rows[rowIndex]?.forEach((position, column) => {
    const at = { align: grid.columns[column]?.align ?? 'left', column, isHeader, keepNext };
    if (position.type === 'cell') {
      cells += printCell(position, at, setting);
      return;
    }
    const owner = grid.rows[position.row]?.[position.column];
    if (position.row < rowIndex && position.column === column && owner?.type === 'cell')
      cells += continueCell(owner, at, setting);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

/** Where a cell stands, and what is so of all cells there. */
interface CellPlace {
  readonly align: Align;
  readonly column: number;
  readonly isHeader: boolean;
  readonly keepNext: boolean;
}

/** LibreOffice keeps a row with the next one by the first paragraph of its first cell, be it only a continuation. */
function continueCell(owner: Cell, at: CellPlace, { widths }: Setting): string {
  const paragraph = printParagraph({
    style: at.isHeader ? 'TableHead' : 'TableText',
    keepNext: at.keepNext,
    align: alignOf(owner, at),
  });
  return `<w:tc>${printCellProperties(owner, at.column, widths, 'continue')}${paragraph}</w:tc>`;
}

function printCell(cell: Cell, at: CellPlace, { widths, size }: Setting): string {
  const paragraph = printParagraph(
    {
      style: at.isHeader || cell.isHead === true ? 'TableHead' : 'TableText',
      keepNext: at.keepNext,
      ...(size === undefined ? {} : { spacing: { line: size.line } }),
      align: alignOf(cell, at),
    },
    printRuns(cell.content, cell.strong === true, size?.font),
  );
  const merge = cell.rowSpan > 1 ? 'restart' : undefined;
  return `<w:tc>${printCellProperties(cell, at.column, widths, merge)}${paragraph}</w:tc>`;
}

function alignOf(cell: Cell, { align, isHeader }: CellPlace): Align {
  return cell.align ?? (isHeader ? 'center' : align);
}

/** Word sizes the columns of cells without a width to their content, whatever the grid of the table says. */
function printCellProperties(
  { columnSpan }: Cell,
  column: number,
  widths: readonly number[],
  merge: 'restart' | 'continue' | undefined,
): string {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return (
    `<w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>` +
    (columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '') +
    (merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`) +
    '<w:vAlign w:val="center"/></w:tcPr>'
  );
}
