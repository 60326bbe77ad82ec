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

/** Finds a sheet by its name, or, where somebody gave it another one, by its mark. */
function findSheet({ sheets }: Table, head: HeadMark, name: string): Sheet | undefined {
  const named = sheets.find((sheet) => sheet.name === name);
  return named ?? sheets.find((sheet) => !head.sheets.includes(sheet.name) && tableOf(sheet)?.sheet === name);
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
  const reading = new FilledReading(file, table, target, budgetUnit);
  const own = head.sheets.map((name) => findSheet(table, head, name));
  const asked = own.flatMap((sheet) =>
    sheet === undefined || (only !== undefined && sheet.name !== only) ? [] : [sheet],
  );
  for (const sheet of asked) {
    const mark = tableOf(sheet);
    if (mark === undefined) reading.refuse({ what: 'mark', sheet: sheet.name, cell: 'A1', expected: '', found: '' });
    else reading.addSheet(sheet, mark);
  }
  const [first] = table.sheets;
  if (own.every((sheet) => sheet === undefined) && first !== undefined)
    reading.refuse({ what: 'mark', sheet: first.name, cell: 'A1', expected: '', found: '' });
  if (only === undefined) {
    // A part of the workbook may be filled in by itself; what its other sheets ask for stays as it is.
    const gone = head.sheets.filter((_, index) => own[index] === undefined);
    if (gone.length > 0)
      reading.notes.push({
        kind: 'sheetsGone',
        text: `${gone.slice(0, 3).join('、')}${gone.length > 3 ? '…' : ''}`,
        sheet: '',
        cell: '',
      });
    for (const sheet of table.sheets) {
      const cell = Object.values(sheet.rows.find((row) => row?.some(isFilled)) ?? []).find(isFilled);
      if (own.includes(sheet) || sheet.name === INTRODUCTION || cell === undefined) continue;
      reading.notes.push({ kind: 'extraSheet', text: cell.text, sheet: sheet.name, cell: addressOf(cell) });
    }
  }
  const { findings } = reading;
  if (findings.length > 0) return { value: undefined, findings };
  return {
    value: { want: reading.tree.root, head, sheets: asked.map(({ name }) => name), notes: reading.notes },
    findings: [],
  };
}
