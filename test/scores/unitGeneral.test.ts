import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { evaluate } from '../document/reports.ts';
import { shippedForm } from '../document/shippedForms.ts';

const SPENT = { originalBudget: 80, revisedBudget: 100, actual: 90 };
const FUND = [{ name: '修路', originalBudget: 100, revisedBudget: 100, actual: 60 }];

/** The points that the rate of execution gives: least and most. */
function pointsOf(parts: Readonly<Record<string, unknown>>): readonly string[] {
  const report = {
    selfeval: 1,
    form: 'unit-general',
    year: 2025,
    money: '万元',
    date: '2026-03-11',
    unit: { name: '某县博物馆' },
    basic: { items: [{ name: '工资福利支出', part: 'personnel', ...SPENT }] },
    projects: 'none',
    governmentFund: 'none',
    stateCapital: 'none',
    socialInsurance: 'none',
    ...parts,
  };
  const [card] = evaluate(JSON.stringify(report)).evaluation.scorecards;
  const [line] = card?.lines ?? [];
  return line === undefined ? [] : [line.least, line.most].map(({ value }) => printNumber(value));
}

describe('the rubric of the general form', () => {
  it('has 10 points for the execution rate, 50 for outputs, 30 for benefits, 10 for satisfaction', () => {
    const [rubric, ...others] = shippedForm('unit-general').rubrics;
    expect(others).toEqual([]);
    expect(rubric?.groups.map(({ title, points }) => [title, printNumber(points.value)])).toEqual([
      ['预算执行率', '10'],
      ['产出', '50'],
      ['效益', '30'],
      ['满意度', '10'],
    ]);
    expect([rubric?.status, rubric?.assesses]).toEqual(['reconstructed', 'performance']);
  });

  it.each([
    // 90 ÷ 100
    ['one budget', {}, ['9', '9']],
    // (90 + 60) ÷ (100 + 100) = 75 %
    ['a government fund too', { governmentFund: FUND }, ['7.5', '7.5']],
    ['state capital too', { stateCapital: FUND }, ['7.5', '7.5']],
    // It is the insured people’s money, not the unit’s.
    ['social insurance', { socialInsurance: FUND }, ['9', '9']],
    // A fund of which nothing is told may have been spent or not.
    ['a fund that is not told', { governmentFund: null }, ['0', '10']],
    ['projects that are not told', { projects: null }, ['0', '10']],
    [
      'no money at all',
      {
        basic: {
          items: [
            { name: '工资福利支出', part: 'personnel', originalBudget: 'none', revisedBudget: 'none', actual: 'none' },
          ],
        },
      },
      ['0', '0'],
    ],
  ])('scores the rate of the whole with %s', (_, parts, points) => {
    expect(pointsOf(parts)).toEqual(points);
  });
});
