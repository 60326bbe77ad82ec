import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';

/** One item over its budget, and a full score under another table. */
const text = (item: string, points = '100', carryover = '') => `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
prior: none
unit: { name: 某中心 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, ${item}, reason: { text: 年中补发上年绩效奖金 } }
${carryover}projects: none
declared:
  - { rubric: 别的评分表, points: ${points}, by: 本单位 }
`;

describe('a full score though more was spent than budgeted', () => {
  it.each([
    ['nobody says what paid for it', 'originalBudget: 296.35, actual: 322.37', '26.02万元（8.78%）'],
    ['there was no budget', 'originalBudget: none, actual: 322.37', '多322.37万元，没有写由什么安排'],
    ['the budget was raised', 'originalBudget: 296.35, revisedBudget: 323, actual: 322.37', undefined],
    ['it was carried over', 'originalBudget: 296.35, actual: 322.37', undefined, '30'],
    [
      'part of it was carried over',
      'originalBudget: 296.35, actual: 322.37',
      '多26.02万元（8.78%），其中只有20.00万元写了由上年结转安排，其余没有写：',
      '20',
    ],
    ['nothing was carried over', 'originalBudget: 296.35, actual: 322.37', '没有写由什么', 'none'],
    ['nothing was overspent', 'originalBudget: 296.35, actual: 296.35', undefined],
  ])('where %s', (_, item, doubt, opening?: string) => {
    const carryover = opening === undefined ? '' : `  carryover: { opening: ${opening} }\n`;
    const { findings } = evaluate({ text: text(item, '100', carryover) });
    expect(findings.map(({ code }) => code).filter((code) => code < 'SE4')).toEqual([]);
    const found = findings.find(({ code }) => code === 'SE406');
    expect(found?.message).toContain('分数无法核对');
    if (doubt === undefined) expect(found?.message).not.toContain('满分');
    else expect(found?.message).toContain(doubt);
    expect(found?.hint.includes('carryover.opening')).toBe(doubt !== undefined);
  });

  it('is no matter where not all points are claimed', () => {
    const { findings } = evaluate({ text: text('originalBudget: 296.35, actual: 322.37', '99') });
    expect(findings.find(({ code }) => code === 'SE406')?.message).not.toContain('满分');
  });
});
