import { describe, expect, it } from 'vitest';
import { quantity } from '../../src/quantity/quantity.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { scoreCoach } from '../../src/terminal/scoreCoach.ts';
import { evaluate, LEAST } from '../document/reports.ts';
import { declared } from '../scores/builders.ts';

const { evaluation } = evaluate(
  JSON.stringify({
    ...LEAST,
    facts: { noticeIssued: true, workingGroup: false },
    evidence: [{ criterion: 'notice', document: '市发〔2024〕3号' }],
  }),
);
const [scorecard] = evaluation.scorecards;
const ground = { figures: evaluation.figures, form: evaluation.form, texts: new Map() };

function coach(lang: 'zh' | 'en', width: number, points?: string): string {
  if (scorecard === undefined) throw new Error('no scorecard');
  const totals = points === undefined ? [] : [declared(points)];
  return scoreCoach(scorecard, totals, { lang, color: false, width }, ground);
}

describe('what follows the table of points', () => {
  it.each(['zh', 'en'] as const)('fits the terminal, in %s', (lang) => {
    for (const width of [40, 80, 120]) {
      expect(
        coach(lang, width)
          .split('\n')
          .filter((line) => displayWidth(line) > width),
      ).toEqual([]);
    }
  });

  it('says what to add, what is lost, and which documents are named', () => {
    const shown = coach('zh', 200);
    expect(shown).toContain('  · 报送时间 submission 10分：请在 facts 里填写 deadline、submitted\n');
    expect(shown).toContain('  · 工作小组 workingGroup 2分：是否成立绩效自评工作小组：否\n');
    expect(shown).toContain('  · 自评通知：要求加盖公章的自评通知电子版；已写：市发〔2024〕3号\n');
    expect(shown).toContain('criterion 写 workingGroup\n');
    expect(shown).not.toContain('自报的总分');
  });

  it.each([
    ['95', '对不上'],
    ['90', '没有证伪，也没有证实'],
    ['2', '没有证伪，也没有证实'],
    ['1.5', '对不上'],
  ])('sets a claimed total of %s beside the interval: %s', (points, verdict) => {
    expect(coach('zh', 200, points)).toContain(`本单位评${points}分，这张表现在是2 – 90分：${verdict}\n`);
  });

  it('says nothing of a total that every line proves', () => {
    if (scorecard === undefined) throw new Error('no scorecard');
    const proved = { ...scorecard, lines: [], least: quantity('point', '90'), most: quantity('point', '90') };
    const view = { lang: 'zh', color: false, width: 80 } as const;
    expect(scoreCoach(proved, [], view, ground)).not.toContain('还能争取');
    expect(scoreCoach(proved, [declared('90')], view, ground)).toContain('这张表现在是90分：相符');
  });
});
