import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { addressOf, type Sheet, type Table } from '../workbooks/types.ts';
import { INTRODUCTION } from './composeIntroduction.ts';
import { type FilledNote, FilledReading, type SheetTarget } from './filledReading.ts';
import { sheetForAnother } from './findings/findings.ts';
import { isFilled } from './isFilled.ts';
import { type HeadMark, readMark, type TableMark } from './rowMarks.ts';
import { TITLE_ROW, UNIT_ROW } from './rows.ts';
import type { WantMap } from './want.ts';

export interface Filled {
  readonly want: WantMap;
  readonly head: HeadMark;
  /** The sheets that were read. */
  readonly sheets: readonly string[];
  /** What was read otherwise than it stands there. */
  readonly notes: readonly FilledNote[];
}

/** Whether a workbook is one that `selfeval sheet` wrote. */
export function isFilledSheet({ sheets }: Table): boolean {
  return sheets.some((sheet) => headOf(sheet) !== undefined);
}

function headOf(sheet: Sheet): HeadMark | undefined {
  return readMark<HeadMark>(
    sheet.rows[UNIT_ROW]?.[0]?.text,
    ({ sheets, year }) => Array.isArray(sheets) && typeof year === 'string',
  );
}

function tableOf(sheet: Sheet): TableMark | undefined {
  return readMark<TableMark>(
    sheet.rows[TITLE_ROW]?.[0]?.text,
    ({ selfeval, columns }) => selfeval === 'sheet' && Array.isArray(columns),
  );
}

/**
 * Reads a workbook that `selfeval sheet` wrote and somebody filled in. A layout that was changed, or a cell that says nothing which
 * belongs there, refuses it as a whole.
 */
export function readFilled(
  file: string,
  table: Table,
  target: SheetTarget,
  only: string | undefined,
): { readonly value: Filled | undefined; readonly findings: readonly Finding[] } {
  const head = table.sheets.map(headOf).find((each) => each !== undefined);
  if (head === undefined) throw new Error('no workbook to fill in');
  const place = wholeFile(file);
  for (const what of ['year', 'unit', 'money'] as const) {
    if (head[what] !== target[what]) {
      return {
        value: undefined,
        findings: [sheetForAnother({ what, sheet: head[what], report: target[what] }, place)],
      };
    }
  }
  const { budgetUnit } = head;
  if (budgetUnit !== undefined && !target.budgetUnits.includes(budgetUnit)) {
    const report = target.budgetUnits.join('、');
    return { value: undefined, findings: [sheetForAnother({ what: 'budgetUnit', sheet: budgetUnit, report }, place)] };
  }
  const reading = new FilledReading(file, target, budgetUnit);
  const asked = only === undefined ? head.sheets : head.sheets.filter((name) => name === only);
  for (const name of asked) {
    const sheet = table.sheets.find((each) => each.name === name);
    const mark = sheet === undefined ? undefined : tableOf(sheet);
    if (sheet === undefined) reading.refuse({ what: 'sheet', sheet: name, cell: '', expected: name, found: '' });
    else if (mark === undefined) reading.refuse({ what: 'mark', sheet: name, cell: 'A1', expected: '', found: '' });
    else reading.addSheet(sheet, mark);
  }
  for (const { name, rows } of only === undefined ? table.sheets : []) {
    const first = Object.values(rows.find((row) => row?.some(isFilled)) ?? []).find(isFilled);
    if (head.sheets.includes(name) || name === INTRODUCTION || first === undefined) continue;
    reading.notes.push({ kind: 'extraSheet', text: first.text, sheet: name, cell: addressOf(first) });
  }
  const { findings } = reading;
  if (findings.length > 0) return { value: undefined, findings };
  return { value: { want: reading.tree.root, head, sheets: asked, notes: reading.notes }, findings: [] };
}
