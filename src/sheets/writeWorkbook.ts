import { addressOf } from '../workbooks/types.ts';
import { zipFiles } from '../zip/zipFiles.ts';
import { storedOf } from './cells.ts';
import { composeIntroduction, INTRODUCTION } from './composeIntroduction.ts';
import { printTable, type RowSay } from './rowMarks.ts';
import { FIRST_ROW, HEADER_ROW, TITLE_ROW, UNIT_ROW, unitLine } from './rows.ts';
import { CONTENT_TYPES, escapeXml, MAIN, PACKAGE, RELATIONS, STYLE, STYLES } from './sheetXml.ts';
import { heightOf, widthsOf } from './sizes.ts';
import type { Column, Field, FillRow, FillTable, SheetHead, Typed } from './types.ts';
import { validationOf } from './validations.ts';

/** Blank rows for what is new. */
const SPARE_ROWS = 20;

/** Writes a workbook to be filled in (ECMA-376 Part 1, SpreadsheetML): the same tables give the same bytes. */
export function writeWorkbook(tables: readonly FillTable[], head: SheetHead): Uint8Array {
  const names = tables.map(({ sheet }) => sheet);
  const sheets = [
    { name: INTRODUCTION, xml: printIntroduction(head, tables) },
    ...tables.map((table) => ({ name: table.sheet, xml: printSheet(table, { ...head, sheets: names }) })),
  ];
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES(sheets.length)],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES(head.money)],
    ...sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
  ];
  const encoder = new TextEncoder();
  return zipFiles(
    parts.map(([path, xml]) => ({
      path,
      data: encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );
}

function printIntroduction(head: SheetHead, tables: readonly FillTable[]): string {
  const lines = composeIntroduction(head, tables);
  const rows = lines.map(
    (text, row) => `<row r="${row + 1}">${textCell(row, 1, text, row === 0 ? STYLE.title : STYLE.plain)}</row>`,
  );
  return worksheet({ columns: [2, 100], rows: rows.join(''), validations: [], frozen: undefined });
}

interface WrittenSheet {
  readonly columns: readonly number[];
  readonly rows: string;
  readonly validations: readonly string[];
  readonly frozen: string | undefined;
}

function worksheet({ columns, rows, validations, frozen }: WrittenSheet): string {
  const pane =
    frozen === undefined
      ? ''
      : `<pane ySplit="${FIRST_ROW}" topLeftCell="${frozen}" activePane="bottomLeft" state="frozen"/>`;
  const cols = columns.map((width, index) => {
    const hidden = index === 0 ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  const checks =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${cols.join('')}</cols><sheetData>${rows}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>${checks}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function printSheet(table: FillTable, head: SheetHead & { readonly sheets: readonly string[] }): string {
  const { columns, rows, adds } = table;
  const marks = printTable(table, head);
  const widths = widthsOf(columns);
  const all: readonly (FillRow | undefined)[] = [
    ...rows,
    ...Array.from({ length: adds === undefined ? 0 : SPARE_ROWS }, () => undefined),
  ];
  const printed = [
    printRow(TITLE_ROW, [
      [0, textCell(TITLE_ROW, 0, marks.table, STYLE.plain)],
      [1, textCell(TITLE_ROW, 1, table.sheet, STYLE.title)],
    ]),
    printRow(UNIT_ROW, [
      [0, textCell(UNIT_ROW, 0, marks.head, STYLE.plain)],
      [1, textCell(UNIT_ROW, 1, unitLine(head.money), STYLE.plain)],
    ]),
    printRow(
      HEADER_ROW,
      columns.map((column, index) => [index + 1, textCell(HEADER_ROW, index + 1, column.title, STYLE.header)]),
      heightOf(columns.map((column, index) => [column.title, widths[index] ?? 0])),
    ),
    printRow(
      HEADER_ROW + 1,
      columns.map((column, index) => [index + 1, textCell(HEADER_ROW + 1, index + 1, column.note, STYLE.note)]),
      heightOf(columns.map((column, index) => [column.note, widths[index] ?? 0])),
    ),
    ...all.map((row, index) => printFilled(table, widths, row, marks.rows[index], FIRST_ROW + index)),
  ];
  return worksheet({
    columns: [4, ...widths],
    rows: printed.join(''),
    validations: listValidations(table, all),
    frozen: `A${FIRST_ROW + 1}`,
  });
}

function printFilled(
  table: FillTable,
  widths: readonly number[],
  row: FillRow | undefined,
  mark: RowSay | undefined,
  at: number,
): string {
  const cells = table.columns.map((column, index): readonly [number, string] => {
    const field = fieldOf(column, row);
    const isLocked = column.role === 'label' || row?.locked.includes(index) === true;
    const style = isLocked ? STYLE.locked : STYLE[field?.kind ?? 'text'];
    const typed = row?.values[index];
    return [
      index + 1,
      typed === undefined ? blankCell(at, index + 1, style) : valueCell(at, index + 1, typed, field, style),
    ];
  });
  const texts = table.columns.map((column, index): readonly [string, number] => {
    const typed = row?.values[index];
    const field = fieldOf(column, row) ?? { choices: [] };
    return [typed === undefined ? '' : storedOf(typed, field).text, widths[index] ?? 0];
  });
  const marked = mark === undefined ? [] : [[0, textCell(at, 0, mark, STYLE.plain)] as const];
  return printRow(at, [...marked, ...cells], heightOf(texts));
}

/** The field of a cell: that of its column, or the question of its row. */
function fieldOf(column: Column, row: FillRow | undefined): Field | undefined {
  if (column.role === 'field') return column;
  return column.role === 'answer' ? row?.question : undefined;
}

function printRow(row: number, cells: readonly (readonly [number, string])[], height?: number): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${tall}>${cells.map(([, xml]) => xml).join('')}</row>`;
}

function textCell(row: number, column: number, text: string, style: number): string {
  if (text === '') return blankCell(row, column, style);
  return `<c r="${addressOf({ row, column })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function blankCell(row: number, column: number, style: number): string {
  return `<c r="${addressOf({ row, column })}" s="${style}"/>`;
}

function valueCell(row: number, column: number, typed: Typed, field: Field | undefined, style: number): string {
  const { text, isNumber } = storedOf(typed, field ?? { choices: [] });
  return isNumber
    ? `<c r="${addressOf({ row, column })}" s="${style}"><v>${text}</v></c>`
    : textCell(row, column, text, style);
}

/** Validations for stretches of cells that take the same. */
function listValidations({ columns }: FillTable, rows: readonly (FillRow | undefined)[]): readonly string[] {
  return columns.flatMap((column, index) => {
    const found: string[] = [];
    let start = 0;
    while (start < rows.length) {
      const field = fieldOf(column, rows[start]);
      let end = start;
      while (end + 1 < rows.length && fieldOf(column, rows[end + 1]) === field) end += 1;
      const from = addressOf({ row: FIRST_ROW + start, column: index + 1 });
      const to = addressOf({ row: FIRST_ROW + end, column: index + 1 });
      if (field !== undefined) found.push(validationOf(field, from, to));
      start = end + 1;
    }
    return found;
  });
}
