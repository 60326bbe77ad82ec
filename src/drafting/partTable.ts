import type { WordPosition, WordTable } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Headings are short. */
const LONGEST_HEADING = 16;

/**
 * Parts a table that is several: where a row of headings stands below numbers, another table begins. One of which only the
 * first row is of headings is one part.
 */
export function partTable(table: WordTable): readonly WordTable[] {
  const starts = [0];
  for (let row = 1; row + 1 < table.rows.length; row++) {
    if (isHead(table, row) && hasNumbers(table, row + 1) && hasNumbersSince(table, starts.at(-1) ?? 0, row))
      starts.push(row);
  }
  if (starts.length === 1) return [table];
  return starts.map((start, index) => takeRows(table, start, starts[index + 1] ?? table.rows.length));
}

function hasNumbersSince(table: WordTable, start: number, end: number): boolean {
  return table.rows.slice(start, end).some((_, index) => hasNumbers(table, start + index));
}

function hasNumbers({ rows }: WordTable, row: number): boolean {
  return rows[row]?.positions.some((each) => each.type === 'cell' && NUMBER.test(plainText(each.text))) === true;
}

function isHead({ rows, columns }: WordTable, row: number): boolean {
  const texts = (rows[row]?.positions ?? []).flatMap((each) =>
    each.type === 'cell' && each.text.trim() !== '' ? [plainText(each.text)] : [],
  );
  const areShort = texts.every(
    (text) => text.length <= LONGEST_HEADING && !/\d{2}|\d人|[，。；]/.test(text.replace(/20\d\d/, '')),
  );
  return new Set(texts).size >= Math.max(3, Math.ceil(columns / 2)) && areShort;
}

/** Some rows as a table of their own; what began above them is not in it. */
function takeRows(table: WordTable, start: number, end: number): WordTable {
  const rows = table.rows.slice(start, end).map(({ positions }) => ({
    positions: positions.map((position): WordPosition => {
      if (position.type !== 'covered') return position;
      return position.row < start ? { type: 'absent' } : { ...position, row: position.row - start };
    }),
  }));
  return { ...table, headerRows: start === 0 ? table.headerRows : 1, rows };
}
