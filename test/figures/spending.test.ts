import { describe, expect, it } from 'vitest';
import { printCell } from '../../src/document/printFigure.ts';
import { type Amounts, figuresOf, item, show, showAll } from './builders.ts';

const STYLE = {
  money: '万元',
  phrases: {
    none: '—',
    unknown: '未填',
    undefined: '无法计算',
    noBudget: '无预算',
    zero: '0.00',
    zeroByZero: '零比零',
    overspent: '超支',
    overspentWithinRevised: '多支',
  },
} as const;

const COMPARISONS = ['variance', 'varianceRate', 'varianceToRevised', 'executionRate', 'completionRate'] as const;

/** Amounts in yuan → what is worked out from them. */
const rows: readonly [why: string, amounts: Amounts, ...comparisons: string[]][] = [
  ['over', ['200', '250', '220'], '20', '0.1', '-30', '0.88', '1.1'],
  ['under', ['200', '160', '150'], '-50', '-0.25', '-10', '0.9375', '0.75'],
  ['equal', ['200', '200', '200'], '0', '0', '0', '1', '1'],
  ['nothing spent', ['200', '200', '0'], '-200', '-1', '-200', '0', '0'],
  ['none spent', ['200', '200', 'none'], '-200', '-1', '-200', '0', '0'],
  ['no budget line', ['none', '5', '4'], '4', 'noBudget', '-1', '0.8', 'noBudget'],
  ['a budget of zero', ['0', '5', '4'], '4', 'zeroBase', '-1', '0.8', 'zeroBase'],
  ['a zero as 0.00', ['0.00', '0.00', '4'], '4', 'zeroBase', '4', 'zeroBase', 'zeroBase'],
  ['all none', ['none', 'none', 'none'], 'none', 'noBudget', 'none', 'noBudget', 'noBudget'],
  ['all zero', ['0', '0', '0'], '0', 'zeroBase', '0', 'zeroBase', 'zeroBase'],
  ['no revised budget', ['200', undefined, '220'], '20', '0.1', 'unknown', 'unknown', '1.1'],
  ['revised to none', ['200', 'none', '0'], '-200', '-1', '0', 'noBudget', '0'],
  ['no original budget', [undefined, '250', '220'], 'unknown', 'unknown', '-30', '0.88', 'unknown'],
  ['no actual', ['200', '250', undefined], 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ['nothing typed', [undefined, undefined, undefined], 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ['a reversal', ['200', '200', '-20'], '-220', '-1.1', '-220', '-0.1', '-0.1'],
  [
    'fractions of a yuan',
    ['0.03', '0.06', '0.01'],
    '-0.02',
    `-0.${'6'.repeat(59)}7`,
    '-0.05',
    `0.1${'6'.repeat(58)}7`,
    `0.${'3'.repeat(60)}`,
  ],
];

describe('comparisons of an item', () => {
  it.each(rows)('%s', (_, amounts, ...comparisons) => {
    const figures = figuresOf({ basic: [item('甲', [amounts])] });
    expect(
      showAll(
        figures,
        COMPARISONS.map((column) => `basic.items.甲.${column}`),
      ),
    ).toEqual(comparisons);
  });

  // With one item the total says the same.
  it.each(rows)('of the total: %s', (_, amounts, ...comparisons) => {
    const figures = figuresOf({ basic: [item('甲', [amounts])] });
    expect(
      showAll(
        figures,
        COMPARISONS.map((column) => `basic.total.${column}`),
      ),
    ).toEqual(comparisons);
  });
});

/** Yuan → 万元 with all digits; of a rate, a tie goes away from zero. */
const ties: readonly [original: string, actual: string, variance: string, rate: string][] = [
  ['100000', '100050', '0.005', '0.05%'],
  ['100000', '99950', '-0.005', '-0.05%'],
  ['100000', '100049.99', '0.004999', '0.05%'],
  ['100000', '99950.01', '-0.004999', '-0.05%'],
  ['1000000', '1000050', '0.005', '0.01%'],
  ['1000000', '1000049.99', '0.004999', '0%'],
  ['1000000', '999950.01', '-0.004999', '0%'],
  ['80000', '80004', '0.0004', '0.01%'],
  ['80000', '80003.99', '0.000399', '0%'],
  ['80000', '79996', '-0.0004', '-0.01%'],
  ['2963500', '3223700', '26.02', '8.78%'],
  ['90000', '80000', '-1.00', '-11.11%'],
  ['30000', '50000', '2.00', '66.67%'],
  ['16000', '16000', '0.00', '0%'],
];

describe('printed half up', () => {
  it.each(ties)('%s → %s: %s, %s', (original, actual, variance, rate) => {
    const figures = figuresOf({ basic: [item('甲', [[original, undefined, actual]])] });
    const printed = ['variance', 'varianceRate'].map((column) =>
      printCell(figures.get(`basic.total.${column}`), STYLE),
    );
    expect(printed).toEqual([variance, rate]);
  });
});

/** Amounts in yuan → how the form words the variance. */
const wordings: readonly [why: string, amounts: Amounts, wording: string][] = [
  ['over, the revised budget covers it', ['200', '250', '220'], 'coveredVariance'],
  ['over, to the cent of the revised budget', ['200', '220.01', '220.01'], 'coveredVariance'],
  ['over, a cent above the revised budget', ['200', '220.00', '220.01'], 'variance'],
  ['no budget at first, and one later', ['none', '5', '4'], 'coveredVariance'],
  ['no revised budget told', ['200', undefined, '220'], 'variance'],
  ['no more than budgeted', ['200', '250', '200'], 'variance'],
];

describe('more than the original budget', () => {
  it.each(wordings)('%s', (_, amounts, wording) => {
    const figures = figuresOf({ basic: [item('甲', [amounts])] });
    expect(figures.get('basic.items.甲.variance').wording).toBe(wording);
    expect(figures.get('basic.total.varianceRate').wording).toBe(wording);
    // Beyond the revised budget nothing covers it.
    expect(figures.get('basic.total.varianceToRevised').wording).toBe('variance');
  });
});

/** Amounts in yuan → what the form prints for actual ÷ revised budget. */
const nothings: readonly [why: string, amounts: Amounts, printed: string][] = [
  ['0 ÷ 0', ['0', '0', '0'], '零比零'],
  ['none ÷ 0', ['0', '0', 'none'], '零比零'],
  ['something ÷ 0', ['0', '0', '4'], '无法计算'],
  ['0 ÷ less than 0', ['0', '-1', '0'], '无法计算'],
  ['0 ÷ a budget of none', ['0', 'none', '0'], '无预算'],
  ['unknown ÷ 0', ['0', '0', undefined], '未填'],
];

describe('a rate of nothing', () => {
  it.each(nothings)('%s', (_, amounts, printed) => {
    const figures = figuresOf({ basic: [item('甲', [amounts])] });
    expect(printCell(figures.get('basic.items.甲.executionRate'), STYLE)).toBe(printed);
  });
});

describe('a list that is none', () => {
  it('says nothing about the year before', () => {
    const figures = figuresOf({ projects: 'none' }, { capitalIsOperating: true, asks: ['lastYear'] });
    expect(
      showAll(figures, ['projects.total.actual', 'projects.total.lastYearActual', 'projects.total.change']),
    ).toEqual(['none', 'unknown', 'unknown']);
  });
});

/** Actual amounts of some items → their total and the first item's share. */
const totals: readonly [why: string, actuals: readonly (string | undefined)[], total: string, share: string][] = [
  ['numbers', ['1', '3'], '4', '0.25'],
  ['none adds nothing', ['1', 'none'], '1', '1'],
  ['none of nothing has no share', ['none', 'none'], 'none', 'zeroBase'],
  ['none of a sum', ['none', '4'], '4', '0'],
  ['zero and none', ['0', 'none'], '0', 'zeroBase'],
  ['one unknown makes it unknown', ['1', '3', undefined], 'unknown', 'unknown'],
  ['none beside unknown', ['none', undefined], 'unknown', 'unknown'],
  ['they cancel', ['5', '-5'], '0', 'zeroBase'],
];

describe('totals and shares', () => {
  it.each(totals)('%s', (_, actuals, total, share) => {
    const basic = actuals.map((actual, index) => item(`第${index}项`, [['1', '1', actual]]));
    const figures = figuresOf({ basic });
    expect(showAll(figures, ['basic.total.actual', 'basic.items.第0项.share'])).toEqual([total, share]);
  });

  it('are none for a table stated to be none, and unknown for one that is not there', () => {
    const none = figuresOf({ basic: 'none' });
    expect(showAll(none, ['basic.total.actual', 'basic.total.variance', 'basic.total.executionRate'])).toEqual([
      'none',
      'none',
      'noBudget',
    ]);
    const absent = figuresOf({});
    expect(showAll(absent, ['basic.total.actual', 'basic.total.variance', 'basic.total.executionRate'])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('adds 8,000 amounts of full length exactly', () => {
    // 15 digits and 6 decimals in 万元 are 19 digits and 2 decimals in yuan.
    const amount = '9999999999999999999.99';
    const basic = Array.from({ length: 8_000 }, (_, index) => item(`${index}`, [[amount, '0.01', amount]]));
    const figures = figuresOf({ basic });
    // 8,000 × (10^19 − 0.01) = 8 × 10^22 − 80
    expect(show(figures, 'basic.total.actual')).toBe('79999999999999999999920');
    expect(show(figures, 'basic.total.revisedBudget')).toBe('80');
    expect(show(figures, 'basic.total.variance')).toBe('0');
    expect(show(figures, 'basic.items.0.share')).toBe('0.000125');
  });

  it('keeps the last cent of long amounts', () => {
    const figures = figuresOf({
      basic: [item('甲', [['9999999999999999999.99', undefined, '9999999999999999999.98']])],
    });
    expect(show(figures, 'basic.total.variance')).toBe('-0.01');
  });
});

describe('several budget units', () => {
  const basic = [
    item('工资', [
      ['100', '110', '105'],
      ['40', 'none', '44'],
    ]),
    item('设备', [
      ['none', '10', '9'],
      ['20', '20', undefined],
    ]),
  ];
  const projects = [
    item('专项', [
      ['7', '7', '6'],
      ['none', 'none', 'none'],
    ]),
  ];
  const figures = figuresOf({ units: 2, basic, projects });
  /** Original budget, revised budget, actual, variance. */
  const expected: readonly [owner: string, ...amounts: string[]][] = [
    ['basic.items.工资', '140', '110', '149', '9'],
    ['basic.items.工资.units.单位1', '100', '110', '105', '5'],
    ['basic.items.工资.units.单位2', '40', 'none', '44', '4'],
    ['basic.items.设备', '20', '30', 'unknown', 'unknown'],
    ['basic.items.设备.units.单位1', 'none', '10', '9', '9'],
    ['basic.items.设备.units.单位2', '20', '20', 'unknown', 'unknown'],
    ['basic.units.单位1', '100', '120', '114', '14'],
    ['basic.units.单位2', '60', '20', 'unknown', 'unknown'],
    ['basic.total', '160', '140', 'unknown', 'unknown'],
    ['projects.units.单位1', '7', '7', '6', '-1'],
    ['projects.units.单位2', 'none', 'none', 'none', 'none'],
    ['projects.total', '7', '7', '6', '-1'],
    ['whole.units.单位1', '107', '127', '120', '13'],
    ['whole.units.单位2', '60', '20', 'unknown', 'unknown'],
    ['whole', '167', '147', 'unknown', 'unknown'],
  ];

  it.each(expected)('%s', (owner, ...amounts) => {
    const columns = ['originalBudget', 'revisedBudget', 'actual', 'variance'];
    expect(
      showAll(
        figures,
        columns.map((column) => `${owner}.${column}`),
      ),
    ).toEqual(amounts);
  });

  it('has no figures per unit where there is one', () => {
    const one = figuresOf({ basic: [item('工资', [['1', '1', '1']])] });
    expect(one.all.filter(({ id }) => id.includes('.units.'))).toEqual([]);
  });

  it('keeps them apart where a table is none or not there', () => {
    const ids = ['projects.units.单位1.actual', 'projects.units.单位2.variance', 'whole.units.单位1.actual'];
    expect(showAll(figuresOf({ units: 2, basic, projects: 'none' }), ids)).toEqual(['none', 'none', '114']);
    expect(showAll(figuresOf({ units: 2, basic }), ids)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('parts of basic spending', () => {
  const basic = [
    item('工资', [['100', undefined, '90']], { part: 'personnel' }),
    item('补助', [['50', undefined, '60']], { part: 'personnel' }),
    item('商品服务', [['20', undefined, '18']], { part: 'operating' }),
    item('资本性', [['none', undefined, '3']], { part: 'capital' }),
  ];
  const ids = ['originalBudget', 'actual', 'variance'].map((column) => `basic.operating.${column}`);

  it('counts capital into 公用经费 by the choice of the form', () => {
    expect(showAll(figuresOf({ basic }, { capitalIsOperating: true }), ids)).toEqual(['20', '21', '1']);
    expect(showAll(figuresOf({ basic }, { capitalIsOperating: false }), ids)).toEqual(['20', '18', '-2']);
  });

  it.each([true, false])('gives both readings whatever the choice (%s)', (capitalIsOperating) => {
    const figures = figuresOf({ basic }, { capitalIsOperating });
    expect(show(figures, 'basic.operatingIncludingCapital.actual')).toBe('21');
    expect(show(figures, 'basic.operatingExcludingCapital.actual')).toBe('18');
    expect(show(figures, 'basic.personnel.actual')).toBe('150');
  });

  it('knows no parts where one item does not say', () => {
    const figures = figuresOf({ basic: [...basic, item('其他', [['1', undefined, '1']])] });
    expect(show(figures, 'basic.personnel.actual')).toBe('unknown');
    expect(show(figures, 'basic.operating.actual')).toBe('unknown');
  });
});
