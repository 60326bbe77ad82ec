import { describe, expect, it } from 'vitest';
import { bytesOf, errorsOf, fill, fillIn, open } from './fillable.ts';

/* Rows whose cells somebody moved: the hidden marks stay where they were, or move along, and each value finds its item by name. */

const REPORT = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技事务中心 }
threePublic:
  officialReception: { lastYearActual: 0.08, actual: 0.10 }
  vehicleOperation: { lastYearActual: 2.5, actual: 2.4 }
projects:
  - name: 甲项目   # 第一个
    originalBudget: 10
    actual: 9
  - name: 乙项目
    originalBudget: 20
    actual: 19
    reason: { text: 年底结算 }   # 乙的原因
  - name: 丙项目
    originalBudget: 30
    actual: 29
`;

type Book = Awaited<ReturnType<typeof book>>;

async function book(report = REPORT) {
  return open(await bytesOf(report));
}

/** Takes the cells of rows and lays them into rows, without the hidden column; rows count from 1. */
function move(workbook: Book, sheet: string, from: readonly number[], to: readonly number[], isWhole = false): void {
  const { rows } = workbook.sheet(sheet);
  const first = isWhole ? 0 : 1;
  const taken = from.map((row) => (rows[row - 1] ?? []).slice(first));
  for (const row of from) rows[row - 1] = (rows[row - 1] ?? []).slice(0, first);
  for (const [index, row] of to.entries()) {
    while (rows.length < row) rows.push([]);
    const cells = (taken[index] ?? []).map((cell) => cell && { ...cell, row: row - 1 });
    rows[row - 1] = isWhole ? cells : [rows[row - 1]?.[0], ...cells];
  }
}

const told = ({ changes }: ReturnType<typeof fill>) =>
  changes.map(({ path, before, after, cell }) => `${path} ${before ?? '?'} → ${after ?? '?'} @${cell}`);
const notes = ({ notes: all }: ReturnType<typeof fill>) =>
  all.map(({ kind, sheet, cell }) => `${kind} ${sheet} ${cell}`);

describe('rows that were moved', () => {
  it.each([
    ['without their marks', false],
    ['with their marks', true],
  ])('%s say the same as before', async (_, isWhole) => {
    const workbook = await book();
    move(workbook, '项目支出', [5, 6, 7], [6, 7, 5], isWhole);
    const plan = fill(REPORT, workbook);
    expect([plan.text, told(plan)]).toEqual([REPORT, []]);
    expect(notes(plan)).toEqual([`moved 项目支出 ${isWhole ? 'B6' : 'B5'}`]);
  });

  it('and changed are changed where their item is', async () => {
    const workbook = await book();
    move(workbook, '项目支出', [5, 6], [6, 5]);
    workbook.write('项目支出', 'C5', '21');
    const plan = fill(REPORT, workbook);
    expect(told(plan)).toEqual(['projects[1].originalBudget 20 → 21.00 @C5']);
    expect(plan.text).toBe(REPORT.replace('originalBudget: 20', 'originalBudget: 21.00'));
  });

  it('to the blank rows below are the items that they were', async () => {
    const workbook = await book();
    move(workbook, '项目支出', [5], [12]);
    const plan = fill(REPORT, workbook);
    expect([plan.text, told(plan)]).toEqual([REPORT, []]);
    expect(notes(plan)).toEqual(['moved 项目支出 B12']);
  });

  it('over another take that one out, and leave their own row blank', async () => {
    const workbook = await book();
    move(workbook, '项目支出', [6, 7], [5, 6]);
    const plan = fill(REPORT, workbook);
    expect(told(plan)).toEqual(['projects[0] 甲项目 → ? @B5']);
    expect(plan.text).toBe(REPORT.replace(/ {2}- name: 甲[\s\S]*?actual: 9\n/, ''));
    expect(errorsOf(plan.text)).toEqual([]);
  });

  it('over another, with a new one in their own row, take that one out and add the new one', async () => {
    const workbook = await book();
    move(workbook, '项目支出', [6, 7], [5, 6]);
    workbook.write('项目支出', 'B7', '丁项目');
    workbook.write('项目支出', 'C7', '40');
    const plan = fill(REPORT, workbook);
    expect(told(plan)).toEqual([
      'projects[0] 甲项目 → ? @B5',
      'projects[3].name ? → 丁项目 @B7',
      'projects[3].originalBudget ? → 40.00 @C7',
    ]);
    expect(plan.text).toContain('乙的原因');
    expect(errorsOf(plan.text)).toEqual([]);
  });

  it('of a table whose names are fixed are found by these', async () => {
    const workbook = await book();
    move(workbook, '三公经费', [5, 6], [6, 5]);
    const plan = fill(REPORT, workbook);
    expect([plan.text, told(plan), notes(plan)]).toEqual([REPORT, [], ['moved 三公经费 B5']]);
  });

  it('and a new name is a new name for the same item', async () => {
    const workbook = await book();
    workbook.write('项目支出', 'B6', '乙项目（二期）');
    const plan = fill(REPORT, workbook);
    expect(told(plan)).toEqual(['projects[1].name 乙项目 → 乙项目（二期） @B6']);
    expect(notes(plan)).toEqual([]);
  });
});

describe('rows that were copied or deleted', () => {
  it('whole, with another name, are new items', async () => {
    const workbook = await book();
    const { rows } = workbook.sheet('项目支出');
    rows[9] = (rows[5] ?? []).map((cell) => cell && { ...cell, row: 9 });
    workbook.write('项目支出', 'B10', '丁项目');
    const plan = fill(REPORT, workbook);
    expect(told(plan).slice(0, 2)).toEqual([
      'projects[3].name ? → 丁项目 @B10',
      'projects[3].originalBudget ? → 20.00 @C10',
    ]);
    expect(errorsOf(plan.text)).toEqual([]);
  });

  it('whole, with the same name, are refused', async () => {
    const workbook = await book();
    const { rows } = workbook.sheet('项目支出');
    rows[9] = (rows[5] ?? []).map((cell) => cell && { ...cell, row: 9 });
    expect(fillIn(REPORT, workbook).findings).toMatchObject([{ code: 'SE861', args: { what: 'mark', cell: 'A10' } }]);
  });

  it('are missed, and their items stay', async () => {
    const workbook = await book();
    workbook.sheet('项目支出').rows.splice(5, 2);
    const plan = fill(REPORT, workbook);
    expect([plan.text, told(plan)]).toEqual([REPORT, []]);
    expect(plan.notes).toEqual([{ kind: 'rowsGone', text: '2', sheet: '项目支出', cell: '' }]);
  });
});

describe('what people write below a table', () => {
  it('is no item: sums, and who filled it in', async () => {
    const workbook = await book();
    workbook.write('项目支出', 'B9', '合　计', 'text');
    workbook.write('项目支出', 'C9', '60');
    workbook.write('项目支出', 'B20', '填表人：张三　　审核：李四', 'text');
    workbook.write('项目支出', 'B21', '注：以上为快报数', 'text');
    const plan = fill(REPORT, workbook);
    expect(plan.text).toBe(REPORT);
    expect(notes(plan)).toEqual(['total 项目支出 B9', 'outside 项目支出 B20', 'outside 项目支出 B21']);
  });

  it('two rows of one name are two items, which the report refuses', async () => {
    const workbook = await book();
    for (const [row, amount] of [
      [9, '1'],
      [10, '2'],
    ] as const) {
      workbook.write('项目支出', `B${row}`, '新项目');
      workbook.write('项目支出', `C${row}`, amount);
    }
    expect(errorsOf(fill(REPORT, workbook).text)).toEqual(['SE210 projects[4].name']);
  });
});

describe('what is fixed', () => {
  it.each([
    ['三公经费', 'B5', '接待费', '公务接待费'],
    ['三公经费', 'B5', '', '公务接待费'],
    ['基本情况', 'C5', '报告的日子', '报告日期'],
  ])('%s %s “%s” is not changed', async (sheet, cell, text, expected) => {
    const workbook = await book();
    workbook.write(sheet, cell, text, 'text');
    expect(fillIn(REPORT, workbook).findings).toMatchObject([
      { code: 'SE861', args: { what: 'fixed', sheet, cell, expected, found: text } },
    ]);
  });

  it('a title over several columns takes nothing away; nor does what stands beside the table', async () => {
    const workbook = await book();
    const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
    const merged = (...merges: ReturnType<typeof merge>[]) =>
      workbook.sheets.map((sheet) => (sheet.name === '三公经费' ? { ...sheet, merges } : sheet));
    expect(fill(REPORT, { sheets: merged(merge(0, 1, 0, 5), merge(1, 1, 1, 3), merge(6, 7, 7, 8)) }).changes).toEqual(
      [],
    );
    for (const each of [merge(2, 2, 2, 3), merge(4, 2, 5, 2), merge(0, 0, 0, 3), merge(8, 1, 9, 2)])
      expect(fillIn(REPORT, { sheets: merged(each) }).findings).toMatchObject([
        { code: 'SE861', args: { what: 'merged' } },
      ]);
  });

  it('a sheet is found under another name, and missed where it is gone', async () => {
    const workbook = await book();
    workbook.write('项目支出', 'C5', '11');
    const renamed = workbook.sheets.map((sheet) => (sheet.name === '项目支出' ? { ...sheet, name: '项目' } : sheet));
    const plan = fill(REPORT, { sheets: renamed });
    expect([told(plan), notes(plan)]).toEqual([['projects[0].originalBudget 10 → 11.00 @C5'], []]);
    const alone = fill(REPORT, { sheets: renamed.filter(({ name }) => name === '项目') });
    expect(told(alone)).toEqual(told(plan));
    expect(alone.notes).toMatchObject([{ kind: 'sheetsGone', text: '基本情况、按人才计划聘用的人员、基本支出…' }]);
  });

  it('a sheet of somebody’s own is told and not read', async () => {
    const workbook = await book();
    const cell = { row: 2, column: 1, text: '草稿', kind: 'text' as const, decimals: undefined };
    const sheets = [
      ...workbook.sheets,
      { name: 'Sheet1', isHidden: false, rows: [[], [], [undefined, cell]], merges: [] },
    ];
    expect(fill(REPORT, { sheets }).notes).toEqual([{ kind: 'extraSheet', text: '草稿', sheet: 'Sheet1', cell: 'B3' }]);
  });
});
