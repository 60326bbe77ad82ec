import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/document/composeDocument.ts';
import { plainText } from '../../src/document/text.ts';
import type { Grid, ReportDocument, Table } from '../../src/document/types.ts';
import { composeReport, evaluate, LEAST } from './reports.ts';
import { readShippedForm } from './shippedForms.ts';

function tablesOf(document: ReportDocument): readonly Table[] {
  return document.blocks.filter((block) => block.type === 'table');
}

function tableOf(document: ReportDocument, caption: string): Table {
  const table = tablesOf(document).find((candidate) => candidate.caption === caption);
  if (table === undefined) throw new Error(`no table ${caption}`);
  return table;
}

/** Every position with the words that stand there on paper. */
function wordsOf({ rows }: Grid): string[][] {
  return rows.map((row) =>
    row.map((position) => {
      const owner = position.type === 'cell' ? position : rows[position.row]?.[position.column];
      return owner?.type === 'cell' ? plainText(owner.content) : '?';
    }),
  );
}

describe('tables of one budget unit', () => {
  const document = composeReport({
    basic: {
      items: [
        { name: '工资', originalBudget: 10, actual: 12.345 },
        { name: '资本性支出', originalBudget: 'none', actual: 0.24 },
        { name: '其他', originalBudget: 0, actual: null },
      ],
    },
    projects: [
      { name: '甲', originalBudget: 1, revisedBudget: 2, actual: 1.5 },
      { name: '乙', originalBudget: 1, actual: 'none' },
    ],
    threePublic: {
      officialReception: { lastYearActual: 0.08, actual: 0 },
      vehicleOperation: { lastYearActual: 'none', actual: 3 },
    },
  });

  it('leave out rows without a budget where the form says so, and count them in the totals all the same', () => {
    expect(wordsOf(tableOf(document, '基本支出本年预算指标').grid)).toEqual([
      ['预算项目', '部门本年预算', '合计'],
      ['工资', '10.00', '10.00'],
      ['其他', '0', '0'],
      ['合计', '10.00', '10.00'],
    ]);
  });

  it('have no column of totals where one unit is all', () => {
    expect(wordsOf(tableOf(document, '本年基本支出预算执行情况').grid)).toEqual([
      ['预算项目', '部门本年决算金额'],
      ['工资', '12.345'],
      ['资本性支出', '0.240'],
      ['其他', '未填'],
      ['合计', '未填'],
    ]);
  });

  it('tell number, none, unknown and undefined apart', () => {
    expect(wordsOf(tableOf(document, '项目支出预算执行情况').grid)).toEqual([
      ['项目名称', '年初预算数', '调整预算数', '决算数', '预算执行率'],
      ['甲', '1.00', '2.00', '1.50', '75%'],
      ['乙', '1.00', '未填', '—', '未填'],
      ['合计', '2.00', '未填', '1.50', '未填'],
    ]);
  });

  it('print years in titles, the items of the 三公 in the form’s order, and none as the table has it', () => {
    expect(wordsOf(tableOf(document, '“三公经费”支出情况').grid)).toEqual([
      ['费用项目', '2022年决算数', '2023年决算数'],
      ['公务接待费', '0.08', '0'],
      ['公务用车运行维护费', '0', '3.00'],
      ['因公出国（境）费', '未填', '未填'],
      ['公务用车购置费', '未填', '未填'],
      ['合计', '未填', '未填'],
    ]);
  });

  it('are numbered in order, with the unit of money in the caption; annexes are not', () => {
    expect(tablesOf(document).map(({ number, caption, unitNote }) => [number, caption, unitNote])).toEqual([
      ['表1', '基本支出本年预算指标', '单位：万元'],
      ['表2', '本年基本支出预算执行情况', '单位：万元'],
      ['表3', '“三公经费”支出情况', '单位：万元'],
      ['表4', '项目支出预算执行情况', '单位：万元'],
      ['', '', ''],
    ]);
  });

  it('align names left and numbers right', () => {
    expect(tableOf(document, '项目支出预算执行情况').grid.columns.map(({ align }) => align)).toEqual([
      'left',
      'right',
      'right',
      'right',
      'right',
    ]);
  });
});

describe('tables of three budget units', () => {
  const unit = (originalBudget: unknown, actual: unknown) => ({ originalBudget, actual });
  const document = composeReport({
    unit: { name: '某局', budgetUnits: ['本级', '一中心', '二.站'] },
    basic: {
      items: [
        { name: '工资', byUnit: { 本级: unit(10, 11), 一中心: unit(20, 19), '二.站': unit('none', 1) } },
        { name: '商品', byUnit: { 本级: unit(1, 1), 一中心: unit(2, 2) } },
        {
          name: '资本',
          byUnit: { 本级: unit('none', 'none'), 一中心: unit('none', 0.5), '二.站': unit('none', 'none') },
        },
      ],
    },
  });

  it('have a heading of two lines, a column for each unit, and totals each way', () => {
    const { grid } = tableOf(document, '本年基本支出预算执行情况');
    expect(wordsOf(grid)).toEqual([
      ['预算项目', '部门本年决算金额', '部门本年决算金额', '部门本年决算金额', '合计'],
      ['预算项目', '本级', '一中心', '二.站', '合计'],
      ['工资', '11.00', '19.00', '1.00', '31.00'],
      ['商品', '1.00', '2.00', '未填', '未填'],
      ['资本', '—', '0.50', '—', '0.50'],
      ['合计', '12.00', '21.50', '未填', '未填'],
    ]);
    expect(grid.headerRows).toBe(2);
    const [first, second] = grid.rows;
    expect(
      first?.map((position) =>
        position.type === 'cell' ? [position.rowSpan, position.columnSpan] : [position.row, position.column],
      ),
    ).toEqual([
      [2, 1],
      [1, 3],
      [0, 1],
      [0, 1],
      [2, 1],
    ]);
    expect(second?.map(({ type }) => type)).toEqual(['covered', 'cell', 'cell', 'cell', 'covered']);
  });

  it('leave a row out only where no unit has a budget for it', () => {
    expect(wordsOf(tableOf(document, '基本支出本年预算指标').grid).slice(2)).toEqual([
      ['工资', '10.00', '20.00', '—', '30.00'],
      ['商品', '1.00', '2.00', '未填', '未填'],
      ['合计', '11.00', '22.00', '未填', '未填'],
    ]);
  });
});

describe('tables with several amounts for each budget unit', () => {
  const amounts = (originalBudget: unknown, revisedBudget: unknown, actual: unknown) => ({
    originalBudget,
    revisedBudget,
    actual,
  });
  const NONE = amounts('none', 'none', 'none');
  const HEAD = ['项目名称', '预算单位', '年初预算数', '调整预算数', '决算数', '预算执行率'];

  /** What stands in the table of projects; `undefined` where the report has none. */
  function projectsOf(budgetUnits: readonly string[], projects: unknown): string[][] | undefined {
    const unit = { name: '某局', ...(budgetUnits.length === 0 ? {} : { budgetUnits }) };
    const document = composeReport({ unit, projects });
    const table = tablesOf(document).find(({ caption }) => caption === '项目支出预算执行情况');
    return table === undefined ? undefined : wordsOf(table.grid);
  }

  it.each<[what: string, units: string[], projects: unknown, words: string[][] | undefined]>([
    [
      'one unit: as the notice prints it, without a column for it',
      [],
      [{ name: '甲', ...amounts(1, 2, 1.5) }],
      [
        ['项目名称', '年初预算数', '调整预算数', '决算数', '预算执行率'],
        ['甲', '1.00', '2.00', '1.50', '75%'],
        ['合计', '1.00', '2.00', '1.50', '75%'],
      ],
    ],
    [
      'one unit that is named: the same',
      ['本级'],
      [{ name: '甲', byUnit: { 本级: amounts(1, 2, 1.5) } }],
      [
        ['项目名称', '年初预算数', '调整预算数', '决算数', '预算执行率'],
        ['甲', '1.00', '2.00', '1.50', '75%'],
        ['合计', '1.00', '2.00', '1.50', '75%'],
      ],
    ],
    [
      'two units: a row for each, and their sum',
      ['本级', '中心'],
      [{ name: '甲', byUnit: { 本级: amounts(1, 2, 1), 中心: amounts(10, 10, 9.5) } }],
      [
        HEAD,
        ['甲', '本级', '1.00', '2.00', '1.00', '50.0%'],
        ['甲', '中心', '10.00', '10.00', '9.50', '95.0%'],
        ['甲', '小计', '11.00', '12.00', '10.50', '87.5%'],
        ['合计', '本级', '1.00', '2.00', '1.00', '50.0%'],
        ['合计', '中心', '10.00', '10.00', '9.50', '95.0%'],
        ['合计', '合计', '11.00', '12.00', '10.50', '87.5%'],
      ],
    ],
    [
      'three units: one that has nothing to do with an item has no row, and a single row is its own sum',
      ['本级', '一中心', '二.站'],
      [
        { name: '甲', byUnit: { 本级: amounts(1, 2, 1), 一中心: NONE, '二.站': amounts(0.1, 0.2, 0.2) } },
        { name: '乙', byUnit: { 本级: NONE, 一中心: amounts(5, 5, 5), '二.站': NONE } },
      ],
      [
        HEAD,
        ['甲', '本级', '1.00', '2.00', '1.00', '50.00%'],
        ['甲', '二.站', '0.10', '0.20', '0.20', '100.00%'],
        ['甲', '小计', '1.10', '2.20', '1.20', '54.55%'],
        ['乙', '一中心', '5.00', '5.00', '5.00', '100.00%'],
        ['合计', '本级', '1.00', '2.00', '1.00', '50.00%'],
        ['合计', '一中心', '5.00', '5.00', '5.00', '100.00%'],
        ['合计', '二.站', '0.10', '0.20', '0.20', '100.00%'],
        ['合计', '合计', '6.10', '7.20', '6.20', '86.11%'],
      ],
    ],
    [
      'an item that leaves a unit out: unknown there, and in each sum with it',
      ['本级', '中心'],
      [{ name: '甲', byUnit: { 本级: amounts(1, 2, 1) } }],
      [
        HEAD,
        ['甲', '本级', '1.00', '2.00', '1.00', '50%'],
        ['甲', '中心', '未填', '未填', '未填', '未填'],
        ['甲', '小计', '未填', '未填', '未填', '未填'],
        ['合计', '本级', '1.00', '2.00', '1.00', '50%'],
        ['合计', '中心', '未填', '未填', '未填', '未填'],
        ['合计', '合计', '未填', '未填', '未填', '未填'],
      ],
    ],
    [
      'none, zero, undefined and unknown stay four things',
      ['本级', '中心', '站'],
      [
        {
          name: '甲',
          byUnit: { 本级: amounts('none', 'none', 0.5), 中心: amounts(0, 0, 0), 站: amounts('none', null, 'none') },
        },
      ],
      [
        HEAD,
        ['甲', '本级', '—', '—', '0.50', '无预算，不计算'],
        ['甲', '中心', '0', '0', '0', '无法计算'],
        ['甲', '站', '—', '未填', '—', '未填'],
        ['甲', '小计', '0', '未填', '0.50', '未填'],
        ['合计', '本级', '—', '—', '0.50', '无预算，不计算'],
        ['合计', '中心', '0', '0', '0', '无法计算'],
        ['合计', '站', '—', '未填', '—', '未填'],
        ['合计', '合计', '0', '未填', '0.50', '未填'],
      ],
    ],
    [
      'an item that no unit has: one row says so',
      ['本级', '中心'],
      [{ name: '甲', byUnit: { 本级: NONE, 中心: NONE } }],
      [HEAD, ['甲', '小计', '—', '—', '—', '无预算，不计算'], ['合计', '合计', '—', '—', '—', '无预算，不计算']],
    ],
    ['stated to be none: no table', ['本级', '中心'], 'none', undefined],
    ['not told: no table', ['本级', '中心'], undefined, undefined],
  ])('%s', (_, units, projects, words) => {
    expect(projectsOf(units, projects)).toEqual(words);
  });

  it.each([
    ['governmentFund', '政府性基金预算支出情况'],
    ['stateCapital', '国有资本经营预算支出情况'],
    ['socialInsurance', '社会保险基金预算支出情况'],
  ])('are those of %s too', (fund, caption) => {
    const document = composeReport({
      unit: { name: '某局', budgetUnits: ['本级', '中心'] },
      [fund]: [{ name: '甲', byUnit: { 本级: amounts(1, 2, 1), 中心: amounts(10, 10, 9.5) } }],
    });
    expect(wordsOf(tableOf(document, caption).grid).slice(1)).toEqual([
      ['甲', '本级', '1.00', '2.00', '1.00', '50.0%'],
      ['甲', '中心', '10.00', '10.00', '9.50', '95.0%'],
      ['甲', '小计', '11.00', '12.00', '10.50', '87.5%'],
      ['合计', '本级', '1.00', '2.00', '1.00', '50.0%'],
      ['合计', '中心', '10.00', '10.00', '9.50', '95.0%'],
      ['合计', '合计', '11.00', '12.00', '10.50', '87.5%'],
    ]);
  });

  it('merge the name over its rows, and print the totals in bold', () => {
    const document = composeReport({
      unit: { name: '某局', budgetUnits: ['本级', '中心'] },
      projects: [{ name: '甲', byUnit: { 本级: amounts(1, 2, 1), 中心: amounts(10, 10, 9.5) } }],
    });
    const { grid } = tableOf(document, '项目支出预算执行情况');
    expect(grid.rows.map(([first]) => (first?.type === 'cell' ? first.rowSpan : 0))).toEqual([1, 3, 0, 0, 3, 0, 0]);
    expect(grid.rows.map((row) => row.some((cell) => cell.type === 'cell' && cell.strong))).toEqual([
      ...Array.from({ length: 4 }, () => false),
      ...Array.from({ length: 3 }, () => true),
    ]);
    expect(grid.columns.map(({ align }) => align)).toEqual(['left', 'left', 'right', 'right', 'right', 'right']);
  });
});

describe('a table with a column for each budget unit', () => {
  const gridWith = (count: number, caption: string) => {
    const budgetUnits = Array.from({ length: count }, (_, index) => `第${index + 1}中心`);
    const byUnit = Object.fromEntries(budgetUnits.map((unit) => [unit, { originalBudget: 1, actual: 2 }]));
    const document = composeReport({
      unit: { name: '某局', budgetUnits },
      basic: { items: [{ name: '工资', byUnit }] },
    });
    return tableOf(document, caption).grid;
  };

  it('keeps its columns as long as amounts fit into them', () => {
    expect(wordsOf(gridWith(4, '本年基本支出预算执行情况'))[1]).toEqual([
      '预算项目',
      ...['第1中心', '第2中心', '第3中心', '第4中心'],
      '合计',
    ]);
  });

  it.each([
    ['基本支出本年预算指标', '部门本年预算', '1.00', '5.00'],
    ['本年基本支出预算执行情况', '部门本年决算金额', '2.00', '10.00'],
  ])('has rows for more: %s', (caption, title, amount, sum) => {
    const rows = (name: string, last: string) => [
      ...['第1中心', '第2中心', '第3中心', '第4中心', '第5中心'].map((unit) => [name, unit, amount]),
      [name, last, sum],
    ];
    expect(wordsOf(gridWith(5, caption))).toEqual([
      ['预算项目', '预算单位', title],
      ...rows('工资', '小计'),
      ...rows('合计', '合计'),
    ]);
  });

  it.each([
    [7, [8, 0, 0, 0, 0, 0, 0, 0]],
    [8, [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('names an item in each of its rows where a page would cut the merged cell: %i units', (count, spans) => {
    const { rows } = gridWith(count, '本年基本支出预算执行情况');
    const found = rows.slice(1).map(([first]) => (first?.type === 'cell' ? first.rowSpan : 0));
    expect(found).toEqual([...spans, ...spans]);
  });
});

describe('the table of a rubric', () => {
  const { grid } = tablesOf(composeReport({})).at(-1) ?? {};

  it('has one row for each criterion and merges groups, items and their evidence', () => {
    if (grid === undefined) throw new Error('no table');
    expect(
      grid.rows.map((row) => row.map((position) => (position.type === 'cell' ? position.rowSpan : 0)).join(' ')),
    ).toEqual([
      '1 1 1 1',
      '3 2 1 2',
      '0 0 1 0',
      '0 1 1 1',
      '2 1 1 1',
      '0 1 1 1',
      '9 2 1 2',
      '0 0 1 0',
      '0 5 1 5',
      '0 0 1 0',
      '0 0 1 0',
      '0 0 1 0',
      '0 0 1 0',
      '0 1 1 1',
      '0 1 1 1',
      '1 1 1 1',
    ]);
  });

  it('prints points below the titles, and the sum at the end', () => {
    const words = wordsOf(grid ?? { columns: [], headerRows: 0, rows: [] });
    expect(words[0]).toEqual(['一级指标', '二级指标', '评分标准（摘要）', '所需佐证材料']);
    expect(words[1]?.slice(0, 2)).toEqual(['布置工作 （10分）', '自评通知 （8分）']);
    expect(words.at(-1)).toEqual(['合计', '100分', '', '']);
  });
});

describe('the table of a rubric with what the year has', () => {
  const AWARDED =
    '{ title: 分值, cell: points, width: 8 }, { title: 得分, cell: awarded, width: 9 }, { title: 理由, cell: reason, width: 30 }';

  function tableWith(status: string, facts: unknown): Table | undefined {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'form.yaml'
        ? text.replace(
            /- \{ title: 所需佐证材料, cell: evidence.*\}/,
            AWARDED.replace(/\}, /g, '}\n      - ').replace(/^/, '- '),
          )
        : text.replace('status: verified', `status: ${status}`),
    );
    if (form === undefined) throw new Error('no form');
    const { evaluation } = evaluate(JSON.stringify({ ...LEAST, facts }), form);
    const { value } = composeDocument(evaluation, { draft: false });
    return value === undefined ? undefined : tablesOf(value).at(-1);
  }

  it('has points and reasons in its columns, an interval where they are open, and both ends of the sum', () => {
    const table = tableWith('verified', { noticeIssued: true, workingGroup: false });
    const words = table === undefined ? [] : wordsOf(table.grid);
    expect(words[0]?.slice(3)).toEqual(['分值', '得分', '理由']);
    expect(words[1]?.slice(3)).toEqual(['2分', '2分', '是否印发绩效自评通知：是']);
    expect(words[2]?.slice(3, 5)).toEqual(['6分', '0—6分']);
    expect(words[3]?.slice(3)).toEqual(['2分', '0分', '是否成立绩效自评工作小组：否']);
    const [label, , , points, awarded] = words.at(-1) ?? [];
    expect([label, points]).toEqual(['合计', '100分']);
    // Of the least report more than four sections are empty: 100 − 2 for the group − 8 for them.
    expect(awarded).toBe('2—90分');
    expect(table?.unitNote).toBe('');
  });

  it('says that it was pieced together, or that it is not all there, and then has no sum', () => {
    expect(tableWith('reconstructed', {})?.unitNote).toBe('重构文本，与原件可能有出入');
    const partial = tableWith('partial', {});
    expect(partial?.unitNote).toBe('不完整，没有总分');
    expect(wordsOf(partial?.grid ?? { columns: [], headerRows: 0, rows: [] }).at(-1)?.[0]).not.toBe('合计');
  });
});

describe('a column of a rubric’s table that is only for several units', () => {
  it.each([
    [['本级'], 3],
    [['本级', '中心'], 4],
  ])('of %j: the rows have as many cells as the heading', (budgetUnits, columns) => {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'form.yaml' ? text.replace('cell: standard,', 'onlyIfSeveral: true, cell: standard,') : text,
    );
    const { evaluation } = evaluate(JSON.stringify({ ...LEAST, unit: { name: '某局', budgetUnits } }), form);
    const { value } = composeDocument(evaluation, { draft: false });
    const grid = value === undefined ? undefined : tablesOf(value).at(-1)?.grid;
    expect(new Set(grid?.rows.map((row) => row.length))).toEqual(new Set([columns]));
  });
});

describe('a column that names no figure', () => {
  it('is told where it stands in the form', () => {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'form.yaml' ? text.replace('cell: lastYearActual', 'cell: lastYearActal') : text,
    );
    const threePublic = { officialReception: { actual: 1 } };
    const { evaluation } = evaluate(JSON.stringify({ ...LEAST, threePublic }), form);
    const { value, findings } = composeDocument(evaluation, { draft: false });
    expect(value).toBeUndefined();
    expect(findings.map(({ code, args, places: [place] }) => [code, args, place.path])).toEqual([
      ['SE606', { id: 'lastYearActal', suggestion: 'lastYearActual' }, 'tables.threePublic.columns[1]'],
    ]);
  });

  const unit = { name: '某局', budgetUnits: ['本级', '中心'] };
  const byUnit = { 本级: { actual: 1 }, 中心: { actual: 'none' } };

  it.each<[what: string, replaced: [string, string], report: object, told: unknown[]]>([
    [
      'once, however many units it has a column for',
      ['cell: actual, width: 20, eachUnit: true', 'cell: actuel, width: 20, eachUnit: true'],
      { unit, basic: { items: [{ name: '工资', byUnit }] } },
      ['SE606', { id: 'actuel', suggestion: 'actual' }, 'tables.basicExecution.columns[1]'],
    ],
    [
      'where units stand in rows',
      ['cell: revisedBudget, width: 14', 'cell: revisedBudgit, width: 14'],
      { unit, projects: [{ name: '甲', byUnit }] },
      ['SE606', { id: 'revisedBudgit', suggestion: 'revisedBudget' }, 'tables.projects.columns[2]'],
    ],
  ])('is told %s', (_, [from, to], report, told) => {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'form.yaml' ? text.replace(from, to) : text,
    );
    const { evaluation } = evaluate(JSON.stringify({ ...LEAST, ...report }), form);
    const { value, findings } = composeDocument(evaluation, { draft: false });
    expect(value).toBeUndefined();
    expect(findings.map(({ code, args, places: [place] }) => [code, args, place.path])).toEqual([told]);
  });
});
