import { describe, expect, it } from 'vitest';
import type { Report } from '../document/reports.ts';
import { evaluate, LEAST } from '../document/reports.ts';

/** Code and path of what these checks find in a report that says these things beside the least. */
function find(parts: Report): string[] {
  const { findings } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return findings
    .filter(({ code }) => /^SE41[06-9]/.test(code))
    .map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

const amounts = (revisedBudget: unknown, actual: unknown) => ({ originalBudget: revisedBudget, revisedBudget, actual });

describe('what is left of a budget', () => {
  const project = (revised: unknown, actual: unknown, closing: unknown): Report => ({
    projects: [{ name: '甲', ...amounts(revised, actual), carryover: { closing } }],
  });
  const TOLD = ['SE416 projects[0].carryover.closing'];

  it.each([
    ['is carried over', project(13, 12.5, 0.5), []],
    ['is nothing', project(13, 13, 'none'), []],
    ['is taken back', project(13, 12.5, 'none'), TOLD],
    ['is less', project(13, 12.5, 5), TOLD],
    ['of none is nothing', project('none', 'none', 'none'), []],
    ['of none is something', project('none', 'none', 1), TOLD],
    ['is not known: the budget', project(undefined, 12.5, 5), []],
    ['is not known: the actual', project(13, undefined, 5), []],
    ['is not told', project(13, 12.5, undefined), []],
    ['differs by what three roundings make', project(10.12, 9.99, 0.14), []],
    ['differs by more than that', project(10.12, 9.99, 0.15), TOLD],
    ['is less than nothing, which is told as such', project(13, 14, 'none'), ['SE410 projects[0].actual']],
    ['of a fund', { governmentFund: project(13, 12.5, 5).projects }, ['SE416 governmentFund[0].carryover.closing']],
    [
      'of basic spending',
      { basic: { items: [{ name: '乙', ...amounts(20, 19) }], carryover: { closing: 2 } } },
      ['SE416 basic.carryover.closing'],
    ],
    [
      'of basic spending is not known',
      { basic: { items: [{ name: '乙', ...amounts(20, 19) }, { name: '丙' }], carryover: { closing: 2 } } },
      [],
    ],
  ])('%s', (_, parts, found) => {
    expect(find(parts)).toEqual(found);
  });

  it('is that of all budget units', () => {
    const byUnit = { 本级: amounts(6, 6), 二站: amounts(7, 6) };
    const several = (closing: number) => ({
      unit: { name: '某局', budgetUnits: ['本级', '二站'] },
      projects: [{ name: '甲', byUnit, carryover: { closing } }],
    });
    expect(find(several(1))).toEqual([]);
    expect(find(several(2))).toEqual(TOLD);
  });
});

describe('the points of an execution rate', () => {
  const project = (revised: unknown, actual: unknown, points: unknown, awarded: unknown): Report => ({
    projects: [{ name: '甲', ...amounts(revised, actual), executionPoints: { points, awarded } }],
  });
  const TOLD = ['SE417 projects[0].executionPoints.awarded'];

  it.each([
    ['are the rate’s', project(13, 10.95, 10, 8.42), []],
    ['are a rounding away', project(13, 10.95, 10, 8.43), []],
    ['are more', project(13, 10.95, 10, 8.44), TOLD],
    ['are less', project(13, 13, 10, 9.8), TOLD],
    ['are all above 100%', project(13, 13.5, 10, 10), ['SE410 projects[0].actual']],
    ['are none below 0', project(13, -1, 10, 0), []],
    ['are some below 0', project(13, -1, 10, 1), TOLD],
    ['are more than there are, which is told as such', project(13, 10.95, 10, 11), []],
    ['are given without a base', project('none', 'none', 10, 10), []],
    ['are none, of none', project(13, 10.95, 'none', 'none'), []],
    ['are none, of some', project(13, 10.95, 10, 'none'), TOLD],
    ['are not known', project(13, 10.95, 10, undefined), []],
    ['are words', project(13, 10.95, 10, '满分'), []],
    ['have no known rate', project(13, undefined, 10, 10), []],
  ])('%s', (_, parts, found) => {
    expect(find(parts)).toEqual(found);
  });

  it('of the whole are compared where it is known what the whole is', () => {
    const whole = { executionPoints: { points: 10, awarded: 10 } };
    const rest = { basic: { items: [{ name: '乙', ...amounts(20, 18) }] }, projects: 'none' };
    const row = (amount: unknown) => ({ originalBudget: amount, revisedBudget: amount, actual: amount });
    const funding = { currentAppropriation: row(30), carriedOver: row('none'), otherFunds: row('none') };
    const fund = [{ name: '丙', ...amounts(9, 9) }];
    expect(find({ ...rest, whole })).toEqual(['SE417 whole.executionPoints.awarded']);
    expect(find({ ...rest, whole, governmentFund: fund })).toEqual([]);
    expect(find({ ...rest, whole: { ...whole, funding } })).toEqual([]);
  });
});

describe('三公 expenses', () => {
  const TOLD = ['SE418 threePublic.vehicles.bought'];
  it.each([
    [1, 15.98, []],
    ['none', 'none', []],
    [0, 'none', []],
    [1, 'none', TOLD],
    [1, 0, TOLD],
    [0, 15.98, TOLD],
    ['none', 15.98, TOLD],
    ['none', -2, []],
    [undefined, 15.98, []],
    [1, undefined, []],
  ])('%s vehicles for %s', (bought, actual, found) => {
    expect(find({ threePublic: { vehiclePurchase: { actual }, vehicles: { bought } } })).toEqual(found);
  });

  it.each([
    [2, 2, false],
    [2, 2.01, true],
    ['none', 0.1, true],
    [0, 0.1, true],
    ['none', 'none', false],
    ['none', 0, false],
    [undefined, 1, false],
    [2, undefined, false],
    [2, 20000, false],
  ])('of %s budgeted, %s are spent', (budget, actual, isTold) => {
    const found = find({ threePublic: { officialReception: { budget, actual } } });
    expect(found).toEqual(isTold ? ['SE419 threePublic.officialReception.actual'] : []);
  });
});
