import type { ProseTable } from '../narrative/types.ts';
import { buildGrid, type GridColumn } from './grid.ts';
import { plainText } from './text.ts';
import type { Align, Inline, Table } from './types.ts';

/** The words of the cells of a table, row by row; the first row holds the headings. */
type Rows = readonly (readonly (readonly Inline[])[])[];

/**
 * Composes a table that somebody typed into their text. It has no number, since its author says in the line above what it is,
 * and those of the form are counted alone. Where the row of dashes does not set a column, numbers stand at the right.
 */
export function composeTypedTable(rows: Rows, align: ProseTable['align']): Table {
  const [head = [], ...body] = rows;
  const columns = head.map((title, column): GridColumn => {
    const cells = body.map((row) => row[column] ?? []);
    return {
      title,
      under: undefined,
      align: align[column] ?? alignOf(cells),
      width: Math.min(WIDEST, Math.max(NARROWEST, ...[title, ...cells].map(widthOf))),
      merge: false,
    };
  });
  const gridRows = body.map((cells) => ({
    cells: cells.map((content) => ({ content, group: undefined })),
    isTotal: TOTAL.test(plainText(cells[0] ?? [])),
  }));
  return { type: 'table', number: '', caption: '', unitNote: '', grid: buildGrid(columns, gridRows) };
}

/** The rows of a table where none can be drawn, as in the cell of another: a line each. */
export function listRows({ grid: { rows } }: Table): Inline[] {
  return rows.flatMap((row, index): Inline[] => {
    const cells = row.flatMap((cell) => (cell.type === 'cell' ? [cell.content] : []));
    const words = cells.flatMap((content, at): readonly Inline[] =>
      at === 0 ? content : [{ type: 'text', value: '　' }, ...content],
    );
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
}

/** Widths in characters: one of a long text takes lines of its own. */
const NARROWEST = 4;
const WIDEST = 20;
const TOTAL = /^(?:合计|总计|小计|共计)$/;
const NUMBER = /^[-+＋－]?\d[\d,]*(?:\.\d+)?[%％‰]?$/;
const NOTHING = /^[-—–/]*$/;

function alignOf(cells: readonly (readonly Inline[])[]): Align {
  const words = cells.map((content) => plainText(content).trim()).filter((text) => !NOTHING.test(text));
  return words.length > 0 && words.every((text) => NUMBER.test(text)) ? 'right' : 'left';
}

/** Letters and digits are half as wide as a Chinese character. */
function widthOf(content: readonly Inline[]): number {
  return [...plainText(content)].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);
}
