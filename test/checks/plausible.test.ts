import { describe, expect, it } from 'vitest';
import type { Report } from '../document/reports.ts';
import { evaluate, LEAST } from '../document/reports.ts';

/* Amounts that cannot be, or hardly: each on both sides of its boundary. */

/** Code and path of what is found in a report that says these things beside the least. */
function findIn(parts: Report): string[] {
  const { findings } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return findings.map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

const NONE = { lastYearBudget: 'none', budget: 'none', lastYearActual: 'none', actual: 'none' };
const spent = (actual: unknown) => ({ lastYearBudget: actual, budget: actual, lastYearActual: actual, actual });
const alike = (amount: unknown) => ({ originalBudget: amount, revisedBudget: amount, actual: amount });

/** 79.5 of pay, 20 of goods and services, and no projects: 99.5 in all. */
const BASIC = {
  items: [
    { name: '工资福利支出', part: 'personnel', ...alike(79.5) },
    { name: '商品和服务支出', part: 'operating', ...alike(20) },
  ],
};

describe('三公经费 beside what was spent', () => {
  const three = (
    officialReception: unknown,
    vehicleOperation: unknown = 'none',
    vehiclePurchase: unknown = 'none',
  ) => ({
    officialReception: officialReception === 'none' ? NONE : spent(officialReception),
    vehicleOperation: vehicleOperation === 'none' ? NONE : spent(vehicleOperation),
    overseasTravel: NONE,
    vehiclePurchase: vehiclePurchase === 'none' ? NONE : spent(vehiclePurchase),
    vehicles: vehiclePurchase === 'none' ? { bought: 'none', kept: 1 } : { bought: 1, kept: 1 },
  });

  it.each([
    ['as much as goods and services', { threePublic: three(17, 3) }, []],
    ['a fen more', { threePublic: three(17.000001, 3) }, ['SE453 threePublic.officialReception.actual']],
    ['as much as all', { threePublic: three(99.5) }, ['SE453 threePublic.officialReception.actual']],
    ['more than all', { threePublic: three(90, 9.500001) }, ['SE452 threePublic.officialReception.actual']],
    ['a vehicle is no service', { threePublic: three('none', 'none', 60) }, []],
    ['projects pay for some', { threePublic: three(21), projects: [{ name: '甲', ...alike(1) }] }, []],
    ['projects are not told', { threePublic: three(21), projects: undefined }, []],
    ['funds pay for some', { threePublic: three(101), governmentFund: [{ name: '甲', ...alike(81) }] }, []],
    [
      'funds pay, and not enough',
      { threePublic: three(101), governmentFund: [{ name: '甲', ...alike(1) }] },
      ['SE452 threePublic.officialReception.actual'],
    ],
    [
      'an item is not told',
      { threePublic: { ...three(99.6), overseasTravel: undefined } },
      ['SE452 threePublic.officialReception.actual'],
    ],
    ['a refund takes nothing away', { threePublic: three(19.9, -0.5) }, []],
    [
      'part of the basic spending is not told',
      {
        threePublic: three(120),
        basic: {
          items: [
            { name: '甲', part: 'personnel', ...alike(5) },
            { name: '乙', part: 'operating' },
          ],
        },
      },
      [],
    ],
  ])('%s', (_, parts, codes) => {
    const all = findIn({ basic: BASIC, projects: 'none', ...parts });
    expect(all.filter((one) => /SE45[23]/.test(one))).toEqual(codes);
  });
});

describe('personnel money per head', () => {
  const pay = (amount: number, staff: object, part = 'personnel') =>
    findIn({
      staff: {
        authorizedPosts: { administrative: 40, institutional: 'none', service: 'none', other: 'none' },
        ...staff,
      },
      basic: { items: [{ name: '工资福利支出', part, ...alike(amount) }] },
    }).filter((one) => one.startsWith('SE454'));
  const TOLD = ['SE454 staff.staffInPost'];

  it.each([
    ['1万元', 18, { staffInPost: 18 }, []],
    ['less', 17.999999, { staffInPost: 18 }, TOLD],
    ['100万元', 1800, { staffInPost: 18 }, []],
    ['more', 1800.01, { staffInPost: 18 }, TOLD],
    ['retired people are paid, too', 1900, { staffInPost: 18, retirees: { closing: 1 } }, []],
    [
      'hired people as well',
      2001,
      { staffInPost: 18, retirees: { closing: 1 }, programmeHires: [{ programme: '三支一扶', count: 2 }] },
      [],
    ],
    ['too much for all of them', 2001, { staffInPost: 18, retirees: { closing: 2 } }, TOLD],
    ['retired people do not make it too little', 18, { staffInPost: 18, retirees: { closing: 40 } }, []],
    ['nobody is in post', 18, { staffInPost: 'none' }, []],
    ['nobody says how many', 18, {}, []],
  ])('%s', (_, amount, staff, codes) => {
    expect(pay(amount, staff)).toEqual(codes);
  });

  it('is not asked of other money', () => {
    expect(pay(9999, { staffInPost: 18 }, 'operating')).toEqual([]);
  });
});

describe('one budget unit beside the others', () => {
  const units = (...amounts: readonly unknown[]) => {
    const budgetUnits = amounts.map((_, index) => `单位${index + 1}`);
    const byUnit = Object.fromEntries(amounts.map((amount, index) => [budgetUnits[index], alike(amount)]));
    const parts = {
      unit: { name: '某局', budgetUnits },
      basic: { items: [{ name: '办公费', part: 'operating', byUnit }] },
    };
    return findIn(parts).filter((one) => one.startsWith('SE455'));
  };
  const told = (index: number) => [`SE455 basic.items[0].byUnit.单位${index}.originalBudget`];

  it.each([
    ['a thousand times the median', [12, 26, 18000, 18], told(3)],
    ['not quite', [12, 26, 17999.99, 18], []],
    ['the median is the middle of two', [10, 20, 30, 40, 25000], told(5)],
    ['not quite the middle of two', [10, 20, 30, 40, 24999], []],
    ['of three units nobody is in the middle', [12, 26, 99999], []],
    ['units that have none do not count', [12, 26, 99999, 'none'], []],
    ['nor do those that do not say', [12, 26, 99999, undefined], []],
    ['two of six', [12, 26, 18, 18, 18000, 26000], [...told(5), ...told(6)]],
  ])('%s', (_, amounts, codes) => {
    expect(units(...amounts)).toEqual(codes);
  });

  it('is told once where its own numbers are far from each other', () => {
    const budgetUnits = ['甲', '乙', '丙', '丁'];
    const byUnit = Object.fromEntries(budgetUnits.map((unit) => [unit, alike(10)]));
    const items = [{ name: '办公费', part: 'operating', byUnit: { ...byUnit, 丁: { ...alike(10), actual: 100000 } } }];
    const codes = findIn({ unit: { name: '某局', budgetUnits }, basic: { items } }).map((one) => one.slice(0, 5));
    expect(codes.filter((code) => /SE411|SE455/.test(code))).toEqual(['SE411']);
  });
});

describe('an item beside last year’s', () => {
  const item = (now: object, lastYearActual: unknown) =>
    findIn({ basic: { items: [{ name: '印刷费', part: 'operating', ...now, lastYearActual }] } }).filter((one) =>
      /SE411/.test(one),
    );
  const ACTUAL = ['SE411 basic.items[0].actual'];

  it.each([
    ['a thousand times', alike(12000), 12, ACTUAL],
    ['not quite', alike(11999.99), 12, []],
    ['one of the numbers is not', { ...alike(12000), actual: 11000 }, 12, []],
    ['last year there was none', alike(12000), 'none', []],
    ['last year is not told', alike(12000), undefined, []],
    ['only the budget is told', { originalBudget: 12000 }, 12, ['SE411 basic.items[0].originalBudget']],
    ['one number is far from all others', { ...alike(12), actual: 12000 }, 12, ACTUAL],
  ])('%s', (_, now, lastYear, codes) => {
    expect(item(now, lastYear)).toEqual(codes);
  });

  it.each([
    [2.5, ['SE411 threePublic.officialReception.actual']],
    [2.51, []],
  ])('of the 三公经费: %s', (before, codes) => {
    const officialReception = { lastYearBudget: before, lastYearActual: 2.4, budget: 2600, actual: 2500 };
    const threePublic = { officialReception, vehicleOperation: NONE, overseasTravel: NONE, vehiclePurchase: NONE };
    expect(findIn({ threePublic }).filter((one) => one.startsWith('SE411'))).toEqual(codes);
  });
});

describe('a cost indicator beside what was spent', () => {
  const cost = (indicator: object, project: object = {}) =>
    findIn({
      projects: [
        {
          name: '科普活动',
          ...alike(57),
          ...project,
          indicators: [
            {
              level1: '成本指标',
              name: '总成本',
              type: 'numeric',
              direction: 'atMost',
              target: 60,
              measure: '万元',
              ...indicator,
            },
          ],
        },
      ],
    }).filter((one) => one.startsWith('SE456'));
  const TOLD = ['SE456 projects[0].indicators[0].actual'];

  it.each([
    ['as much', { actual: '57.00' }, []],
    ['more', { actual: 57.01 }, TOLD],
    ['rounded up', { actual: 57.5 }, TOLD],
    ['a rounded number may be it', { actual: 57 }, []],
    ['in yuan', { measure: '元', actual: 570000 }, []],
    ['in yuan, and more', { measure: '元', actual: 570001 }, TOLD],
    ['in 亿元', { measure: '亿元', actual: 1 }, TOLD],
    ['per head', { measure: '元/人', actual: 999999 }, []],
    ['in percent', { measure: '%', actual: 98 }, []],
    ['under products', { level1: '产出指标', level2: '成本指标', actual: 58 }, TOLD],
    ['no cost', { level1: '产出指标', level2: '数量指标', actual: 58 }, []],
    ['what was saved', { name: '节约成本', actual: 58 }, []],
    ['at least so much', { direction: 'atLeast', actual: 58 }, []],
    ['of several years', { name: '累计成本', actual: 58 }, []],
  ])('%s', (_, indicator, codes) => {
    expect(cost(indicator)).toEqual(codes);
  });

  it('is half a last place away at most', () => {
    expect(cost({ actual: 57 }, alike(56.5))).toEqual([]);
    expect(cost({ actual: 57 }, alike(56.49))).toEqual(TOLD);
    expect(cost({ actual: 57 }, { actual: undefined })).toEqual([]);
  });
});

describe('an indicator that is the execution rate', () => {
  const rate = (indicator: object, project: object = {}) =>
    findIn({
      projects: [
        {
          name: '科普活动',
          originalBudget: 50,
          revisedBudget: 60,
          actual: 57.34,
          ...project,
          indicators: [
            {
              level1: '产出',
              name: '预算执行率',
              type: 'numeric',
              direction: 'atLeast',
              target: 90,
              measure: '%',
              ...indicator,
            },
          ],
        },
      ],
    }).filter((one) => one.startsWith('SE457'));
  const TOLD = ['SE457 projects[0].indicators[0].actual'];

  // 57.34 ÷ 60 = 95.5666…%; by the original budget it is 114.68%.
  it.each([
    ['two decimals', { actual: 95.57 }, []],
    ['cut off', { actual: 95.56 }, []],
    ['wrong in the last place', { actual: 95.55 }, TOLD],
    ['one more than rounded', { actual: 95.58 }, TOLD],
    ['whole, and one more than rounded', { actual: 97 }, TOLD],
    ['whole', { actual: 96 }, []],
    ['whole, and cut off', { actual: 95 }, []],
    ['whole, and wrong', { actual: 94 }, TOLD],
    ['by the original budget', { actual: 114.68 }, []],
    ['above all, as all', { actual: 100 }, []],
    ['another name', { name: '基本支出预算执行率', actual: 12 }, []],
    ['the name with its unit', { name: '项目预算执行率（%）', actual: 12 }, TOLD],
    ['another measure', { measure: '次', actual: 12 }, []],
  ])('%s', (_, indicator, codes) => {
    expect(rate(indicator)).toEqual(codes);
  });

  it('is not compared with what is not known', () => {
    expect(rate({ actual: 12 }, { originalBudget: undefined })).toEqual([]);
    expect(rate({ actual: 100 }, { originalBudget: 60 })).toEqual(TOLD);
  });
});

describe('receptions beside money', () => {
  const find = (name: string, value: number, actual: unknown) => {
    const officialReception = actual === 'none' ? NONE : spent(actual);
    const threePublic = { officialReception, vehicleOperation: NONE, overseasTravel: NONE, vehiclePurchase: NONE };
    const found = findIn({ threePublic, results: { [name]: { value, measure: '批次' } } });
    return found.filter((one) => one.startsWith('SE468'));
  };

  it.each([
    ['公务接待批次', 0, 1.6, ['SE468 results.公务接待批次']],
    ['国内公务接待人次', 0, 0.000001, ['SE468 results.国内公务接待人次']],
    ['公务接待批次', 1, 1.6, []],
    ['公务接待批次', 0, 0, []],
    ['公务接待批次', 0, 'none', []],
    ['公务接待批次', 12, 'none', []],
    ['外事接待批次', 0, 1.6, []],
    ['国（境）外公务接待批次', 0, 1.6, []],
    ['接待来访群众人次', 0, 1.6, []],
  ])('%s %s, %s', (name, value, actual, codes) => {
    expect(find(name, value, actual)).toEqual(codes);
  });
});

describe('texts for which a form has a length', () => {
  const find = (parts: Report) =>
    findIn({ form: 'pidu-project-2025', year: 2025, date: '2026-02-26', ...parts }).filter((one) =>
      one.startsWith('SE469'),
    );
  const reason = (text: string) => find({ projects: [{ name: '甲', ...alike(10), reason: { text } }] });
  const problem = (text: string, cause?: string) => ({ heading: 'results', text, cause });

  it('are counted without blanks and numbers that are worked out', () => {
    expect(reason('字'.repeat(100))).toEqual([]);
    expect(reason('字'.repeat(101))).toEqual(['SE469 projects[0].reason']);
    expect(reason(`${'字'.repeat(50)} {{项目支出.合计.决算数}}\n${'字'.repeat(50)}`)).toEqual([]);
    expect(reason(`${'字'.repeat(99)}，。`)).toEqual(['SE469 projects[0].reason']);
  });

  it('are all problems with their causes', () => {
    expect(find({ problems: [problem('题'.repeat(100), '因'.repeat(60)), problem('题'.repeat(40))] })).toEqual([]);
    expect(find({ problems: [problem('题'.repeat(100), '因'.repeat(60)), problem('题'.repeat(41))] })).toEqual([
      'SE469 problems[0]',
    ]);
  });

  it('have none under a form that says nothing of it', () => {
    expect(
      find({ form: 'national-project-2020', projects: [{ name: '甲', reason: { text: '字'.repeat(900) } }] }),
    ).toEqual([]);
  });
});

describe('what was copied', () => {
  const goals = (expected: string, reached: string) =>
    findIn({ projects: [{ name: '科普活动', goals: { expected, reached } }] }).filter((one) => one.startsWith('SE458'));

  it.each([
    ['科普活动', '科普活动。', ['SE458 projects[0].goals.reached']],
    ['举办科普活动', '举办科普活动', []],
    ['科普活动', '举办科普活动12场', []],
    ['科普活动', '科普活动1', []],
  ])('%s, %s', (expected, reached, codes) => {
    expect(goals(expected, reached)).toEqual(codes);
  });

  it.each([
    ['社会影响', '社会影响', ['SE458 whole.indicators[0].actual']],
    ['社会影响', '较好', []],
    ['较好', '较好', []],
  ])('of an indicator: %s, %s', (target, actual, codes) => {
    const indicators = [{ name: '社会影响', type: 'qualitative', target, actual }];
    expect(findIn({ whole: { indicators } }).filter((one) => one.startsWith('SE458'))).toEqual(codes);
  });
});

describe('the points of the row of money, and of all rows', () => {
  const rows = (points: unknown, ...others: readonly unknown[]) =>
    findIn({
      form: 'national-project-2020',
      projects: [
        {
          name: '科普活动',
          executionPoints: { points, awarded: undefined },
          indicators: others.map((each, index) => ({
            level1: '产出',
            name: `指标${index}`,
            type: 'qualitative',
            target: '好',
            points: each,
          })),
        },
      ],
    }).filter((one) => /SE459|SE465/.test(one));

  it.each([
    ['those of the rubric', 10, [90], []],
    ['others', 20, [80], ['SE459 projects[0].executionPoints.points']],
    ['none', 'none', [100], []],
    ['not told', undefined, [90], []],
    ['not told, and the others are all', undefined, [60, 40], []],
    ['not told, and the others are more', undefined, [60, 40.5], ['SE465 projects[0].indicators']],
    ['one row is not told, and the others are more', 10, [60, undefined, 31], ['SE465 projects[0].indicators']],
    ['less', 10, [60, undefined, 20], []],
  ])('%s', (_, points, others, codes) => {
    expect(rows(points, ...others)).toEqual(codes);
  });
});
