import type { Cell, Table } from './types.ts';

/** Text with fields in quotes or not (RFC 4180), parted by commas, semicolons or tabs, as one sheet named for its file. */
export function readCsv(file: string, text: string): Table {
  const separator = chooseSeparator(text);
  const rows = splitRows(text, separator).map((fields, row) =>
    fields.map((field, column): Cell | undefined =>
      field.trim() === '' ? undefined : { row, column, text: field, kind: 'text', decimals: undefined },
    ),
  );
  const name = file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
  return { sheets: [{ name, isHidden: false, rows, merges: [] }] };
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
