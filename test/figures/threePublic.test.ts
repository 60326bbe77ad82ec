import { describe, expect, it } from 'vitest';
import { THREE_PUBLIC_ITEMS } from '../../src/model/types.ts';
import { figuresOf, showAll, type ThreePublicAmounts } from './builders.ts';

const COMPARISONS = ['change', 'changeRate', 'budgetChange', 'budgetChangeRate', 'controlRate'];

/** 上年预算、本年预算、上年决算、本年决算 → 增减、增减率、预算增减、变动率、控制率. */
const rows: readonly [why: string, amounts: ThreePublicAmounts, ...comparisons: string[]][] = [
  ['a decrease', ['10', '8', '5', '4'], '-1', '-0.2', '-2', '-0.2', '0.5'],
  ['an increase', ['8', '10', '4', '5'], '1', '0.25', '2', '0.25', '0.5'],
  ['equal', ['8', '8', '4', '4'], '0', '0', '0', '0', '0.5'],
  ['down to nothing', ['8', '0', '4', '0'], '-4', '-1', '-8', '-1', 'zeroBase'],
  ['from nothing', ['0', '8', '0', '4'], '4', 'zeroBase', '8', 'zeroBase', '0.5'],
  ['from none', ['none', '8', 'none', '4'], '4', 'zeroBase', '8', 'noBudget', '0.5'],
  ['nothing in both years', ['0', '0', '0', '0'], '0', 'zeroBase', '0', 'zeroBase', 'zeroBase'],
  ['none in both years', ['none', 'none', 'none', 'none'], 'none', 'zeroBase', 'none', 'noBudget', 'noBudget'],
  ['only actuals', [undefined, undefined, '5', '4'], '-1', '-0.2', 'unknown', 'unknown', 'unknown'],
  ['only budgets', ['10', '8', undefined, undefined], 'unknown', 'unknown', '-2', '-0.2', 'unknown'],
  ['only this year', [undefined, '8', undefined, '4'], 'unknown', 'unknown', 'unknown', 'unknown', '0.5'],
  ['above the budget', ['8', '8', '8', '10'], '2', '0.25', '0', '0', '1.25'],
  ['spent without a budget', ['none', 'none', '1', '1'], '0', '0', 'none', 'noBudget', 'noBudget'],
];

describe.each(THREE_PUBLIC_ITEMS)('%s', (id) => {
  it.each(rows)('%s', (_, amounts, ...comparisons) => {
    const figures = figuresOf({ threePublic: { [id]: amounts } });
    expect(
      showAll(
        figures,
        COMPARISONS.map((column) => `threePublic.${id}.${column}`),
      ),
    ).toEqual(comparisons);
  });
});

describe('the total of the four items', () => {
  const TOTALS = ['lastYearBudget', 'budget', 'lastYearActual', 'actual', ...COMPARISONS].map(
    (column) => `threePublic.total.${column}`,
  );

  it('adds all four', () => {
    const figures = figuresOf({
      threePublic: {
        officialReception: ['12', '10', '9', '8'],
        vehicleOperation: ['18', '18', '16', '17'],
        overseasTravel: ['none', '5', 'none', '4'],
        vehiclePurchase: ['0', '0', '0', '0'],
      },
    });
    expect(showAll(figures, TOTALS)).toEqual([
      '30',
      '33',
      '25',
      '29',
      '4',
      '0.16',
      '3',
      '0.1',
      `0.${'87'.repeat(29)}88`,
    ]);
  });

  it('is unknown in the columns in which one of them is', () => {
    const full: ThreePublicAmounts = ['1', '1', '1', '1'];
    const figures = figuresOf({
      threePublic: {
        officialReception: full,
        vehicleOperation: full,
        overseasTravel: ['1', undefined, '1', '1'],
        vehiclePurchase: full,
      },
    });
    expect(showAll(figures, TOTALS)).toEqual(['4', 'unknown', '4', '4', '0', '0', 'unknown', 'unknown', 'unknown']);
  });
});
