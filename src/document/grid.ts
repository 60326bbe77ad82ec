import { plainText } from './text.ts';
import type { Align, Cell, Grid, Inline, Position } from './types.ts';

export interface GridColumn {
  readonly title: readonly Inline[];
  /** The second line of headings, below a title that several columns share. */
  readonly under: readonly Inline[] | undefined;
  readonly align: Align;
  readonly width: number;
  /** Whether neighbouring cells of one group are merged. */
  readonly merge: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly isTotal: boolean;
}

export interface GridCell {
  readonly content: readonly Inline[];
  /** The cells of a merging column that have the same group are merged. */
  readonly group: string | undefined;
}

/**
 * Builds a full rectangle: headings of one or two lines, merged groups, and covered positions that name their owners.
 */
export function buildGrid(columns: readonly GridColumn[], rows: readonly GridRow[]): Grid {
  const headings = buildHeadings(columns);
  const body = rows.map((row, index) =>
    row.cells.map((cell, column): Position => {
      const first = columns[column]?.merge ? firstOfGroup(rows, index, column) : index;
      if (first < index) return { type: 'covered', row: headings.length + first, column };
      const rowSpan = columns[column]?.merge ? lengthOfGroup(rows, index, column) : 1;
      const plain: Cell = { type: 'cell', rowSpan, columnSpan: 1, content: cell.content };
      return row.isTotal ? { ...plain, strong: true } : plain;
    }),
  );
  return {
    columns: columns.map(({ align, width }) => ({ align, width })),
    headerRows: headings.length,
    rows: [...headings, ...body],
  };
}

function buildHeadings(columns: readonly GridColumn[]): Position[][] {
  const two = columns.some(({ under }) => under !== undefined);
  const first = columns.map((column, index): Position => {
    const owner = firstUnderTitle(columns, index);
    if (owner < index) return { type: 'covered', row: 0, column: owner };
    const columnSpan = columns.filter((_, other) => other >= index && firstUnderTitle(columns, other) === index).length;
    const rowSpan = two && column.under === undefined ? 2 : 1;
    return { type: 'cell', rowSpan, columnSpan, content: column.title, align: 'center' };
  });
  if (!two) return [first];
  const second = columns.map(
    (column, index): Position =>
      column.under === undefined
        ? { type: 'covered', row: 0, column: index }
        : { type: 'cell', rowSpan: 1, columnSpan: 1, content: column.under, align: 'center' },
  );
  return [first, second];
}

/** Returns the first of the neighbouring columns that share a title with this one. */
function firstUnderTitle(columns: readonly GridColumn[], index: number): number {
  let first = index;
  while (shareTitle(columns[first - 1], columns[index])) first -= 1;
  return first;
}

function shareTitle(one: GridColumn | undefined, other: GridColumn | undefined): boolean {
  if (one?.under === undefined || other?.under === undefined) return false;
  return plainText(one.title) === plainText(other.title);
}

function firstOfGroup(rows: readonly GridRow[], index: number, column: number): number {
  const group = rows[index]?.cells[column]?.group;
  let first = index;
  while (group !== undefined && rows[first - 1]?.cells[column]?.group === group) first -= 1;
  return first;
}

function lengthOfGroup(rows: readonly GridRow[], index: number, column: number): number {
  const group = rows[index]?.cells[column]?.group;
  let end = index + 1;
  while (group !== undefined && rows[end]?.cells[column]?.group === group) end += 1;
  return end - index;
}
