import { describe, expect, it } from 'vitest';
import type { Report } from '../document/reports.ts';
import { evaluate, LEAST } from '../document/reports.ts';

/** Code and path of what is found in a report that says these things beside the least. */
function find(parts: Report): string[] {
  const { findings } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return findings.map(({ code, places: [{ path }] }) => `${code} ${path}`).filter((one) => !one.startsWith('SE405'));
}

const row = (originalBudget: unknown, revisedBudget: unknown, actual: unknown) => ({
  originalBudget,
  revisedBudget,
  actual,
});
const NONE = row('none', 'none', 'none');

describe('points and targets of one indicator', () => {
  it.each([
    ['met and full', 'atLeast', 50, 52, 10, 10, []],
    ['just met', 'atLeast', 50, 50, 10, 9.5, ['SE464']],
    ['met by less', 'atMost', 3, 0, 10, 9, ['SE464']],
    ['met by none', 'atMost', 0, 'none', 10, 9, ['SE464']],
    ['missed and full', 'atLeast', 50, 49.99, 10, 10, ['SE464']],
    ['missed by more', 'atMost', 3, 4, 10, 10, ['SE464']],
    ['not exactly', 'exactly', 12, 13, 10, 10, ['SE464']],
    ['missed and cut in proportion', 'atLeast', 50, 46, 10, 9.2, ['SE464']],
    ['missed, cut and rounded', 'atLeast', 50, 46, 10, 9, ['SE464']],
    ['missed, and cut out of proportion', 'atLeast', 50, 46, 10, 8, ['SE464']],
    ['missed by more, in proportion', 'atMost', 3, 4, 30, 22.5, ['SE464']],
    ['missed, with nothing to get', 'atLeast', 50, 46, 0, 0, []],
    ['above', 'atLeast', 50, 52, 10, 10.01, ['SE463']],
    ['missed and above', 'atLeast', 50, 46, 10, 11, ['SE463']],
    ['no direction', undefined, 50, 46, 10, 10, []],
    ['no target', 'atLeast', undefined, 46, 10, 10, []],
    ['no actual', 'atLeast', 50, undefined, 10, 10, []],
    ['no points', 'atLeast', 50, 46, undefined, 10, []],
    ['no score', 'atLeast', 50, 46, 10, undefined, []],
    ['an actual in words', 'atLeast', 50, '已完成', 10, 10, ['SE461']],
    ['an actual with its unit', 'atLeast', 50, '46场', 10, 10, ['SE462']],
  ])('%s: %s %s, %s; %s, %s', (_, direction, target, actual, points, awarded, codes) => {
    const indicator = { name: '场次', type: 'numeric', direction, target, actual, points, awarded };
    expect(find({ whole: { indicators: [indicator] } }).map((one) => one.split(' ')[0])).toEqual(codes);
    const explained = { whole: { indicators: [{ ...indicator, reason: '场馆维修' }] } };
    expect(find(explained).map((one) => one.split(' ')[0])).toEqual(codes.filter((code) => code !== 'SE464'));
  });

  it('are not compared where they are words', () => {
    const indicator = { name: '效果', type: 'qualitative', target: '明显', actual: '未达到', points: 10, awarded: 10 };
    expect(find({ whole: { indicators: [indicator] } })).toEqual([]);
  });

  it('that words lost need a reason', () => {
    const indicator = { name: '效果', type: 'qualitative', target: '明显', actual: '一般', points: 10, awarded: 8 };
    expect(find({ whole: { indicators: [indicator] } })).toEqual(['SE464 whole.indicators[0].awarded']);
    expect(find({ whole: { indicators: [{ ...indicator, reason: '宣传不够' }] } })).toEqual([]);
  });
});

it.each([
  ['46场', '46'],
  ['≥ 95.0%', '95.0'],
  ['１０分', '10'],
  ['3万人次', undefined],
  ['约50场', undefined],
  ['46/50', undefined],
  ['5—10场', undefined],
])('a number among words is offered where it is the only one: %s', (actual, suggestion) => {
  const indicator = { name: '场次', type: 'numeric', actual };
  const { findings } = evaluate(JSON.stringify({ ...LEAST, whole: { indicators: [indicator] } }));
  expect(findings.filter(({ code }) => code === 'SE462').map(({ args }) => args)).toEqual([
    { cell: 'actual', text: actual, suggestion },
  ]);
});

describe('the sum of the points', () => {
  const table = (executionPoints: unknown, ...points: unknown[]) => ({
    whole: {
      ...(executionPoints === undefined ? {} : { executionPoints: { points: executionPoints } }),
      indicators: points.map((one, index) => ({ name: `指标${index}`, type: 'numeric', points: one })),
    },
  });
  const TOLD = ['SE465 whole.indicators'];

  it.each([
    ['is 100 with the execution rate', table(10, 50, 40), []],
    ['is 100 without it', table('none', 60, 40), []],
    ['is 100 in tenths', table(10, 33.3, 33.3, 23.4), []],
    ['is more', table(10, 60, 40), TOLD],
    ['is less', table(0, 99.9), TOLD],
    ['is not known: the execution rate', table(undefined, 50, 40), []],
    ['is not known: an indicator', table(10, 50, undefined), []],
  ])('%s', (_, parts, found) => {
    expect(find(parts)).toEqual(found);
  });

  it('that a publication prints is held against the sum', () => {
    const stated = (figure: string, value: number) => find({ ...scored, stated: [{ figure, value }] });
    const scored = {
      whole: {
        executionPoints: { points: 10, awarded: 9.35 },
        indicators: [{ name: '场次', type: 'numeric', points: 90, awarded: 88.5 }],
      },
    };
    expect(stated('整体支出.自评.合计.得分', 97.85)).toEqual([]);
    expect(stated('whole.marks.total.awarded', 97.58)).toEqual(['SE408 stated[0].value']);
  });
});

describe('the amounts of a project and its funding', () => {
  const funding = { currentAppropriation: row(10, 10, 9.5), carriedOver: row('none', 3, 3), otherFunds: NONE };
  const project = (own: Report, sources: Report = funding) => ({
    projects: [{ name: '甲', ...own, funding: sources }],
  });

  it.each([
    ['agree', project({ ...row(10, 13, 12.5), reason: { text: '增加了两场活动' } }), []],
    ['are told once, by the sources', project({ reason: { text: '增加了两场活动' } }), []],
    ['differ', project(row(10, 13, 12)), ['SE401 projects[0].name', 'SE466 projects[0].actual']],
    [
      'differ by all of it',
      project(row('none', 13, 12.5)),
      ['SE402 projects[0].name', 'SE466 projects[0].originalBudget'],
    ],
    ['cannot be compared: a source is left out', project(row(9, 9, 9), { currentAppropriation: row(1, 1, 1) }), []],
    ['are none either way', project(NONE, { currentAppropriation: NONE, carriedOver: NONE, otherFunds: NONE }), []],
  ])('%s', (_, parts, found) => {
    expect(find(parts)).toEqual(found);
  });

  it('are compared where they are told by unit, too', () => {
    const several = {
      unit: { name: '某局', budgetUnits: ['本级', '二站'] },
      projects: [{ name: '甲', byUnit: { 本级: row(6, 6, 6), 二站: row(4, 7, 6) }, funding }],
    };
    expect(find(several)).toEqual(['SE401 projects[0].name', 'SE466 projects[0].name']);
  });

  it.each([
    ['spends more than it has', row('none', 3, 3.5), ['SE410 projects[0].funding.carriedOver.actual']],
    ['is a thousand times another', row(3, 3, 30000), ['SE411 projects[0].funding.carriedOver.actual']],
    ['is not known', row(3, null, 3), []],
  ])('a source of it %s', (_, carriedOver, found) => {
    const parts = project({ reason: { text: '增加了两场活动' } }, { ...funding, carriedOver });
    expect(find(parts)).toEqual(found);
  });

  it('of the whole are not: its sources may be of other budgets', () => {
    expect(find({ whole: { funding }, projects: [{ name: '甲', ...row(1, 1, 1) }] })).toEqual([]);
  });
});

describe('goals', () => {
  const results = { 培训场次: { value: 46, measure: '场' } };
  const goals = (told: Report) => find({ results, projects: [{ name: '甲', ...row(1, 1, 1), goals: told }] });

  it('as reached are held against the figures', () => {
    expect(goals({ reached: '全年培训场次达到48场。' }).map((one) => one.split(' ')[0])).toEqual(['SE421']);
  });

  it('as expected are not: they were set before', () => {
    expect(goals({ expected: '培训场次达到48场。' })).toEqual([]);
  });

  it.each(['expected', 'reached'])('as %s name only what there is', (key) => {
    expect(goals({ [key]: '培训{{培训次数}}。' })).toEqual([`SE301 projects[0].goals.${key}`]);
  });
});
