import type { Column, FieldKind } from './types.ts';

/** In characters of the standard font. */
const WIDTHS: Readonly<Record<FieldKind, number>> = {
  amount: 16,
  count: 10,
  number: 12,
  mixed: 16,
  code: 18,
  text: 22,
  prose: 60,
  date: 13,
  dates: 30,
  flag: 10,
  choice: 18,
  names: 30,
};

/** The most that columns of prose have together, so that a sheet with several can still be read in print. */
const PROSE = 90;
const NARROWEST_PROSE = 28;

/** How wide the columns of a table are. */
export function widthsOf(columns: readonly Column[]): readonly number[] {
  const prose = columns.filter((column) => column.role === 'field' && column.kind === 'prose').length;
  const most = Math.max(NARROWEST_PROSE, Math.floor(PROSE / Math.max(1, prose)));
  return columns.map((column) =>
    column.role === 'field' && column.kind === 'prose' ? Math.min(WIDTHS.prose, most) : widthOf(column),
  );
}

function widthOf(column: Column): number {
  switch (column.role) {
    case 'field':
      return Math.max(
        WIDTHS[column.kind],
        Math.min(column.title.length * 2 + 2, 24),
        column.choices.length > 12 ? 40 : 0,
      );
    case 'answer':
      return 60;
    case 'label':
      return 26;
    case 'owner':
    case 'unit':
    case 'key':
      return 24;
  }
}

/** In points: of a line of the standard font, and the most that a row may have. */
const LINE = 15.75;
const TALLEST = 400;

/**
 * How high a row has to be for the texts of its cells, each with the width of its column. Not every program works that out for
 * a file that it did not write.
 */
export function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / (width - 2))), 0),
  );
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE);
}

/** A Chinese character is as wide as two digits. */
function widthOfText(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0);
}
