import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import { compareYears } from '../../src/pipeline.ts';
import type { Report } from '../document/reports.ts';
import { compose, evaluate, LEAST, textsOf } from '../document/reports.ts';

/* Money as a file may know it: totals without lines, rates without amounts, income and what is left of the whole. */

const GENERAL = { ...LEAST, form: 'unit-general', year: 2025, date: '2026-03-11' };

function say(parts: Report): string {
  return compose(JSON.stringify({ ...GENERAL, ...parts }))
    .blocks.flatMap(textsOf)
    .join('\n');
}

function codesIn(parts: Report, codes = /^SE44[5-9]$/): string[] {
  const { findings } = evaluate(JSON.stringify({ ...GENERAL, ...parts }));
  return findings.filter(({ code }) => codes.test(code)).map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

function figure(parts: Report, id: string): string {
  const { outcome } = evaluate(JSON.stringify({ ...GENERAL, ...parts })).evaluation.figures.get(id);
  return outcome.state === 'value' ? outcome.quantity.value.toString() : outcome.state;
}

const amounts = (amount: unknown) => ({ originalBudget: amount, revisedBudget: amount, actual: amount });

describe('totals without lines', () => {
  const basic = { originalBudget: 98, revisedBudget: 100, actual: 97.94, lastYearActual: 90 };

  it('are printed, and everything follows from them', () => {
    const parts = { totals: { basic, projects: amounts(20) } };
    expect(say(parts)).toContain(
      '基本支出年初预算98.00万元，调整后预算100.00万元，决算97.94万元，预算执行率97.94%，比上年增加7.94万元，增长8.82%，没有分项。',
    );
    expect(say(parts)).toContain(
      '项目支出年初预算20.00万元，调整后预算20.00万元，决算20.00万元，预算执行率100%，没有分项。',
    );
    expect(figure(parts, 'whole.actual')).toBe('1179400');
    expect(figure(parts, 'basic.total.variance')).toBe('-600');
    expect(say({})).toContain('基本支出情况未填。');
  });

  it.each([
    ['as the lines', amounts(10), []],
    ['rounded', { actual: 10.01 }, []],
    ['more than rounding', { actual: 10.02 }, ['SE445 totals.basic.actual']],
    ['none', { actual: 'none' }, ['SE445 totals.basic.actual']],
  ])('beside lines: %s', (_, total, codes) => {
    const items = [{ name: '工资福利支出', part: 'personnel', ...amounts(10) }];
    expect(codesIn({ basic: { items }, totals: { basic: total } })).toEqual(codes);
  });

  it('of 三公经费 without items say nothing of the years they leave out', () => {
    const parts = { threePublic: { total: { budget: 5, actual: 4 } } };
    expect(['lastYearBudget', 'budget', 'actual'].map((key) => figure(parts, `threePublic.total.${key}`))).toEqual([
      'unknown',
      '50000',
      '40000',
    ]);
  });

  it('are those of a part, and of the whole', () => {
    const items = [
      { name: '工资福利支出', part: 'personnel', ...amounts(10) },
      { name: '商品和服务支出', part: 'operating', ...amounts(4) },
    ];
    const totals = { personnel: { actual: 11 }, operating: { actual: 4 }, whole: { actual: 15 } };
    expect(codesIn({ basic: { items }, projects: 'none', totals })).toEqual([
      'SE445 totals.personnel.actual',
      'SE445 totals.whole.actual',
    ]);
    expect(codesIn({ basic: { items }, totals: { whole: { actual: 13 } } })).toEqual(['SE446 totals.whole.actual']);
    expect(figure({ totals }, 'whole.actual')).toBe('150000');
    expect(figure({ totals }, 'basic.operating.actual')).toBe('40000');
    expect(say({ totals })).toContain('2025年一般公共预算安排的整体支出15.00万元。');
  });

  it('are printed with the year before, and with 人员经费 and 公用经费', () => {
    const totals = {
      basic,
      personnel: { actual: 80.5 },
      operating: { originalBudget: 18, actual: 17.44, lastYearActual: 18 },
    };
    expect(say({ totals })).toContain(
      '决算97.94万元，预算执行率97.94%，比上年增加7.94万元，增长8.82%，没有分项。人员经费决算80.50万元。公用经费年初预算18.00万元，决算17.44万元，比上年减少0.56万元，下降3.11%。',
    );
    expect(say({ totals: { basic: { actual: 9 }, personnel: { executionRate: 99.7 } } })).toContain(
      '基本支出决算9.00万元，没有分项。人员经费预算执行率99.7%。',
    );
    expect(say({ totals: { personnel: { actual: 80.5 } } })).toContain(
      '基本支出决算数未填，没有分项。人员经费决算80.50万元。',
    );
  });

  it.each(['hunan-2018', 'pidu-2025', 'unit-general', 'yueyang-2023', 'national-project-2020', 'pidu-project-2025'])(
    'of projects are printed under %s',
    (form) => {
      const years: Record<string, number> = { 'hunan-2018': 2018, 'yueyang-2023': 2023 };
      const year = years[form] ?? 2025;
      const spent = { originalBudget: 98, revisedBudget: 100, actual: 97.94, lastYearActual: 90 };
      const own = { ...GENERAL, form, year, date: `${year + 1}-03-11`, totals: { projects: spent } };
      expect(compose(JSON.stringify(own)).blocks.flatMap(textsOf).join('\n')).toMatch(
        /项目支出年初预算98\.00万元，.*97\.94万元.*比上年增加7\.94万元，增长8\.82%，没有分项。/,
      );
    },
  );

  it('are unknown, none and zero', () => {
    expect(figure({ totals: { basic: { actual: 1 } } }, 'basic.total.originalBudget')).toBe('unknown');
    expect(figure({ totals: { basic: { actual: 'none' } } }, 'basic.total.actual')).toBe('none');
    expect(figure({ totals: { basic: { actual: 0 } } }, 'basic.total.actual')).toBe('0');
    expect(figure({ projects: 'none', totals: { projects: { actual: 1 } } }, 'projects.total.actual')).toBe('none');
  });
});

describe('totals by budget unit', () => {
  const unit = { name: '某市文化局', budgetUnits: ['局本级', '市图书馆', '市文化馆'] };
  const byUnit = { 局本级: amounts(50), 市图书馆: amounts(30.5), 市文化馆: amounts(9.5) };

  it('add up, with a row for each unit in the table', () => {
    const parts = {
      unit,
      totals: { basic: { byUnit }, projects: { byUnit: { ...byUnit, 市文化馆: amounts('none') } } },
    };
    expect(figure(parts, 'basic.total.actual')).toBe('900000');
    expect(figure(parts, 'projects.total.actual')).toBe('805000');
    expect(figure(parts, 'whole.units.市图书馆.actual')).toBe('610000');
    expect(figure(parts, 'whole.actual')).toBe('1705000');
    expect(say(parts)).toContain(
      '基本支出年初预算90.00万元，调整后预算90.00万元，决算90.00万元，预算执行率100%，没有分项。',
    );
    const { blocks } = compose(JSON.stringify({ ...GENERAL, ...parts }));
    const table = blocks.flatMap((block) =>
      block.type === 'table' && block.caption.startsWith('基本支出') ? [block] : [],
    )[0];
    expect(
      table?.grid.rows.map((row) => row.flatMap((one) => (one.type === 'cell' ? [plainText(one.content)] : []))),
    ).toEqual([
      ['支出项目', '预算单位', '年初预算数', '调整预算数', '决算数', '预算执行率'],
      ['合计', '局本级', '50.00', '50.00', '50.00', '100%'],
      ['市图书馆', '30.50', '30.50', '30.50', '100%'],
      ['市文化馆', '9.50', '9.50', '9.50', '100%'],
      ['合计', '90.00', '90.00', '90.00', '100%'],
    ]);
  });

  it('of a unit that is not told make the whole unknown, unless it is told itself', () => {
    const some = { 局本级: amounts(50), 市图书馆: amounts(30.5) };
    expect(figure({ unit, totals: { basic: { byUnit: some } } }, 'basic.total.actual')).toBe('unknown');
    expect(figure({ unit, totals: { basic: { actual: 90, byUnit: some } } }, 'basic.total.actual')).toBe('900000');
  });

  it.each([
    ['their sum', { actual: 90, byUnit }, []],
    ['rounded', { actual: 90.02, byUnit }, []],
    ['more than rounding', { actual: 90.03, byUnit }, ['SE445 totals.basic.actual']],
    [
      'less than some of them',
      { actual: 80, byUnit: { 局本级: amounts(50), 市图书馆: amounts(30.5) } },
      ['SE446 totals.basic.actual'],
    ],
  ])('beside the total: %s', (_, basic, codes) => {
    expect(codesIn({ unit, totals: { basic } })).toEqual(codes);
  });

  it('stand beside the lines of a unit', () => {
    const items = [
      { name: '工资福利支出', byUnit: { 局本级: amounts(40), 市图书馆: amounts(30), 市文化馆: amounts(9.5) } },
    ];
    expect(codesIn({ unit, basic: { items }, totals: { basic: { byUnit: { 局本级: { actual: 40.01 } } } } })).toEqual(
      [],
    );
    expect(codesIn({ unit, basic: { items }, totals: { basic: { byUnit: { 局本级: { actual: 40.02 } } } } })).toEqual([
      'SE445 totals.basic.byUnit.局本级.actual',
    ]);
    const open = [{ name: '工资福利支出', byUnit: { 局本级: amounts(40) } }];
    const parts = { unit, basic: { items: open }, totals: { basic: { byUnit } } };
    expect(figure(parts, 'basic.units.市文化馆.actual')).toBe('95000');
    // The lines of the unit are known: what follows from them stays derived, and the rest is added to it.
    expect(figure(parts, 'basic.units.局本级.actual')).toBe('400000');
    expect(figure(parts, 'basic.total.actual')).toBe('800000');
  });

  it('are those of the parts and of the whole', () => {
    const parts = { unit, totals: { personnel: { byUnit }, whole: { byUnit } } };
    expect(figure(parts, 'basic.personnel.actual')).toBe('900000');
    expect(figure(parts, 'basic.personnel.units.市图书馆.actual')).toBe('305000');
    expect(figure(parts, 'whole.actual')).toBe('900000');
    expect(codesIn({ unit, totals: { basic: { byUnit }, projects: { byUnit }, whole: { byUnit } } })).toEqual(
      ['局本级', '市图书馆', '市文化馆'].flatMap((name) =>
        ['originalBudget', 'revisedBudget', 'actual'].map((column) => `SE445 totals.whole.byUnit.${name}.${column}`),
      ),
    );
  });

  it('belong to a unit of the list, and are the whole where there is one', () => {
    expect(codesIn({ unit, totals: { basic: { byUnit: { 三级: amounts(1) } } } }, /^SE211$/)).toEqual([
      'SE211 totals.basic.byUnit.三级',
    ]);
    const one = { unit: { name: '某馆', budgetUnits: ['某馆'] }, totals: { basic: { byUnit: { 某馆: amounts(7) } } } };
    expect(figure(one, 'basic.total.actual')).toBe('70000');
  });
});

describe('a rate without amounts', () => {
  it('is printed as it is told', () => {
    expect(figure({ totals: { basic: { actual: 10, executionRate: 97.9 } } }, 'basic.total.executionRate')).toBe(
      '0.979',
    );
    expect(say({ projects: [{ name: '甲项目', actual: 10, executionRate: 98.6 }] })).toContain('预算执行率98.6%');
  });

  it.each([
    ['as computed', 97.94, []],
    ['rounded', 97.9, []],
    ['over the original budget', 99.94, ['SE448 totals.basic.executionRate']],
    ['one digit off', 97.95, ['SE448 totals.basic.executionRate']],
  ])('beside amounts: %s', (_, executionRate, codes) => {
    const basic = { originalBudget: 98, revisedBudget: 100, actual: 97.94, executionRate };
    expect(codesIn({ totals: { basic } })).toEqual(codes);
  });
});

describe('income and what was carried over of the whole', () => {
  const income = {
    generalBudget: 190,
    governmentFund: 'none',
    stateCapital: 'none',
    nonTax: 10,
    business: 'none',
    other: 3.6,
  };
  const spent = { totals: { whole: { actual: 204.9 } }, governmentFund: 'none', stateCapital: 'none' };

  it('are printed with their sources and changes', () => {
    const text = say({ income: { ...income, lastYear: 200 }, whole: { carryover: { opening: 2.4, closing: 1.1 } } });
    expect(text).toContain(
      '2025年收入合计203.60万元，其中一般公共预算拨款收入190.00万元，专户管理的非税收入10.00万元，其他收入3.60万元，比上年增加3.60万元，增长1.8%。',
    );
    expect(text).toContain('单位整体上年结转2.40万元，年末结转结余1.10万元。');
  });

  it.each([
    ['balanced', 1.1, []],
    ['within rounding', 1.13, []],
    ['not balanced', 1.14, ['SE449 whole.carryover.closing']],
  ])('%s', (_, closing, codes) => {
    expect(codesIn({ ...spent, income, whole: { carryover: { opening: 2.4, closing } } })).toEqual(codes);
  });

  it('are not compared where a fund is not told', () => {
    const parts = { ...spent, governmentFund: undefined, income, whole: { carryover: { opening: 2.4, closing: 9 } } };
    expect(codesIn(parts)).toEqual([]);
  });

  it('have a total that is their sum', () => {
    expect(codesIn({ income: { ...income, total: 203.6 } })).toEqual([]);
    expect(codesIn({ income: { ...income, total: 204 } })).toEqual(['SE445 income.total']);
    expect(figure({ income: { generalBudget: 190, total: 200 } }, 'income.total')).toBe('2000000');
  });

  it('go on from the year before', () => {
    const read = (parts: Report) => evaluate(JSON.stringify({ ...GENERAL, ...parts })).evaluation;
    const before = read({
      year: 2024,
      date: '2025-03-01',
      income: { total: 198 },
      totals: { basic: { actual: 88 } },
      staff: { authorizedPosts: { total: 20 }, staffInPost: 19 },
      whole: { carryover: { opening: 1, closing: 2.1 } },
    });
    const after = read({
      income: { total: 203.6, lastYear: 200 },
      totals: { basic: { actual: 97, lastYearActual: 90 } },
      staff: { authorizedPosts: { total: 20 }, lastYear: { authorizedPosts: 20, staffInPost: 17 } },
      whole: { carryover: { opening: 2.4, closing: 1.1 } },
    });
    const found = compareYears(before.year, after.year).map(({ code, places: [{ path }] }) => `${code} ${path}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'SE481 income.lastYear',
        'SE481 totals.basic.lastYearActual',
        'SE483 whole.carryover.opening',
        'SE497 staff.lastYear.staffInPost',
      ]),
    );
    expect(found).not.toContain('SE497 staff.lastYear.authorizedPosts');
  });
});

describe('过紧日子', () => {
  it('is printed with what follows from it', () => {
    const frugality = {
      generalExpenses: { lastYearBudget: 60, budget: 58, lastYearActual: 57, actual: 55.1 },
      propertyManagement: { budget: 12, actual: 11.6 },
    };
    const text = say({ frugality });
    expect(text).toContain(
      '一般性支出预算58.00万元，决算55.10万元，占预算的95%，预算比上年减少2.00万元，决算比上年减少1.90万元。',
    );
    expect(text).toContain('物业管理费预算12.00万元，决算11.60万元，占预算的96.67%。');
  });
});

describe('a project', () => {
  const project = {
    name: '甲项目',
    ...amounts(10),
    department: '某市文化局',
    implementer: '某市图书馆',
    conclusion: '完成了目标',
    indicators: [
      {
        level1: '产出',
        level2: '数量',
        name: '场次',
        type: 'numeric',
        direction: 'atLeast',
        target: 50,
        revisedTarget: 60,
        measure: '场',
        actual: 60,
        points: 90,
        awarded: 90,
      },
    ],
  };

  it('has its own department and implementer in the card, its conclusion, and both targets', () => {
    const { blocks } = compose(JSON.stringify({ ...GENERAL, projects: [project] }));
    const cards = blocks.flatMap((block) => (block.type === 'table' && block.grid.card !== undefined ? [block] : []));
    const cells = cards.flatMap(({ grid }) =>
      grid.rows.flat().flatMap((one) => (one.type === 'cell' ? [plainText(one.content)] : [])),
    );
    expect(cells).toEqual(expect.arrayContaining(['某市文化局', '某市图书馆', '≥50', '≥60']));
    // Two columns under one head, where a goal was changed.
    expect(cells).toEqual(expect.arrayContaining(['年度指标值', '年初指标值', '调整指标值']));
    expect(blocks.flatMap(textsOf).join('\n')).toContain('自评结论：完成了目标。');
    expect(figure({ projects: [project] }, 'projects.items.甲项目.indicators.items.场次.completion')).toBe('1');
  });
});

describe('a year that was mistyped', () => {
  const at = (parts: Report) => codesIn(parts, /^SE2/);

  it.each([
    ['far beyond its date', { year: 2052 }, ['SE223 year']],
    ['beyond the day on which people were counted', { year: 2027, staff: { asOf: '2025-12-31' } }, ['SE223 year']],
    ['the date is wrong', { year: 2025, date: '2024-03-11', staff: { asOf: '2025-12-31' } }, ['SE213 date']],
    ['a year apart, and nothing else is told', { year: 2027 }, ['SE213 date']],
    ['in its own year', { year: 2026 }, []],
  ])('%s', (_, parts, codes) => {
    expect(at(parts)).toEqual(codes);
  });
});
