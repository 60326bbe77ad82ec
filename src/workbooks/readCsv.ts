import type { Result } from '../findings/types.ts';
import { CellCounter, MOST_COLUMNS, MOST_ROWS, TooManyCells } from './limits.ts';
import { tellTooManyCells } from './tooLarge.ts';
import type { Cell, Table } from './types.ts';

/** Reads CSV by RFC 4180, separated by commas, semicolons or tabs, as one sheet that is named for its file. */
export function readCsv(file: string, text: string): Result<Table> {
  const name = file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
  try {
    return {
      value: { sheets: [{ name, isHidden: false, rows: readRows(text), merges: [] }], isText: true },
      findings: [],
    };
  } catch (error) {
    if (error instanceof TooManyCells)
      return { value: undefined, findings: [tellTooManyCells(file, name, error.excess)] };
    throw error;
  }
}

type Row = (Cell | undefined)[];

/** Reads the rows, without blank rows at the end. */
function readRows(text: string): readonly Row[] {
  const counter = new CellCounter();
  const rows: Row[] = [];
  let widest = 0;
  let row = -1;
  let filled = 0;
  for (const fields of splitRows(text, chooseSeparator(text))) {
    row += 1;
    const torn = widest > 1 && fields.length > widest ? findTorn(fields) : -1;
    if (torn === -1) widest = Math.max(widest, fields.length);
    const cells: Row = row < MOST_ROWS ? Array(Math.min(fields.length, MOST_COLUMNS)).fill(undefined) : [];
    for (const [column, field] of fields.entries()) {
      if (field.trim() === '') continue;
      counter.add(row, column);
      const kind = torn !== -1 && column >= torn ? 'torn' : 'text';
      cells[column] = { row, column, text: field, kind, decimals: undefined };
      filled = row + 1;
    }
    if (row < MOST_ROWS) rows.push(cells);
  }
  return rows.slice(0, filled);
}

/** Finds where an amount such as `1,234.56` was split at an unquoted comma; -1 where none was. */
function findTorn(fields: readonly string[]): number {
  return fields.findIndex(
    (field, index) => /^\s*-?\d{1,3}$/.test(field) && /^\d{3}(?:\.\d+)?\s*$/.test(fields[index + 1] ?? ''),
  );
}

/**
 * Chooses a tab where there is one outside quotes, otherwise the more frequent of semicolon and comma, since amounts
 * may contain commas.
 */
function chooseSeparator(text: string): string {
  const plain = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => plain.split(separator).length;
  if (plain.includes('\t')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

function* splitRows(text: string, separator: string): Generator<readonly string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text.charAt(at) === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end === -1) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, end);
        at = end + 1;
        if (text.charAt(at) !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\n') at += 1;
    fields.push(field + text.slice(start, at).replace(/\r$/, ''));
    if (text.charAt(at) === separator) {
      at += 1;
      // The last field of the last line is empty.
      if (at === text.length) fields.push('');
      if (at < text.length) continue;
    }
    yield fields;
    fields = [];
    at += 1;
  }
}
