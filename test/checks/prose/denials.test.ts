import { describe, expect, it } from 'vitest';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { readBase } from '../../cli/spoil.ts';
import { shippedForm } from '../../document/shippedForms.ts';

/** Codes found in the plain report with these people in post, 18 posts or others, and this sentence. */
function codesOf(staff: number, sentence: string, posts = '18'): readonly string[] {
  const text = readBase('valid')
    .toString()
    .replace('staffInPost: 16', `staffInPost: ${staff}`)
    .replace('institutional: 18', `institutional: ${posts}`)
    .replace('承担全市科技管理的技术支撑。', sentence);
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings].map(({ code }) => code);
}

describe('more people than posts', () => {
  it.each(['无超编现象。', '我中心没有超编。', '不存在超编情况。', '未出现超编。', '没有任何超编问题。'])(
    'are denied, which is told, and no word of them: %s',
    (sentence) => {
      expect(codesOf(21, sentence)).toEqual(['SE409', 'SE425']);
      expect(codesOf(16, sentence)).toEqual([]);
    },
  );

  it.each(['年末超编3名，正在消化。', '超编人员已报编办备案。'])('are told: %s', (sentence) => {
    expect(codesOf(21, sentence)).toEqual([]);
  });

  it('are more than none, as they are more than 0', () => {
    expect(codesOf(2, '技术支撑。', '0')).toContain('SE409');
    expect(codesOf(2, '技术支撑。', 'none')).toContain('SE409');
  });
});
