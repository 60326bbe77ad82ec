import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/registry.ts';
import { evaluate, LEAST } from '../document/reports.ts';

/* What a transcribed table printed: points of lines and parts, totals, and numbers that nobody can compute again. */

const FACTS = {
  noticeIssued: true,
  noticeElements: { scope: true, basis: true, content: true, procedure: true, requirements: true, attachments: false },
  workingGroup: true,
  deadline: '2024-05-31',
  submitted: '2024-06-11',
};
const DECLARED = [
  { rubric: 'yueyang-work', criterion: 'selfChecks', points: 9, by: '本单位', reason: '有一个站没有自查' },
];

/** The findings about one printed number, in words. */
function told(figure: string, value: number | string, parts: Record<string, unknown> = {}): string[] {
  const report = { ...LEAST, facts: FACTS, declared: DECLARED, stated: [{ figure, value: 0 }], ...parts };
  const text = JSON.stringify(report).replace('"value":0', `"value":${value}`);
  const { findings } = evaluate(text);
  return findings
    .filter(({ places: [place] }) => place.path.startsWith('stated'))
    .map((found) => `${found.code} ${sentenceOf(found, 'zh').message}；${sentenceOf(found, 'zh').hint}`);
}

describe('a printed score', () => {
  it.each([
    // By id and by title; 2, 6 − 1 = 5, 2, claimed 9, and 10 − 6 working days = 4.
    ['scores.notice', 2],
    ['得分.通知内容', 5],
    ['scores.selfChecks', 9],
    ['得分.报送时间', 4],
    ['得分.自评通知', 7],
    ['得分.布置工作', 9],
    ['得分.实施评价', 13],
  ])('that agrees is not told: %s %i', (figure, value) => {
    expect(told(figure, value)).toEqual([]);
  });

  it.each([
    ['得分.报送时间', '10', 'SE408 “得分.报送时间”原文印的是 10，按文件里的数算出来是 4；'],
    ['得分.布置工作', '10', 'SE408 “得分.布置工作”原文印的是 10，按文件里的数算出来是 9；'],
    ['scores.selfChecks', '10', 'SE408 “scores.selfChecks”原文印的是 10，按文件里的数算出来是 9；'],
  ])('that differs is told with both numbers: %s %s', (figure, value, message) => {
    const [only, ...others] = told(figure, value);
    expect(others).toEqual([]);
    expect(only).toContain(message);
  });

  it.each(['7.6', '7.60', '8.0'])('is rounded to the decimals that it has, and never to whole points: %s', (value) => {
    const half = [{ ...DECLARED[0], points: 7.6 }];
    expect(told('scores.selfChecks', value, { declared: half }).length).toBe(value === '8.0' ? 1 : 0);
    expect(told('scores.selfChecks', '8', { declared: half })[0]).toContain('原文印的是 8，按文件里的数算出来是 7.6；');
  });

  it('that cannot be compared is told, with the keys', () => {
    expect(told('得分.附件完整', 7)).toEqual([
      'SE473 “得分.附件完整”原文印的数没有核对：文件里的数没有填全；要核对，请填写 facts.attachments。',
    ]);
    const [total] = told('得分.合计', 60);
    expect(total).toContain('SE473');
    // 2 + 5 + 2 + 4 are proved; 1, 6 and the 8 of the empty report are lost for good.
    expect(told('得分.合计', 100)[0]).toMatch(/^SE408 .*按文件里的数算出来是 13–85；/);
  });

  it('is called as told where nothing has its name', () => {
    expect(told('得分.报送时', 10)[0]).toContain('可能应为 得分.报送时间，请核对后改正');
    expect(told('得分.附件内容', 10)[0]).toContain('请核对名称');
  });
});

describe('a printed number', () => {
  const money = (actual: string) => ({
    basic: { items: [{ name: '工资福利支出', part: 'personnel', originalBudget: 100, actual }] },
  });
  const text = (figure: string, value: string, actual: string) =>
    told(figure, value, JSON.parse(JSON.stringify(money(actual)).replace(`"${actual}"`, actual)));

  it('is compared with the computed one in its own digits', () => {
    expect(text('基本支出.合计.决算数', '93', '89.974')[0]).toContain('原文印的是 93，按文件里的数算出来是 89.974；');
    expect(text('基本支出.合计.差异率', '8.9', '108.780159')[0]).toContain('算出来是 8.780159；');
  });

  it('of an endless quotient has two digits more than were printed', () => {
    const basic = { items: [{ name: '工资福利支出', part: 'personnel', originalBudget: 3, actual: 2 }] };
    expect(told('基本支出.合计.预算完成率', '60', { basic })[0]).toContain('算出来是 66.67；');
    expect(told('基本支出.合计.预算完成率', '66.6', { basic })[0]).toContain('算出来是 66.667；');
    expect(told('基本支出.合计.预算完成率', '66.7', { basic })).toEqual([]);
  });

  it('that is stated not to exist is zero', () => {
    expect(told('项目支出.合计.决算数', 0, { projects: 'none' })).toEqual([]);
    expect(told('项目支出.合计.决算数', 5, { projects: 'none' })[0]).toContain('算出来是 0；');
  });

  it('that cannot be compared says what is missing', () => {
    expect(told('整体支出.决算数', 5, { projects: 'none' })).toEqual([
      'SE473 “整体支出.决算数”原文印的数没有核对：文件里的数没有填全；要核对，请填写 basic.items。',
    ]);
    const none = { item: 'none' };
    expect(
      told('三公经费.公务接待费.控制率', 5, {
        threePublic: {
          officialReception: { lastYearBudget: none.item, budget: 'none', lastYearActual: 'none', actual: 'none' },
        },
      })[0],
    ).toContain('没有基数，算不出来');
  });
});
