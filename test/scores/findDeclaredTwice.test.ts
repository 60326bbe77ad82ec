import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/registry.ts';
import { evaluate, exampleText } from '../document/reports.ts';

const base = exampleText('xugou/2023').replace(/^declared:\n(?: .*\n|\n)*/m, '');

/** What is told of points that are declared twice, with both lines of the file. */
function tell(...entries: readonly string[]): string[] {
  const text = `${base}\ndeclared:\n${entries.map((entry) => `  - { rubric: ${entry} }\n`).join('')}`;
  return evaluate(text)
    .findings.filter(({ code }) => code === 'SE506')
    .map((found) => `${found.places.map(({ path }) => path).join(' ')} ${sentenceOf(found, 'zh').message}`);
}

describe('points that are declared twice', () => {
  it('are told with both places, whoever gave them and whichever name the rubric has', () => {
    expect(
      tell(
        'yueyang-work, criterion: problems, points: 17, by: 本单位',
        'yueyang-work, criterion: notice, points: 2, by: 本单位',
        '部门整体支出绩效自评工作考核评分表, criterion: problems, points: 16, by: 财政局',
        'yueyang-work, criterion: problems, points: 16, by: 财政局',
      ),
    ).toEqual([
      'declared[2].points declared[0].points “归纳问题”的得分报了两次：本单位17分，财政局16分',
      'declared[3].points declared[0].points “归纳问题”的得分报了两次：本单位17分，财政局16分',
    ]);
  });

  it('are told of one person’s totals, and not of two people’s', () => {
    expect(
      tell(
        'yueyang-work, points: 90, by: 本单位',
        'yueyang-work, points: 91, by: 财政局',
        'yueyang-work, points: 92, by: 本单位',
      ),
    ).toEqual(['declared[2].points declared[0].points 总分报了两次：本单位90分，又92分']);
  });

  it('are no repetition under another rubric', () => {
    expect(tell('甲表, points: 90, by: 本单位', '乙表, points: 90, by: 本单位')).toEqual([]);
  });
});
