import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Fills cells of a workbook, as a person does: a line is a sheet, a cell or the words of a question, and what is typed there. */
export function fillCells(file: string, lines: string): void {
  const parts = unzipSync(readFileSync(file));
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)];
  for (const line of lines.trim().split('\n')) {
    const [, sheet, where = '', text = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    const part = `xl/worksheets/sheet${names.findIndex(([, name]) => name === sheet) + 1}.xml`;
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const [, row] = new RegExp(`<c r="C(\\d+)"[^>]*><is><t[^>]*>${where}</t>`).exec(before) ?? [];
    const cell = /^[A-Z]+\d+$/.test(where) ? where : `D${row}`;
    const pattern = new RegExp(`<c r="${cell}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`, 's');
    if (!pattern.test(before)) throw new Error(`no cell ${sheet} ${cell}`);
    const value = /^-?\d+(?:\.\d+)?$/.test(text) ? `><v>${text}</v></c>` : ` t="inlineStr"><is><t>${text}</t></is></c>`;
    parts[part] = strToU8(before.replace(pattern, (_, style: string) => `<c r="${cell}" s="${style}"${value}`));
  }
  writeFileSync(file, zipSync(parts, { mtime: new Date('2024-01-01T00:00:00') }));
}
