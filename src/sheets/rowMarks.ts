import { stampOf } from './typed.ts';
import type { Adds, Column, Field, FillTable, Path, SheetHead } from './types.ts';

/*
 * The first column of each sheet, which is hidden, says in JSON what the sheet and its rows are. It travels with the rows when
 * somebody sorts them, and with the sheet when somebody copies it.
 */

/** The mark of a row, as it stands in its first cell. */
export type RowSay = string;

export interface Marks {
  readonly table: string;
  readonly head: string;
  readonly rows: readonly RowSay[];
}

export interface TableMark {
  readonly selfeval: 'sheet';
  readonly version: 1;
  /** The name of the sheet, by which it is found when somebody gave it another one. */
  readonly sheet: string;
  readonly adds?: Adds;
  readonly columns: readonly Column[];
  /** How many of its rows have a mark, so that rows which somebody deleted are missed. */
  readonly rows: number;
}

export interface HeadMark extends SheetHead {
  readonly sheets: readonly string[];
}

export interface RowMark {
  readonly at: Path;
  /** The stamps of the values when the workbook was made, by column. */
  readonly was: readonly string[];
  readonly question?: Field;
  /** The columns that say something from the start and do not count. */
  readonly given?: readonly number[];
}

export function printTable({ sheet, adds, columns, rows }: FillTable, head: HeadMark): Marks {
  const table: TableMark = {
    selfeval: 'sheet',
    version: 1,
    sheet,
    ...(adds === undefined ? {} : { adds }),
    columns: columns.map((column) => ({ ...column, note: '' })),
    rows: rows.length,
  };
  return {
    table: JSON.stringify(table),
    head: JSON.stringify(head),
    rows: rows.map(({ at, values, question, isNew, locked }) => {
      const mark: RowMark = {
        at,
        was: values.map((typed, index) => (index > lastNamed(columns) ? '' : stampOf(typed))),
        ...(question === undefined ? {} : { question: { ...question, note: '' } }),
        ...(isNew === true ? { given: locked } : {}),
      };
      return JSON.stringify(mark);
    }),
  };
}

/** The last column that says something of its own: what stands behind an answer only explains it. */
function lastNamed(columns: readonly Column[]): number {
  const answer = columns.findIndex(({ role }) => role === 'answer');
  return answer === -1 ? columns.length : answer;
}

/** Reads a mark; `undefined` where the cell holds something else. */
export function readMark<T>(
  text: string | undefined,
  isOne: (read: Record<string, unknown>) => boolean,
): T | undefined {
  if (text === undefined || !text.startsWith('{')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && isOne(read as Record<string, unknown>)
      ? (read as T)
      : undefined;
  } catch {
    return undefined;
  }
}
