import { Paragraph, type Table } from 'docx';
import { plainText } from '../../document/text.ts';
import type { Grid, Inline } from '../../document/types.ts';
import { buildTable, type CardSize, scaleWidths } from './buildTable.ts';
import type { PageArea } from './page.ts';

/** A card may have one of these sizes, from 小五 down; smaller print is no longer read. In half-points and twips. */
const SIZES: readonly CardSize[] = [
  { font: 18, line: 250 },
  { font: 16, line: 220 },
  { font: 15, line: 200 },
];
const LARGEST: CardSize = { font: 18, line: 250 };

/** Above a card stand the annex's label, a title of two lines at most, and what a line may be off. */
const ABOVE = 5 * 579;

/**
 * Builds a card so that it stands on one page: in the largest size that fits. Where none does, it is two tables: what is
 * above the list, and the list, whose headings repeat on each page.
 */
export function buildCard(grid: Grid, { width, height }: PageArea): readonly (Paragraph | Iterable<Table>)[] {
  const room = height - ABOVE;
  const fitting = SIZES.find((size) => measureHeight(grid, width, size) <= room);
  if (fitting !== undefined) return [buildTable(grid, { width, card: fitting, keepsTogether: true })];
  const listFrom = grid.card?.listFrom ?? 0;
  const above = { ...grid, rows: grid.rows.slice(0, listFrom) };
  const list = freeHeading(grid, listFrom);
  return [
    buildTable(above, { width, card: LARGEST, keepsTogether: measureHeight(above, width, LARGEST) <= room }),
    // Word joins two tables that touch; a line of one point parts them and is not seen.
    new Paragraph({ style: 'TableText', spacing: { line: 20, lineRule: 'exact' } }),
    buildTable(list, { width, card: LARGEST, keepsTogether: false }),
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

/** Margins of a cell, above and below, and to both sides, with the lines around it. */
const CELL_HEIGHT = 70;
const CELL_WIDTH = 150;

/** Estimates the height in twips. A cell that spans rows has their heights together, and seldom needs more. */
function measureHeight(grid: Grid, width: number, { font, line }: CardSize): number {
  const widths = scaleWidths(grid.columns, width);
  const em = font * 10;
  let height = 0;
  for (const row of grid.rows) {
    let lines = 1;
    row.forEach((position, column) => {
      if (position.type === 'covered' || position.rowSpan > 1) return;
      const own = widths.slice(column, column + position.columnSpan).reduce((sum, one) => sum + one, 0) - CELL_WIDTH;
      lines = Math.max(lines, countLines(textOf(position.content), Math.max(1, own / em)));
    });
    height += lines * line + CELL_HEIGHT;
  }
  return height;
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'break' ? '\n' : plainText([inline]))).join('');
}

/** Counts the lines of a text in a cell that is so many characters wide; Latin letters and digits count half. */
function countLines(text: string, characters: number): number {
  return text.split('\n').reduce((lines, part) => {
    let length = 0;
    for (const character of part) length += character <= '\u00ff' ? 0.55 : 1;
    return lines + Math.max(1, Math.ceil(length / Math.max(1, Math.floor(characters))));
  }, 0);
}
