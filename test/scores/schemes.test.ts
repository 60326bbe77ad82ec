import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { evaluate, exampleText } from '../document/reports.ts';
import { shippedForm } from '../document/shippedForms.ts';

/* Schemes of other places as shipped: their points as the notices have them, and the totals of their examples by hand. */

/** The points of the groups, and of their items. */
function pointsOf(form: string, id: string): string {
  const rubric = shippedForm(form).rubrics.find((one) => one.id === id);
  return (rubric?.groups ?? [])
    .map(({ points, items }) => {
      const parts = items.map((item) => printNumber(item.points.value));
      return `${printNumber(points.value)} = ${parts.join(' + ')}`;
    })
    .join(', ');
}

/** Status and points of each line of a rubric, and the grade. */
function scoreOf(example: string, id: string) {
  const card = evaluate(exampleText(example)).evaluation.scorecards.find(({ rubric }) => rubric.id === id);
  const lines = card?.lines.map(({ criterion, status, least, most }) => {
    const ends = [least, most].map(({ value }) => printNumber(value));
    return `${criterion.id} ${status} ${[...new Set(ends)].join('–')}`;
  });
  return { lines, grades: card?.grades, total: card && printNumber(card.least.value) };
}

describe('the schemes', () => {
  it.each([
    ['pidu-2025', 'pidu-whole', 'partial', '40 = 20 + 10 + 4 + 3 + 3, 50 = 50, 10 = 10'],
    ['pidu-2025', 'pidu-review', 'reconstructed', '20 = 20, 20 = 10 + 10, 60 = 20 + 20 + 20'],
    ['pidu-project-2025', 'pidu-project', 'partial', '20 = 5 + 8 + 7, 80 = 40 + 20 + 10 + 10'],
    ['anhui-unit', 'anhui-unit', 'reconstructed', '10 = 10, 50 = 50, 30 = 30, 10 = 10'],
  ])('%s: %s', (form, id, status, points) => {
    expect(pointsOf(form, id)).toBe(points);
    expect(shippedForm(form).rubrics.find((one) => one.id === id)?.status).toBe(status);
  });

  it.each(['pidu-2025', 'pidu-project-2025'])('%s has grades from 90, 80 and 70', (form) => {
    for (const { grades } of shippedForm(form).rubrics)
      expect(grades.map(({ title, from }) => `${title} ${printNumber(from)}`)).toEqual([
        '优 90',
        '良 80',
        '中 70',
        '差 0',
      ]);
  });

  it('of a whole unit takes key duties and satisfaction from its table, the rest from people, and has no total', () => {
    // 15 + 9.5 + 10 + 15, and 9.8.
    expect(scoreOf('xushu/2025', 'pidu-whole')).toEqual({
      lines: [
        'piduExecution declared 10',
        'piduFrugality declared 10',
        'piduPerformance declared 9',
        'piduFinance declared 4',
        'piduProcurement declared 3',
        'piduAssets declared 3',
        'piduKeyDuties derived 49.5',
        'piduSatisfaction derived 9.8',
      ],
      grades: undefined,
      total: '98.3',
    });
  });

  it('of a project takes all from its table', () => {
    // 16 + 10 + 14 = 40.
    expect(scoreOf('xuchuan/2025', 'pidu-project').lines).toEqual([
      'piduDecision derived 5',
      'piduBudget derived 7',
      'piduImplementation derived 7',
      'piduOutputs derived 40',
      'piduEffects derived 20',
      'piduCosts derived 10',
      'piduProjectSatisfaction derived 9.7',
    ]);
  });

  it('of a table alone has its total', () => {
    // 333.96 ÷ 339.40 × 10 = 9.8397…; 15 + 10 + 10 + 8 + 5; 15 + 15.
    expect(scoreOf('xuwan/2023', 'anhui-unit')).toEqual({
      lines: [
        'anhuiExecution derived 9.84',
        'anhuiOutputs derived 48',
        'anhuiBenefits derived 30',
        'anhuiSatisfaction derived 9.8',
      ],
      grades: { least: '优', most: '优' },
      total: '97.64',
    });
  });
});
