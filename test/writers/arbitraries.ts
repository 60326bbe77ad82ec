import fc from 'fast-check';
import type { Align, Cell, Column, Grid, Inline, Position } from '../../src/document/types.ts';
import { NASTY_STRINGS } from './fixture.ts';

/** Values as they come from a report: Chinese, digits, and all that Markdown or XML might take for its own. */
const value: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY_STRINGS),
  fc
    .array(fc.constantFrom(...'甲乙：“”（—…12.3-+#*_~`|\\<>&[]()!{}:/@ \'"=a😀'), { maxLength: 8 })
    .map((characters) => characters.join('')),
);

const plain: fc.Arbitrary<Inline> = fc.oneof(
  value.map((text): Inline => ({ type: 'text', value: text })),
  value.map((text): Inline => ({ type: 'figure', id: 'x', value: text })),
);

const marked: fc.Arbitrary<Inline> = fc
  .tuple(fc.constantFrom('strong', 'emphasis'), fc.array(plain, { minLength: 1, maxLength: 2 }))
  .map(([type, content]): Inline => ({ type, content }));

export const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof(plain, plain, marked, fc.constant<Inline>({ type: 'break' })),
  { maxLength: 5 },
);

interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Full rectangles with merged cells that do not overlap. */
export function gridOf(content: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Grid> {
  const size = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) });
  return size.chain(({ rows, columns }) =>
    fc
      .record({
        aligns: fc.array(fc.constantFrom<Align>('left', 'center', 'right'), { minLength: columns, maxLength: columns }),
        widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
        contents: fc.array(content, { minLength: rows * columns, maxLength: rows * columns }),
        headerRows: fc.integer({ min: 1, max: rows }),
        spans: fc.array(
          fc.record({
            row: fc.integer({ min: 0, max: rows - 1 }),
            column: fc.integer({ min: 0, max: columns - 1 }),
            rows: fc.integer({ min: 1, max: 3 }),
            columns: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ aligns, widths, contents, headerRows, spans }) => ({
        columns: aligns.map((align, index): Column => ({ align, width: widths[index] ?? 1 })),
        headerRows,
        rows: layOut(rows, columns, contents, spans),
      })),
  );
}

function layOut(
  rows: number,
  columns: number,
  contents: readonly (readonly Inline[])[],
  spans: readonly Span[],
): Position[][] {
  const grid: Position[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => single(contents[row * columns + column] ?? [])),
  );
  for (const span of spans) merge(grid, span);
  return grid;
}

function single(content: readonly Inline[]): Cell {
  return { type: 'cell', rowSpan: 1, columnSpan: 1, content };
}

function merge(grid: Position[][], span: Span): void {
  const area = grid
    .flatMap((line, row) => line.map((position, column) => ({ position, row, column })))
    .filter(
      ({ row, column }) =>
        row >= span.row && row < span.row + span.rows && column >= span.column && column < span.column + span.columns,
    );
  const free = area.every(({ position }) => position.type === 'cell' && position.rowSpan * position.columnSpan === 1);
  const owner = grid[span.row]?.[span.column];
  if (!free || owner?.type !== 'cell') return;
  for (const { row, column } of area) {
    const line = grid[row];
    if (line) line[column] = { type: 'covered', row: span.row, column: span.column };
  }
  const line = grid[span.row];
  if (!line) return;
  line[span.column] = {
    ...owner,
    rowSpan: Math.min(span.rows, grid.length - span.row),
    columnSpan: Math.min(span.columns, line.length - span.column),
  };
}
