// @ts-check
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run as runProgram } from './tools.mjs';

/**
 * A cell of a table: a text, nothing, a number with its decimals, a formula; spans count cells.
 * @typedef {{ text?: string, value?: string, formula?: string, across?: number, down?: number }} Cell
 */

/**
 * `selfeval import` of tables that LibreOffice Calc has made: its styles, merged cells, formulas with their values; and what
 * it writes in other formats.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, folder }) {
  const place = path.join(folder, 'tables');
  await mkdir(place, { recursive: true });
  const report = path.join(place, 'report.yaml');
  const original = path.join(root, 'examples/kejishiwu/2023/report.yaml');
  await cp(original, report);
  await writeFile(path.join(place, '决算表.fods'), flatWorkbook(SHEETS));
  for (const format of ['xlsx', 'xls', 'ods', MACROS, EACH_AS_CSV]) await convert(folder, place, '决算表.fods', format);

  const args = [path.join(root, 'dist/cli.js'), 'import'];
  /** @type {(table: string, ...more: string[]) => Promise<string>} */
  const runImport = (table, ...more) =>
    runProgram(process.execPath, [...args, table, ...more], { cwd: place, allowFailure: true });

  const plan = JSON.parse(await runImport('决算表.xlsx', '--write', '--format', 'json'));
  const found = plan.changes.map(
    /** @param {Record<string, string>} change */ ({ path: at, before, after, sheet, cell }) =>
      `${at} ${before ?? '?'} → ${after} ${sheet} ${cell}`,
  );
  assertSame('changes', found, EXPECTED);
  assertSame('cells that are not understood', plan.unread.map(spotOf), ['公开02表 A1', '公开06表 C8']);
  assertSame('rounded', plan.notes.filter(isRounded).map(spotOf), ['公开06表 I6']);
  assertSame('compared', plan.notes.filter(isCompared).map(agreement), ['322.37 true', '0 true']);
  const [before, after] = [await readFile(original, 'utf8'), await readFile(report, 'utf8')];
  assertSame('lines that went', linesNotIn(before, after), 5);
  const again = JSON.parse(await runImport('决算表.xlsx', '--format', 'json'));
  assertSame('changes left', again.changes, []);

  const refused = await runProgram(
    'sh',
    ['-c', `"$0" "$@" 2>&1; echo "exit $?"`, process.execPath, ...args, '决算表.xlsm'],
    {
      cwd: place,
    },
  );
  assertSame('refused', `${/SE\d{3}/.exec(refused)?.[0]} ${/exit \d/.exec(refused)?.[0]}`, 'SE804 exit 2');
  await cp(original, report);
  for (const table of ['决算表.xls', '决算表.ods']) {
    const { changes } = JSON.parse(await runImport(table, '--format', 'json'));
    const after = changes.map(/** @param {Record<string, string>} one */ ({ path: at, after: now }) => `${at} ${now}`);
    const wanted = plan.changes.map(
      /** @param {Record<string, string>} one */ ({ path: at, after: now }) => `${at} ${now}`,
    );
    assertSame(`changes by ${table}`, after, wanted);
  }
  // A workbook to be filled in, saved again by Calc, says what it said before.
  await runProgram(process.execPath, [path.join(root, 'dist/cli.js'), 'sheet', 'report.yaml', '-o', '填报表.xlsx'], {
    cwd: place,
  });
  await mkdir(path.join(place, 'saved'), { recursive: true });
  await convert(folder, place, '填报表.xlsx', 'xlsx', path.join(place, 'saved'));
  const filled = JSON.parse(await runImport('saved/填报表.xlsx', '--format', 'json'));
  assertSame('changes by a workbook that nobody filled in', [filled.changes, filled.notes], [[], []]);
  // Filled in, and saved in each format that people have: the same changes, cell by cell.
  const typed = JSON.parse(await runImport('填报表.xlsx', '--format', 'json')).same;
  await fillOne(path.join(place, '填报表.xlsx'));
  const wanted = JSON.parse(await runImport('填报表.xlsx', '--format', 'json')).changes;
  assertSame('changes by a filled workbook', wanted.map(spotOf), ['三公经费 F5']);
  for (const format of ['xlsx', 'xls', 'ods', 'et']) {
    const saved = path.join(place, 'saved', `填报表.${format}`);
    // WPS Spreadsheets writes what Excel wrote before .xlsx.
    if (format === 'et') await cp(path.join(place, 'saved', '填报表.xls'), saved);
    else await convert(folder, place, '填报表.xlsx', format, path.join(place, 'saved'));
    const { changes, same } = JSON.parse(await runImport(`saved/填报表.${format}`, '--format', 'json'));
    assertSame(`changes by a filled .${format}`, [changes, same], [wanted, typed - 1]);
  }
  await cp(original, report);
  const csv = await Promise.all(
    ['公开06表', '公开09表'].map((name) => runImport(`决算表-${name}.csv`, '--format', 'json')),
  );
  const read = csv.flatMap((text) =>
    JSON.parse(text).changes.map(/** @param {Record<string, string>} one */ (one) => one.after),
  );
  assertSame('changes by CSV', read, AFTER_CSV);
  return `${found.length} amounts of a workbook made by LibreOffice Calc, 2 older formats converted, ${filled.same} values of a workbook to be filled in, which 4 formats give back`;
}

/** Names of LibreOffice's filters: a workbook that may have macros; each sheet as CSV in UTF-8. */
const MACROS = 'xlsm:Calc MS Excel 2007 VBA XML';
const EACH_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** @type {Record<string, Cell[][]>} */
const SHEETS = {
  公开01表: [
    [{ text: '收入支出决算总表', across: 6 }],
    [{ text: '部门：岳阳市科技事务中心', across: 5 }, { text: '金额单位：万元' }],
    [
      { text: '收入', across: 3 },
      { text: '支出', across: 3 },
    ],
    [{ text: '项目' }, { text: '行次' }, { text: '决算数' }, { text: '项目' }, { text: '行次' }, { text: '决算数' }],
    [
      { text: '一、一般公共预算财政拨款收入' },
      { value: '1' },
      { value: '322.37' },
      { text: '一、基本支出' },
      { value: '58' },
      { value: '322.37' },
    ],
    [
      { text: '二、政府性基金预算财政拨款收入' },
      { value: '2' },
      {},
      { text: '二、项目支出' },
      { value: '61' },
      { value: '0' },
    ],
  ],
  公开02表: [[{ text: '收入决算表', across: 4 }]],
  公开06表: [
    [{ text: '一般公共预算财政拨款基本支出决算表', across: 9 }],
    [{ text: '部门：岳阳市科技事务中心', across: 8 }, { text: '金额单位：元' }],
    [
      { text: '人员经费', across: 3 },
      { text: '公用经费', across: 6 },
    ],
    [...header(), ...header(), ...header()],
    Array.from({ length: 9 }, (_, index) => ({ value: String(index + 1) })),
    [
      { value: '301' },
      { text: '工资福利支出' },
      { formula: 'of:=[.C7]+1000000', value: '2174900' },
      { value: '302' },
      { text: '商品和服务支出' },
      { value: '193300' },
      { value: '310' },
      { text: '资本性支出' },
      { formula: 'of:=24003.05/10', value: '2400.305' },
    ],
    [
      { value: '30101' },
      { text: '　基本工资' },
      { value: '1174900' },
      { value: '30201' },
      { text: '　办公费' },
      { value: '10000' },
      { value: '31002' },
      { text: '　办公设备购置' },
      { value: '2400' },
    ],
    [{ value: '303' }, { text: '对个人和家庭的补助' }, { text: '约85万' }],
    [
      { text: '人员经费合计', across: 2 },
      { formula: 'of:=[.C6]', value: '2174900' },
      { text: '公用经费合计', across: 5 },
      { value: '195700' },
    ],
  ],
  公开09表: [
    [{ text: '财政拨款“三公”经费支出决算表', across: 12 }],
    [{ text: '公开09表', across: 11 }, { text: '金额单位：万元' }],
    [
      { text: '预算数', across: 6 },
      { text: '决算数', across: 6 },
    ],
    [...items(), ...items()],
    [
      {},
      {},
      { text: '小计' },
      { text: '公务用车购置费' },
      { text: '公务用车运行维护费' },
      {},
      {},
      {},
      { text: '小计' },
      { text: '公务用车购置费' },
      { text: '公务用车运行维护费' },
      {},
    ],
    ['0.5', '0', '0', '0', '0', '0.5', '0.08', '0', '0', '0', '0', '0.08'].map((value) => ({ value })),
  ],
};

const EXPECTED = [
  'basic.items[3].actual 0.24 → 0.240031 公开06表 I6',
  'threePublic.officialReception.budget ? → 0.50 公开09表 F6',
  'threePublic.officialReception.actual 0 → 0.08 公开09表 L6',
  'threePublic.vehicleOperation.budget ? → 0 公开09表 E6',
  'threePublic.overseasTravel.budget ? → 0 公开09表 B6',
  'threePublic.vehiclePurchase.budget ? → 0 公开09表 D6',
];

/** Calc writes what is stored: 2400.305 is no amount of money, and CSV does not say how it is shown. */
const AFTER_CSV = ['0.5', '0.08', '0', '0', '0'];

/** @returns {Cell[]} */
function header() {
  return [{ text: '科目编码' }, { text: '科目名称' }, { text: '决算数' }];
}

/** @returns {Cell[]} */
function items() {
  const vehicles = { text: '公务用车购置及运行维护费', across: 3 };
  return [{ text: '合计', down: 2 }, { text: '因公出国（境）费', down: 2 }, vehicles, { text: '公务接待费', down: 2 }];
}

/**
 * An OpenDocument spreadsheet as one XML file (ODF 1.2), which LibreOffice reads and saves as a workbook.
 * @param {Record<string, Cell[][]>} sheets
 */
function flatWorkbook(sheets) {
  const names = ['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const number = 'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"';
  const tables = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.map((cells) => `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`);
    return `<table:table table:name="${name}">${lines.join('')}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names.join(' ')} ${number} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="money" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>
<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}

/** @param {Cell} cell */
function cellXml({ text, value, formula, across = 1, down = 1 }) {
  const spans =
    across * down === 1 ? '' : ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"`;
  const covered = '<table:covered-table-cell/>'.repeat(across - 1);
  if (text !== undefined)
    return `<table:table-cell office:value-type="string"${spans}><text:p>${text}</text:p></table:table-cell>${covered}`;
  if (value === undefined) return '<table:table-cell/>';
  const how = `${formula === undefined ? '' : ` table:formula="${formula}"`} office:value-type="float" office:value="${value}"`;
  return `<table:table-cell table:style-name="money"${how}${spans}/>${covered}`;
}

/** @type {(folder: string, place: string, name: string, format: string, to?: string) => Promise<void>} */
async function convert(folder, place, name, format, to = place) {
  const profile = pathToFileURL(path.join(folder, 'office-profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', to, name];
  await runProgram('soffice', args, { cwd: place });
}

/** @type {(what: string, found: unknown, expected: unknown) => void} */
function assertSame(what, found, expected) {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value, null, 1));
  if (one !== other) throw new Error(`${what}: ${one}\nexpected: ${other}`);
}

/** @param {{ sheet: string, cell: string }} spot */
function spotOf({ sheet, cell }) {
  return `${sheet} ${cell}`;
}

/** @param {{ kind: string }} note */
function isRounded({ kind }) {
  return kind === 'rounded';
}

/** @param {{ kind: string }} note */
function isCompared({ kind }) {
  return kind === 'compared';
}

/** @param {{ table: string, agrees: boolean }} note */
function agreement({ table, agrees }) {
  return `${table} ${agrees}`;
}

/** @type {(before: string, after: string) => number} */
function linesNotIn(before, after) {
  const kept = new Set(after.split('\n'));
  return before.split('\n').filter((line) => !kept.has(line)).length;
}

/**
 * Types an amount into the cell F5 of the sheet 三公经费.
 * @param {string} file
 */
async function fillOne(file) {
  const parts = unzipSync(await readFile(file));
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)];
  const part = `xl/worksheets/sheet${names.findIndex(([, name]) => name === '三公经费') + 1}.xml`;
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  parts[part] = strToU8(xml.replace(/(<c r="F5" s="\d+")(?:\/>|>.*?<\/c>)/, '$1><v>0.25</v></c>'));
  await writeFile(file, zipSync(parts));
}
