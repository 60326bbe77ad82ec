import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { wholeFile } from '../../src/findings/place.ts';
import { readReport } from '../../src/pipeline.ts';
import { layoutTables } from '../../src/sheets/layoutTables.ts';
import { type FilledImport, planFilled } from '../../src/sheets/planFilled.ts';
import type { FillTable } from '../../src/sheets/types.ts';
import { writeWorkbook } from '../../src/sheets/writeWorkbook.ts';
import { REPORT_SCHEMA } from '../../src/source/reportSchema.ts';
import { readTable } from '../../src/workbooks/readTable.ts';
import type { Cell, Table } from '../../src/workbooks/types.ts';

const forms = new FormLoader(new Texts());

function read(text: string) {
  const { source, year, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  if (source === undefined || year === undefined) throw new Error(JSON.stringify(findings));
  return { source, year, findings };
}

/** The tables of a workbook for a report, as `selfeval sheet` lays them out. */
export async function tablesOf(text: string, unit?: string): Promise<readonly FillTable[]> {
  const { source, year } = read(text);
  const { value: form } = await forms.load(year.form, wholeFile('report.yaml'));
  if (form === undefined) throw new Error(`no form ${year.form}`);
  const prints = await forms.loadPrints(form);
  const units = year.unit.budgetUnits.map(({ name }) => name);
  const asks = (key: string) => prints?.printed.has(key) === true || prints?.scored.has(key) === true;
  return layoutTables({ schema: REPORT_SCHEMA, form, root: source.root, asks, units, unit });
}

export async function bytesOf(text: string, unit?: string): Promise<Uint8Array> {
  const { year } = read(text);
  const head = { form: year.form, year: year.year, money: year.money, unit: year.unit.name, budgetUnit: unit };
  return writeWorkbook(await tablesOf(text, unit), head);
}

/** The cells of a workbook, as mutable rows, so that a test can fill them in. */
export function open(bytes: Uint8Array) {
  const { value, findings } = readTable('填报表.xlsx', bytes);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  const sheets = value.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...(row ?? [])]) }));
  return {
    sheets,
    sheet(name: string) {
      const found = sheets.find((each) => each.name === name);
      if (found === undefined) throw new Error(`no sheet ${name}: ${sheets.map((each) => each.name).join(' ')}`);
      return found;
    },
    /** Writes in a cell, or as the answer to a question, by its words; a number as a number. */
    write(
      name: string,
      address: string,
      text: string,
      kind: Cell['kind'] = /^-?\d+(\.\d+)?$/.test(text) ? 'number' : 'text',
    ) {
      const { rows } = this.sheet(name);
      const [, letter = 'D', number] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const row = number === undefined ? rowOf(rows, address) : Number(number) - 1;
      const column = letter.charCodeAt(0) - 65;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      cells[column] =
        text === '' && kind !== 'uncomputed' ? undefined : { row, column, text, kind, decimals: undefined };
    },
  };
}

/** The row of a question, which has its words in the third column. */
function rowOf(rows: readonly (readonly (Cell | undefined)[])[], title: string): number {
  const found = rows.findIndex((cells) => cells[2]?.text === title);
  if (found === -1) throw new Error(`no question ${title}`);
  return found;
}

/** What a filled workbook would change in a report; its findings where it is refused. */
export function fillIn(text: string, table: Table, unit?: string) {
  const { source, year } = read(text);
  const names = year.unit.budgetUnits.map(({ name }) => name);
  const budgetUnits = names.length > 1 ? names : [];
  const target = {
    source,
    year: year.year,
    money: year.money,
    unit: unit ?? year.unit.name,
    budgetUnits,
    schema: REPORT_SCHEMA,
  };
  return planFilled('填报表.xlsx', table, target, undefined);
}

export function fill(text: string, table: Table): FilledImport {
  const { value, findings } = fillIn(text, table);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

/** The errors of a report's text. */
export function errorsOf(text: string): readonly string[] {
  return read(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, places: [{ path }] }) => `${code} ${path}`);
}
