import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf, errorsOf, fill, fillIn, open, tablesOf } from './fillable.ts';

const REPORT = `# 首行注释
selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技事务中心 }

basic:
  items:
    - name: 工资福利支出     # 人员
      part: personnel
      originalBudget: 218.71
      actual: 210           # 快报数
    - name: 商品和服务支出
      part: operating
      actual:
      reason:
        text: |
          多办了两场培训。

threePublic:
  officialReception: { lastYearActual: 0.08, actual: 0.10 }  # 接待

projects: none
narrative:
  duties: 一句话
`;

const UNITS = REPORT.replace(
  'unit: { name: 某市科技事务中心 }',
  'unit: { name: 某局, budgetUnits: [局机关, 下属中心] }',
).replace(
  `      originalBudget: 218.71
      actual: 210           # 快报数
`,
  '      byUnit: { 局机关: { originalBudget: 200, actual: 190 } }\n',
);

async function filled(
  report: string,
  ...cells: [sheet: string, cell: string, text: string, kind?: 'text' | 'number' | 'uncomputed' | 'error'][]
) {
  const book = open(await bytesOf(report));
  for (const cell of cells) book.write(...cell);
  return book;
}

const told = ({ changes }: ReturnType<typeof fill>) =>
  changes.map(({ path, before, after, sheet, cell }) => `${path} ${before ?? '?'} → ${after ?? '?'} @${sheet} ${cell}`);

async function headings(report: string, sheet: string) {
  const table = (await tablesOf(report)).find((each) => each.sheet === sheet);
  return table?.columns.map(({ title }, index) => `${String.fromCharCode(66 + index)} ${title}`);
}

describe('the tables of a workbook', () => {
  it('are those that the form asks for', async () => {
    expect((await tablesOf(REPORT)).map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining([
        ...['基本情况', '按人才计划聘用的人员', '基本支出', '三公经费', '项目支出', '政府性基金预算支出'],
        ...['国有资本经营预算支出', '社会保险基金预算支出', '履职成果', '存在的问题', '改进措施', '公开情况'],
        ...['评分', '事实', '正文'],
      ]),
    );
    expect(await headings(REPORT, '三公经费')).toEqual([
      ...['B 项目', 'C 上年预算数', 'D 本年预算数', 'E 上年决算数', 'F 本年决算数'],
    ]);
  });

  it('ask for amounts by budget unit where there are several, or for those of one unit alone', async () => {
    expect((await tablesOf(UNITS)).map(({ sheet }) => sheet)).toContain('基本支出（分单位）');
    const one = await tablesOf(UNITS, '局机关');
    expect(one.map(({ sheet, rows }) => `${sheet} ${rows.length}`)).toEqual([
      ...['编制和人员（分单位） 1', '基本支出（分单位） 2', '项目支出（分单位） 0', '政府性基金预算支出（分单位） 0'],
      ...['国有资本经营预算支出（分单位） 0', '社会保险基金预算支出（分单位） 0'],
    ]);
  });
});

describe('a filled workbook', () => {
  it('changes, adds and empties values, and leaves all else as it is', async () => {
    const book = await filled(
      REPORT,
      ['基本支出', 'D5', ''],
      ['基本支出', 'F5', '217.49'],
      ['基本支出', 'F6', '无'],
      ['三公经费', 'F5', '0'],
      ['三公经费', 'F7', '1.2'],
      ['正文', '主要工作职责', '第一段。\n\n第二段。'],
    );
    const plan = fill(REPORT, book);
    expect(told(plan)).toEqual([
      'basic.items[0].originalBudget 218.71 → ? @基本支出 D5',
      'basic.items[0].actual 210 → 217.49 @基本支出 F5',
      'basic.items[1].actual ? → 无 @基本支出 F6',
      'threePublic.officialReception.actual 0.10 → 0 @三公经费 F5',
      'threePublic.overseasTravel.actual ? → 1.20 @三公经费 F7',
      expect.stringMatching(/^narrative\.duties 一句话 → 第一段。\n\n第二段。 @正文 D\d+$/),
    ]);
    expect(plan.text).toBe(
      REPORT.replace('originalBudget: 218.71', 'originalBudget:')
        .replace('actual: 210  ', 'actual: 217.49  ')
        .replace('actual:\n      reason', 'actual: none\n      reason')
        .replace('actual: 0.10 }  # 接待', 'actual: 0 }  # 接待\n  overseasTravel: { actual: 1.20 }')
        .replace('duties: 一句话', 'duties: |\n    第一段。\n\n    第二段。'),
    );
    expect(errorsOf(plan.text)).toEqual([]);
  });

  it('adds rows at the end, in place of none, and below the items that they name', async () => {
    const book = await filled(
      REPORT,
      ['基本支出', 'B7', '资本性支出'],
      ['基本支出', 'C7', '资本性支出'],
      ['基本支出', 'F7', '0.24'],
      ['项目支出', 'B5', '信息化'],
      ['项目支出', 'C5', '20'],
    );
    const plan = fill(REPORT, book);
    expect(plan.text).toContain('    - name: 资本性支出\n      part: capital\n      actual: 0.24\n');
    expect(plan.text).toContain('projects:\n  - name: 信息化\n    originalBudget: 20.00\n');
    expect(errorsOf(plan.text)).toEqual([]);
    expect(fill(plan.text, book).changes).toEqual([]);
  });

  it('takes out an item whose row was cleared, with its lines', async () => {
    const cells = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((column): [string, string, string] => [
      '基本支出',
      `${column}6`,
      '',
    ]);
    const plan = fill(REPORT, await filled(REPORT, ...cells));
    expect(told(plan)).toEqual(['basic.items[1] 商品和服务支出 → ? @基本支出 B6']);
    expect(plan.text).not.toContain('商品和服务支出');
    expect(plan.text).toContain('actual: 210           # 快报数\n\nthreePublic:');
    expect(errorsOf(plan.text)).toEqual([]);
  });

  it('says that there is none of a list by one word in its first row', async () => {
    const report = REPORT.replace('projects: none\n', '');
    const plan = fill(report, await filled(report, ['项目支出', 'B5', '无']));
    expect(told(plan)).toEqual(['projects ? → 无 @项目支出 B5']);
    expect(plan.text).toContain('\nprojects: none\n');
  });

  it('gives each budget unit its amounts, and two units of the same new item one item', async () => {
    const book = await filled(
      UNITS,
      ['基本支出（分单位）', 'D6', '18.5'],
      ['基本支出（分单位）', 'F7', '19.33'],
      ['项目支出（分单位）', 'B5', '信息化'],
      ['项目支出（分单位）', 'C5', '局机关'],
      ['项目支出（分单位）', 'D5', '5'],
      ['项目支出（分单位）', 'B6', '信息化'],
      ['项目支出（分单位）', 'C6', '下属中心'],
      ['项目支出（分单位）', 'D6', '6'],
    );
    const plan = fill(UNITS, book);
    // An empty amount of the whole was an error where there are several units; it gave way to those by unit.
    expect(errorsOf(UNITS)).toEqual(['SE214 basic.items[1].actual']);
    expect(errorsOf(plan.text)).toEqual([]);
    expect(plan.text).toContain('下属中心: { originalBudget: 18.50 }');
    expect(fill(plan.text, book).changes).toEqual([]);
    expect(plan.text).toMatch(
      /projects:\n {2}- name: 信息化\n {4}byUnit:[\s\S]*局机关[\s\S]*5\.00[\s\S]*下属中心[\s\S]*6\.00/,
    );
  });

  it('keeps what somebody changed in the file since, where the workbook was not touched', async () => {
    const book = await filled(REPORT, ['基本支出', 'F6', '19.33']);
    const later = REPORT.replace('actual: 210  ', 'actual: 217.49  ');
    const plan = fill(later, book);
    expect(told(plan)).toEqual(['basic.items[1].actual ? → 19.33 @基本支出 F6']);
    expect(plan.kept.map(({ path }) => path)).toEqual(['basic.items[0].actual']);
  });

  it('notes numbers that are stored as text, and what stands outside the table', async () => {
    const book = await filled(REPORT, ['基本支出', 'F5', '２１７．４９', 'text'], ['三公经费', 'K9', '备注：快报']);
    expect(fill(REPORT, book).notes.map(({ kind, cell }) => `${kind} ${cell}`)).toEqual(['asText F5', 'outside K9']);
  });
});

describe('a workbook is refused as a whole, with the cell', () => {
  it.each<[string, [string, string, string, ('text' | 'number' | 'uncomputed' | 'error')?], object]>([
    ['words for a number', ['基本支出', 'F5', '约217万'], { code: 'SE862', args: { cell: 'F5', why: 'notNumber' } }],
    [
      'a formula without a value',
      ['基本支出', 'F5', '', 'uncomputed'],
      { code: 'SE862', args: { cell: 'F5', why: 'uncomputed' } },
    ],
    [
      'a formula with an error',
      ['基本支出', 'F5', '#REF!', 'error'],
      { code: 'SE862', args: { cell: 'F5', why: 'error' } },
    ],
    [
      'a unit typed with a number',
      ['三公经费', 'F5', '1.2万元'],
      { code: 'SE862', args: { sheet: '三公经费', cell: 'F5' } },
    ],
    ['too many decimals', ['三公经费', 'F5', '1.23456789'], { code: 'SE862', args: { why: 'tooPrecise' } }],
    [
      'half a person',
      ['基本情况', '编制数：行政编制', '1.5'],
      { code: 'SE862', args: { sheet: '基本情况', why: 'notWhole' } },
    ],
    ['no choice', ['基本支出', 'C5', '人员类'], { code: 'SE862', args: { cell: 'C5', why: 'notChoice' } }],
    ['neither yes nor no', ['事实', 'D5', '大概'], { code: 'SE862', args: { cell: 'D5', why: 'notFlag' } }],
    ['no date', ['基本情况', '报告日期', '明年'], { code: 'SE862', args: { cell: 'D5', why: 'notDate' } }],
    [
      'another heading',
      ['基本支出', 'D3', '调整预算数'],
      { code: 'SE861', args: { what: 'header', cell: 'D3', expected: '年初预算数' } },
    ],
    [
      'another unit of money',
      ['基本支出', 'B2', '单位：元'],
      { code: 'SE861', args: { what: 'money', cell: 'B2', found: '单位：元' } },
    ],
    ['a lost mark', ['基本支出', 'A6', '备注'], { code: 'SE861', args: { what: 'mark', cell: 'A6' } }],
  ])('%s', async (_, cell, finding) => {
    const { value, findings } = fillIn(REPORT, await filled(REPORT, cell));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([finding]);
  });

  it('a deleted column, merged cells', async () => {
    const book = await filled(REPORT);
    for (const row of book.sheet('基本支出').rows) row.splice(3, 1);
    expect(fillIn(REPORT, book).findings).toMatchObject([
      { code: 'SE861', args: { what: 'header', sheet: '基本支出', cell: 'D3' } },
    ]);
    const merged = await filled(REPORT);
    const sheets = merged.sheets.map((sheet) =>
      sheet.name === '三公经费' ? { ...sheet, merges: [{ top: 4, left: 2, bottom: 5, right: 2 }] } : sheet,
    );
    expect(fillIn(REPORT, { sheets }).findings).toMatchObject([
      { code: 'SE861', args: { what: 'merged', cell: 'C5' } },
    ]);
  });

  it('of another year, unit, or unit of money; and a row whose item is gone', async () => {
    const book = await filled(REPORT);
    const codes = (report: string) => fillIn(report, book).findings.map(({ code, args }) => ({ code, ...args }));
    expect(codes(REPORT.replace('year: 2023', 'year: 2024'))).toMatchObject([{ code: 'SE863', what: 'year' }]);
    expect(codes(REPORT.replace('某市科技事务中心', '某市档案馆'))).toMatchObject([{ code: 'SE863', what: 'unit' }]);
    expect(codes(REPORT.replace('money: 万元', 'money: 元'))).toMatchObject([{ code: 'SE863', what: 'money' }]);
    const shorter = REPORT.replace(/ {4}- name: 商品[\s\S]*培训。\n/, '');
    expect(codes(shorter)).toMatchObject([{ code: 'SE864', cell: 'B6', name: '商品和服务支出' }]);
  });

  it('cannot reach keys for which a workbook has no table', async () => {
    const book = await filled(REPORT, ['基本支出', 'A5', JSON.stringify({ at: ['prior'], was: ['', '', ''] })]);
    expect(fillIn(REPORT, book).findings).toMatchObject([{ code: 'SE861', args: { what: 'mark', cell: 'A5' } }]);
  });
});

describe('a report that nobody has filled in yet', () => {
  it('takes all that a workbook says', async () => {
    const init = readFileSync('test/sheets/new.yaml', 'utf8');
    const book = await filled(
      init,
      ['基本支出', 'D5', '100'],
      ['三公经费', 'F5', '1.5'],
      ['正文', '主要工作职责', '职责一。\n\n职责二。'],
      ['事实', 'D5', '是'],
    );
    const plan = fill(init, book);
    expect(errorsOf(plan.text)).toEqual([]);
    expect(plan.text).toContain('duties: |\n    职责一。');
    expect(fill(plan.text, book).changes).toEqual([]);
  });
});

describe('the notes of a workbook', () => {
  it.each(['yueyang-2023', 'unit-general', 'pidu-2025', 'hunan-2018', 'anhui-unit'])(
    'have no words of the file (%s)',
    async (form) => {
      const tables = await tablesOf(
        REPORT.replace('yueyang-2023', form).replace('projects: none', 'projects: [{ name: 甲 }]'),
      );
      const notes = tables.flatMap(({ columns, rows }) => [
        ...columns.map(({ note }) => note),
        ...rows.map(({ question }) => question?.note ?? ''),
      ]);
      expect(notes.filter((note) => /[A-Za-z]{2,}/.test(note))).toEqual([]);
    },
  );
});
