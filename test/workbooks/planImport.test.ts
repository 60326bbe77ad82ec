import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../scripts/build/makeWorkbook.mjs';
import type { Import } from '../../src/workbooks/types.ts';
import { basicTable, importInto, REPORT, threePublicTable, totalsTable, tryImport } from './sheets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** `path before → after @cell` of each change. */
function told({ changes }: Import): string[] {
  return changes.map(({ path, before, after, cell }) => `${path} ${before ?? '?'} → ${after} @${cell}`);
}

function left({ unread }: Import): string[] {
  return unread.map(({ cell, text, why }) => `${cell} ${text} ${why}`);
}

function notes({ notes: all }: Import, kind: string): string[] {
  return all
    .filter((note) => note.kind === kind)
    .map(({ sheet: _, kind: __, ...rest }) =>
      Object.values(rest)
        .filter((value) => value !== '')
        .join(' '),
    );
}

const money = (v: string) => ({ v, format: '#,##0.00' });

describe('公开06表', () => {
  const table = basicTable(
    {},
    [
      '301',
      '工资福利支出',
      money('2174900'),
      '302',
      '商品和服务支出',
      '１９３，３００．００',
      '310',
      '资本性支出',
      money('2400'),
    ],
    ['30101', '基本工资', money('800000'), '30201', '办公费', '10,000.00', '31002', '办公设备购置', money('2400')],
    ['303', ' 对个人和家庭的补助 ', '约85万', '30202', '印刷费', null, '312', '对企业补助', money('0')],
    ['999', '新科目', money('5'), null, '其他', '5.00', '307', '债务利息及费用支出', null],
    ['人员经费合计', null, money('3028012.34'), '公用经费合计', null, null, null, null, money('195700')],
  );
  const plan = importInto(REPORT, makeWorkbook({ 公开06表: table }));

  it('gives its classes, in the unit of the report', () => {
    expect(told(plan)).toEqual([
      'basic.items[0].actual 210 → 217.49 @C6',
      'basic.items[1].actual ? → 19.33 @F6',
      'basic.items[2].actual ? → 0.24 @I6',
    ]);
    expect(plan.sheets).toEqual([{ name: '公开06表', shape: 'basic', money: '元' }]);
  });

  it('lists what it does not understand, by cell', () => {
    expect(left(plan)).toEqual(['C8 约85万 notNumber', 'C9 5 unknownRow', 'F9 5.00 unknownRow']);
  });

  it('says what it leaves: details, totals, classes without an amount', () => {
    expect(notes(plan, 'details')).toEqual(['3 C7']);
    expect(notes(plan, 'derived')).toEqual(['3028012.34 C10', '195700 I10']);
    expect(notes(plan, 'nothingToAdd')).toEqual(['对企业补助 I8']);
  });

  it('adds a class at the end, with its part', () => {
    expect(plan.text).toContain('    - name: 资本性支出\n      part: capital\n      actual: 0.24\n');
  });

  it('is read from CSV alike, where nothing is merged', () => {
    const csv = [
      '一般公共预算财政拨款基本支出决算表,,,,,',
      '部门：某市科技事务中心,,,,,单位：万元',
      '人员经费,,,公用经费,,',
      '科目编码,科目名称,决算数,科目编码,科目名称,决算数',
      '301,工资福利支出,"217.49",302,商品和服务支出,—',
      ',,,310,资本性支出,0.24',
    ];
    const plain = importInto(REPORT, utf8(csv.join('\r\n')), { file: '表.csv' });
    expect(told(plain)).toEqual([
      'basic.items[0].actual 210 → 217.49 @C5',
      'basic.items[1].actual ? → none @F5',
      'basic.items[2].actual ? → 0.24 @F6',
    ]);
    expect(notes(plain, 'none')).toEqual(['— F5']);
  });

  it('is read as a budget with 类 and 款 in columns of their own, and the total before its parts', () => {
    const csv = [
      '一般公共预算基本支出表,,,,,',
      ',,,,,单位：万元',
      '科目编码,,科目名称,2023年年初预算数,,',
      '类,款,,合计,人员经费,公用经费',
      ',,合计,240.00,220.00,20.00',
      '301,,工资福利支出,220.00,220.00,',
      '301,01,基本工资,100.00,100.00,',
      '302,,商品和服务支出,20.00,,20.00',
    ];
    const plan = importInto(REPORT, utf8(csv.join('\n')), { file: '预算.csv' });
    expect(told(plan)).toEqual([
      'basic.items[0].originalBudget 218.71 → 220.00 @D6',
      'basic.items[1].originalBudget ? → 20.00 @D8',
    ]);
    expect(left(plan)).toEqual([]);
  });

  it('knows classes by name where there are no codes, and several columns by their headings', () => {
    const csv = [
      '部门基本支出预决算表',
      '单位：元',
      '项目,年初预算数,调整预算数,决算数',
      '一、工资福利支出,2187100,2190000,2174900',
      '二、商品和服务支出,195000,,193300',
    ];
    const both = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' });
    expect(told(both)).toEqual([
      'basic.items[0].revisedBudget ? → 219.00 @C4',
      'basic.items[0].actual 210 → 217.49 @D4',
      'basic.items[1].originalBudget ? → 19.50 @B5',
      'basic.items[1].actual ? → 19.33 @D5',
    ]);
    expect(both.same).toBe(1);
    const one = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv', column: 'revisedBudget' });
    expect(told(one)).toEqual(['basic.items[0].revisedBudget ? → 219.00 @C4']);
  });

  it('is read past its row of column numbers', () => {
    const { rows, merges = [] } = basicTable({}, [
      '301',
      '工资福利支出',
      money('1'),
      '302',
      '商品和服务支出',
      money('2'),
    ]);
    const numbers = Array.from({ length: 9 }, (_, index) => ({ v: String(index + 1) }));
    const plan = importInto(
      REPORT,
      makeWorkbook({ 表: { rows: [...rows.slice(0, 5), numbers, ...rows.slice(5)], merges } }),
    );
    expect(told(plan)).toEqual(['basic.items[0].actual 210 → 0.0001 @C7', 'basic.items[1].actual ? → 0.0002 @F7']);
    expect(left(plan)).toEqual([]);
  });

  it('lists a code beside the name of another class, and passes over 款 below a merged 类', () => {
    const csv = [
      '基本支出决算表,单位：万元',
      '类,款,科目名称,决算数',
      '301,,商品和服务支出,1',
      '302,,商品和服务支出,2',
      ',01,办公费,3',
      '305,,对个人和家庭的补助,4',
    ];
    const plan = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' });
    expect(told(plan)).toEqual(['basic.items[1].actual ? → 2 @D4']);
    expect(left(plan)).toEqual(['D3 1 unknownRow', 'D6 4 unknownRow']);
    expect(notes(plan, 'details')).toEqual(['1 D5']);
  });

  it('goes by the years of its headings', () => {
    const csv = [
      '基本支出表',
      '单位：万元',
      '科目编码,科目名称,2021年决算数,2022年决算数,2022年预算数,2023年预算数',
      '301,工资福利支出,1,2,3,4',
    ];
    const plan = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' });
    expect(told(plan)).toEqual([
      'basic.items[0].originalBudget 218.71 → 4 @F4',
      'basic.items[0].lastYearActual ? → 2 @D4',
    ]);
    expect(left(plan)).toEqual(['C4 1 otherYear', 'E4 3 otherYear']);
  });

  it('keeps what is typed where it is the same number, and none where the table prints 0', () => {
    const report = REPORT.replace('actual: 210  ', 'actual: none ').replace('actual:\n', 'actual: 19.3300\n');
    const plan = importInto(
      report,
      makeWorkbook({
        表: basicTable({ unit: '万元' }, ['301', '工资福利支出', '0.00', '302', '商品和服务支出', '19.33']),
      }),
    );
    expect([plan.changes, plan.same, plan.text]).toEqual([[], 2, report]);
  });

  it('leaves an item that the report has by budget units', () => {
    const report = REPORT.replace('      actual: 210           # 快报数', '      byUnit: { 甲: { actual: 1 } }');
    const plan = importInto(report, makeWorkbook({ 表: basicTable({}, ['301', '工资福利支出', money('1')]) }));
    expect(left(plan)).toEqual(['C6 1 byUnit']);
    expect(plan.text).toBe(report);
  });

  it('takes nothing of what two cells say differently', () => {
    const rows = [
      ['301', '工资福利支出', money('1')],
      ['301', '工资福利支出', money('2')],
    ];
    const plan = importInto(REPORT, makeWorkbook({ 表: basicTable({}, ...rows) }));
    expect(left(plan)).toEqual(['C6 1 conflict', 'C7 2 conflict']);
    expect(plan.text).toBe(REPORT);
  });

  it('tells of a number that was stored with noise', () => {
    const plan = importInto(
      REPORT,
      makeWorkbook({ 表: basicTable({ unit: '万元' }, ['301', '工资福利支出', money('217.48999999999998')]) }),
    );
    expect(notes(plan, 'rounded')).toEqual(['217.48999999999998 217.49 C6']);
    expect(told(plan)).toEqual(['basic.items[0].actual 210 → 217.49 @C6']);
  });
});

describe('公开09表', () => {
  const budget = ['2', '0', '1.5', '0', '1.5', '0.5'].map((v) => ({ v, format: '0.00' }));
  const spent = ['1.3', null, '1.2', '—', '1.2', '0.1'].map((v) =>
    v === null || v === '—' ? v : { v, format: '0.00' },
  );

  it('gives the four items in both columns, side by side', () => {
    const plan = importInto(REPORT, makeWorkbook({ 公开09表: threePublicTable([...budget, ...spent]) }));
    expect(told(plan)).toEqual([
      'threePublic.officialReception.budget ? → 0.50 @F8',
      'threePublic.overseasTravel.budget ? → 0 @B8',
      'threePublic.vehicleOperation.budget ? → 1.50 @E8',
      'threePublic.vehicleOperation.actual ? → 1.20 @K8',
      'threePublic.vehiclePurchase.budget ? → 0 @D8',
      'threePublic.vehiclePurchase.actual ? → none @J8',
    ]);
    // Of reception 0.10 is typed already; of travel the cell is blank.
    expect(plan.same).toBe(1);
    expect(plan.text).toContain(`threePublic:
  officialReception: { budget: 0.50, lastYearActual: 0.08, actual: 0.10 }  # 接待
  vehicleOperation: { budget: 1.50, actual: 1.20 }
  overseasTravel: { budget: 0, actual: none }
  vehiclePurchase: { budget: 0, actual: none }
`);
    expect(notes(plan, 'derived')).toEqual(['2 A8', '1.5 C8', '1.3 G8', '1.2 I8']);
    expect(left(plan)).toEqual([]);
  });

  it('gives one column where one is asked for', () => {
    const bytes = makeWorkbook({ 公开09表: threePublicTable([...budget, ...spent]) });
    const plan = importInto(REPORT, bytes, { column: 'actual' });
    expect(plan.changes.map(({ column }) => column)).toEqual(['actual', 'actual']);
  });

  it('is read downwards too', () => {
    const csv = [
      '“三公”经费支出决算表',
      '单位：元',
      '项目,行次,预算数,决算数',
      '合计,1,20000,13000',
      '1．因公出国（境）费,2,0,0',
      '2．公务用车购置及运行维护费,3,15000,12000',
      '（1）公务用车购置费,4,0,0',
      '（2）公务用车运行维护费,5,15000,12000',
      '3．公务接待费,6,5000,1000',
      '（1）国内接待费,7,5000,1000',
    ];
    const plan = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' });
    expect(told(plan)).toEqual([
      'threePublic.officialReception.budget ? → 0.50 @C9',
      'threePublic.overseasTravel.budget ? → 0 @C5',
      'threePublic.vehicleOperation.budget ? → 1.50 @C8',
      'threePublic.vehicleOperation.actual ? → 1.20 @D8',
      'threePublic.vehiclePurchase.budget ? → 0 @C7',
      'threePublic.vehiclePurchase.actual ? → 0 @D7',
    ]);
    expect(left(plan)).toEqual(['C10 5000 unknownRow', 'D10 1000 unknownRow']);
  });

  it('of the year before goes into the columns of last year', () => {
    const title = '2022年度财政拨款“三公”经费支出决算表';
    const plan = importInto(REPORT, makeWorkbook({ 表: threePublicTable([...budget, ...spent], { title }) }));
    expect(new Set(plan.changes.map(({ column }) => column))).toEqual(new Set(['lastYearBudget', 'lastYearActual']));
    expect(notes(plan, 'column')).toEqual(['lastYearBudget year', 'lastYearActual year']);
  });

  it('is read where last year stands beside this one, and lists what a report does not have', () => {
    const csv = [
      '“三公”经费及会议费、培训费表',
      '单位：万元',
      '上年预算数,,,,本年预算数,,,',
      '因公出国（境）费,公务用车购置及运行费,公务接待费,会议费,因公出国（境）费,公务用车购置及运行费,公务接待费,会议费',
      '0,0,0.6,1.5,0,0,0.5,1.2',
    ];
    const plan = importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' });
    expect(told(plan)).toEqual([
      'threePublic.officialReception.lastYearBudget ? → 0.6 @C5',
      'threePublic.officialReception.budget ? → 0.5 @G5',
      'threePublic.overseasTravel.lastYearBudget ? → 0 @A5',
      'threePublic.overseasTravel.budget ? → 0 @E5',
      // Without the split, what was spent on vehicles is an amount of its own.
      'threePublic.vehiclePurchaseAndOperation.lastYearBudget ? → 0 @B5',
      'threePublic.vehiclePurchaseAndOperation.budget ? → 0 @F5',
    ]);
    expect(left(plan)).toEqual(['D5 1.5 unknownRow', 'H5 1.2 unknownRow']);
  });

  it('of several units without a total is listed, not chosen from', () => {
    const sheet = threePublicTable([...budget, ...spent]);
    const rows = [...sheet.rows.slice(0, 7), [...budget, ...spent], [...budget, ...spent]];
    const plan = importInto(REPORT, makeWorkbook({ 表: { ...sheet, rows } }));
    expect(left(plan)).toEqual(['A8 2 severalRows', 'A9 2 severalRows']);
  });
});

describe('公开01表', () => {
  it('is compared, not taken', () => {
    const basic = basicTable({ unit: '万元' }, [
      '301',
      '工资福利支出',
      '217.49',
      '302',
      '商品和服务支出',
      '19.33',
      '303',
      '对个人和家庭的补助',
      '85.31',
    ]);
    const plan = importInto(
      REPORT,
      makeWorkbook({ 公开01表: totalsTable(money('322.13'), money('1')), 公开06表: basic }),
    );
    const compared = plan.notes.filter((note) => note.kind === 'compared');
    expect(compared).toMatchObject([
      { of: 'basic', column: 'actual', table: '322.13', report: '322.13', agrees: true, sheet: '公开01表', cell: 'F6' },
      { of: 'projects', column: 'actual', table: '1.00', report: '0', agrees: false, cell: 'F7' },
    ]);
    expect(plan.changes.every(({ path }) => path.startsWith('basic.items'))).toBe(true);
  });

  it('is not compared where the report lacks an amount', () => {
    const plan = importInto(REPORT, makeWorkbook({ 公开01表: totalsTable(money('322.13'), null) }));
    expect(plan.notes.filter((note) => note.kind === 'compared')).toMatchObject([{ of: 'basic', report: undefined }]);
  });
});

describe('words that JavaScript knows', () => {
  it('are no classes, totals or formats', () => {
    const csv = ['基本支出决算表,单位：元', '科目编码,科目名称,决算数', 'constructor,toString,1', ',__proto__,2'];
    expect(left(importInto(REPORT, utf8(csv.join('\n')), { file: '表.csv' }))).toEqual([
      'C3 1 unknownRow',
      'C4 2 unknownRow',
    ]);
    const totals = ['收入支出决算总表,单位：元', '项目,决算数', 'constructor,1'];
    expect(importInto(REPORT, utf8(totals.join('\n')), { file: '表.csv' }).notes).toEqual([]);
    const styles = '<s><cellXfs><xf numFmtId="constructor"/></cellXfs></s>';
    const bytes = makeWorkbook(
      { 表: basicTable({}, ['301', '工资福利支出', money('1')]) },
      { 'xl/styles.xml': styles },
    );
    expect(importInto(REPORT, bytes).changes).toHaveLength(1);
  });
});

describe('a sheet as large as one may be', () => {
  const line = (cells: string) => `<row>${cells}</row>`;
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const head = ['一般公共预算财政拨款基本支出决算表', '单位：元'].map((words) => line(text(words))).join('');
  const header = line(['科目编码', '科目名称', '决算数'].map(text).join(''));

  it.each([
    [
      'rows that say the same thing differently',
      60_000,
      (row: number) => `<c><v>301</v></c>${text('a')}<c><v>${row}</v></c>`,
    ],
    ['rows of nobody knows what', 60_000, (row: number) => `<c><v>999</v></c>${text('a')}<c><v>${row}</v></c>`],
    [
      'columns',
      12,
      (row: number) =>
        Array.from({ length: 16_000 }, (_, at) => `<c><v>${(row * 7919 * at) % 99_991}</v></c>`).join(''),
    ],
  ])('is read in seconds: %s', (_, rows, make) => {
    const body = Array.from({ length: rows }, (__, row) => line(make(row + 1))).join('');
    const sheet = `<w>${head}${header}${body}</w>`;
    const bytes = makeWorkbook({ 表: [] }, { 'xl/worksheets/sheet1.xml': sheet });
    const start = performance.now();
    const { value } = tryImport(REPORT, bytes);
    expect(value?.text).toBe(REPORT);
    expect(value?.unread.length).toBe(rows === 12 ? 12 : rows);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('which column, unit and sheet', () => {
  const row = ['301', '工资福利支出', '217.49'];
  const neutral = (title: string, unit = '单位：万元') =>
    utf8([title, unit, '科目编码,科目名称,金额', row.join(',')].join('\n'));

  it.each([
    ['基本支出决算表', 'actual'],
    ['2023年度一般公共预算财政拨款基本支出决算表', 'actual'],
    ['一般公共预算基本支出预算表', 'originalBudget'],
    ['基本支出调整预算表', 'revisedBudget'],
    ['2022年度基本支出决算表', 'lastYearActual'],
  ])('%s is %s by its title', (title, column) => {
    const plan = importInto(REPORT, neutral(title), { file: '表.csv' });
    expect(plan.changes.concat().every((change) => change.column === column)).toBe(true);
    expect(plan.notes).toMatchObject([{ kind: 'column', column }]);
  });

  it.each([
    ['基本支出表', undefined],
    ['2021年度基本支出决算表', '2021'],
    ['2022年度基本支出预算表', '2022'],
  ])('%s asks for --column', (title, year) => {
    expect(tryImport(REPORT, neutral(title), { file: '表.csv' }).findings).toMatchObject([
      { code: 'SE811', args: { sheet: '表', year } },
    ]);
    const plan = importInto(REPORT, neutral(title), { file: '表.csv', column: 'lastYearActual' });
    expect(told(plan)).toEqual(['basic.items[0].lastYearActual ? → 217.49 @C4']);
  });

  it.each([
    ['', undefined],
    ['单位：千元', '千元'],
    ['单位：亿元', '亿元'],
    ['单位：某市科技事务中心', undefined],
  ])('%j asks for the unit of money', (line, unit) => {
    expect(tryImport(REPORT, neutral('基本支出决算表', line), { file: '表.csv' }).findings).toMatchObject([
      { code: 'SE813', args: { sheet: '表', unit } },
    ]);
    const plan = importInto(REPORT, neutral('基本支出决算表', line), { file: '表.csv', money: '元' });
    expect(plan.changes[0]?.after).toBe('0.021749');
  });

  it.each(['金额单位：人民币万元', '（单位:万元）', '单位： 万 元', '编制单位：某中心　　单位：万元'])(
    '%s is understood',
    (line) => {
      expect(importInto(REPORT, neutral('基本支出决算表', line), { file: '表.csv' }).sheets[0]?.money).toBe('万元');
    },
  );

  it('reads one sheet where one is named, a hidden one only then, and lists those that are none', () => {
    const sheet = basicTable({ unit: '万元' }, row);
    const bytes = makeWorkbook({ 公开02表: [['收入决算表']], 公开06表: sheet, 底稿: { ...sheet, hidden: true } });
    expect(left(importInto(REPORT, bytes))).toEqual([
      'A1 收入决算表 unknownSheet',
      'A1 一般公共预算财政拨款基本支出决算表 hidden',
    ]);
    expect(importInto(REPORT, bytes, { sheet: '底稿' }).sheets.map(({ name }) => name)).toEqual(['底稿']);
    expect(tryImport(REPORT, bytes, { sheet: '公开6表' }).findings).toMatchObject([
      { code: 'SE812', args: { name: '公开6表', suggestion: '公开06表' } },
    ]);
  });

  it('reads the table of spending by function for comparing, and takes nothing of it over', () => {
    const rows = [
      ['一般公共预算财政拨款支出决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      ['206', '科学技术支出', '322.37', '322.37', '0'],
    ];
    const plan = importInto(REPORT, makeWorkbook({ 公开05表: rows }));
    expect([left(plan), told(plan)]).toEqual([[], []]);
    expect(plan.sheets).toEqual([{ name: '公开05表', shape: 'appropriation', money: '万元' }]);
  });

  it('refuses a formula without a value only where it is needed', () => {
    const formula = { f: 'C5+C6' };
    const needed = makeWorkbook({ 公开06表: basicTable({}, ['301', '工资福利支出', formula]) });
    expect(tryImport(REPORT, needed).findings).toMatchObject([
      { code: 'SE806', args: { sheet: '公开06表', cell: 'C6' } },
    ]);
    const elsewhere = makeWorkbook({ 公开06表: basicTable({}, row, ['合计', null, formula]), 底稿: [['x', formula]] });
    expect(importInto(REPORT, elsewhere).changes).toHaveLength(1);
  });
});
