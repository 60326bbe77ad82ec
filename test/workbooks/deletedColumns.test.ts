import { expect, it } from 'vitest';
import { makeWorkbook } from '../../scripts/build/makeWorkbook.mjs';
import { nineSheets } from './nineSheets.ts';
import { REPORT, tryImport } from './sheets.ts';

/* Whoever deletes a column of a published table takes amounts away; no other amount may stand in their place. */

const NINE = REPORT.replace('projects: none\n', '');

type Sheets = ReturnType<typeof nineSheets>;

/** The amounts that a workbook would give, by their names; none where it is refused. */
function amountsOf(sheets: Sheets): readonly string[] {
  const { value } = tryImport(NINE, makeWorkbook(sheets));
  return (value?.changes ?? []).map(({ name, column, after }) => `${name} ${column} ${after}`);
}

/** Deletes a column as Excel does: what is right of it moves, and what was merged is merged with one column less. */
function deleteColumn(sheets: Sheets, name: string, column: number): void {
  const sheet = sheets[name];
  if (sheet === undefined) throw new Error(`no ${name}`);
  sheet.rows = sheet.rows.map((row) => row.filter((_, at) => at !== column));
  sheet.merges = (sheet.merges ?? []).flatMap((merge) => {
    const [, from = '', top, to = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(merge) ?? [];
    const left = from.charCodeAt(0) - 65 - (column < from.charCodeAt(0) - 65 ? 1 : 0);
    const right = to.charCodeAt(0) - 65 - (column <= to.charCodeAt(0) - 65 ? 1 : 0);
    if (right < left || (right === left && top === bottom)) return [];
    return [`${String.fromCharCode(65 + left)}${top}:${String.fromCharCode(65 + right)}${bottom}`];
  });
}

const DELETED = ['公开06表', '公开07表', '公开08表', '公开09表'].flatMap((name) => {
  const width = Math.max(...(nineSheets()[name]?.rows ?? []).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => [name, String.fromCharCode(65 + column), column] as const);
});

it.each(DELETED)('%s without its column %s gives no amount that it did not give before', (name, _, column) => {
  const sheets = nineSheets();
  const before = amountsOf(sheets);
  expect(before).toHaveLength(12);
  deleteColumn(sheets, name, column);
  expect(amountsOf(sheets).filter((amount) => !before.includes(amount))).toEqual([]);
});
