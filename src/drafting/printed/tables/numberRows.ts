import { Decimal } from '../../../quantity/decimal.ts';
import type { WordCell, WordTable } from '../../../wordfile/types.ts';
import { plainText } from '../../../workbooks/readAmount.ts';

/** A number as a cell prints it. */
export interface CellNumber {
  readonly cell: WordCell;
  readonly value: Decimal;
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** A row of a table that holds numbers. */
export interface NumberRow {
  /** The texts of its cells before the first number, from left to right, each once. */
  readonly names: readonly string[];
  /** By column; `blank` of a dash and of nothing. */
  readonly cells: ReadonlyMap<number, CellNumber | 'blank'>;
}

/** Rows with numbers that follow each other, below one head. */
export interface NumberBlock {
  readonly heads: readonly string[];
  readonly rows: readonly NumberRow[];
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;
const BLANK = /^[-—–―─/]*$/;

/** So wide may a table be, and so long. Nobody adds up more by eye, and a workbook pasted as a whole is no table of a report. */
const MOST_COLUMNS = 24;
const MOST_ROWS = 2000;

/** Reads the numbers of a table, block by block: a row without any number begins the head of the next one. */
export function readNumberBlocks(table: WordTable): readonly NumberBlock[] {
  if (table.columns > MOST_COLUMNS || table.rows.length > MOST_ROWS) return [];
  const blocks: { heads: string[]; rows: NumberRow[] }[] = [];
  let open: { heads: string[]; rows: NumberRow[] } | undefined;
  for (const [index] of table.rows.entries()) {
    const row = index < table.headerRows ? undefined : readRow(table, index);
    if (row !== undefined && open !== undefined) {
      open.rows.push(row);
      continue;
    }
    if (row !== undefined) {
      open = { heads: [], rows: [row] };
      blocks.push(open);
      continue;
    }
    const texts = Array.from({ length: table.columns }, (_, column) => textAt(table, index, column));
    if (open !== undefined && open.rows.length === 0) {
      const { heads } = open;
      open.heads = texts.map((text, column) => (heads[column] === text ? text : `${heads[column] ?? ''}${text}`));
    } else {
      open = { heads: texts, rows: [] };
      blocks.push(open);
    }
  }
  return blocks.filter(({ rows }) => rows.length > 0);
}

function readRow(table: WordTable, row: number): NumberRow | undefined {
  const names: string[] = [];
  const cells = new Map<number, CellNumber | 'blank'>();
  let hasNumber = false;
  for (let column = 0; column < table.columns; column++) {
    const position = table.rows[row]?.positions[column];
    const text = textAt(table, row, column);
    if (position?.type === 'cell') {
      const read = readNumber(position, text);
      if (read !== undefined) {
        cells.set(column, read);
        hasNumber = hasNumber || read !== 'blank';
        continue;
      }
    }
    if (!hasNumber && text !== '' && names.at(-1) !== text && !NUMBER.test(text)) names.push(text);
  }
  return hasNumber ? { names, cells } : undefined;
}

function readNumber(cell: WordCell, text: string): CellNumber | 'blank' | undefined {
  if (BLANK.test(text)) return 'blank';
  const plain = text.replace('−', '-').replace('－', '-');
  // A cell with several lines holds several numbers, and a code is none.
  if (!NUMBER.test(plain) || cell.text.trim().includes('\n')) return undefined;
  const bare = plain.replace(/[,%+]/g, '');
  return {
    cell,
    value: new Decimal(bare),
    decimals: /\.(\d+)/.exec(bare)?.[1]?.length ?? 0,
    isPercent: plain.endsWith('%'),
  };
}

function textAt(table: WordTable, row: number, column: number): string {
  const position = table.rows[row]?.positions[column];
  const cell = position?.type === 'covered' ? table.rows[position.row]?.positions[position.column] : position;
  return cell?.type === 'cell' ? plainText(cell.text) : '';
}

/** Half of the last decimal that a number is printed with: so far it may be from what it was rounded from. */
export function halfOf({ decimals }: CellNumber): Decimal {
  return new Decimal(5).times(new Decimal(10).pow(-decimals - 1));
}
