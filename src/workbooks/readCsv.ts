import type { Cell, Table } from './types.ts';

/** Text with fields in quotes or not (RFC 4180), parted by commas, semicolons or tabs, as one sheet named for its file. */
export function readCsv(file: string, text: string): Table {
  const separator = chooseSeparator(text);
  let widest = 0;
  const rows = splitRows(text, separator).map((fields, row) => {
    const torn = widest > 1 && fields.length > widest ? findTorn(fields) : -1;
    if (torn === -1) widest = Math.max(widest, fields.length);
    return fields.map((field, column): Cell | undefined => {
      const kind = torn !== -1 && column >= torn ? 'torn' : 'text';
      return field.trim() === '' ? undefined : { row, column, text: field, kind, decimals: undefined };
    });
  });
  const name = file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
  return { sheets: [{ name, isHidden: false, rows, merges: [] }] };
}

/** Where an amount such as `1,234.56` was parted at its comma, which no quotes protect; -1 where none was. */
function findTorn(fields: readonly string[]): number {
  return fields.findIndex(
    (field, index) => /^\s*-?\d{1,3}$/.test(field) && /^\d{3}(?:\.\d+)?\s*$/.test(fields[index + 1] ?? ''),
  );
}

/** A tab, where there is one outside quotes; else what stands there more often: amounts may have commas of their own. */
function chooseSeparator(text: string): string {
  const plain = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => plain.split(separator).length;
  if (plain.includes('\t')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
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
      // An empty last field of the last line.
      if (at === text.length) fields.push('');
      if (at < text.length) continue;
    }
    rows.push(fields);
    fields = [];
    at += 1;
  }
  return rows;
}
