import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { listGains } from '../../src/scores/listGains.ts';
import { printReason } from '../../src/scores/printReason.ts';
import { evaluate, LEAST } from '../document/reports.ts';

/* 自评表里产出50分、效益30分、满意度10分，和执行率10分合成100分；得分都由手算。 */

interface Row {
  readonly level1: string;
  readonly points: number | string | null;
  readonly awarded: number | string | null;
}

const FULL: readonly Row[] = [
  { level1: '产出指标', points: 30, awarded: 29 },
  { level1: '产出指标', points: 20, awarded: 20 },
  { level1: '效益指标', points: 30, awarded: 27.5 },
  { level1: '满意度指标', points: 10, awarded: 10 },
];

function project(name: string, budget: number | undefined, rows: readonly Row[] = FULL) {
  return {
    name,
    ...(budget === undefined ? {} : { originalBudget: budget, revisedBudget: budget, actual: budget }),
    executionPoints: { points: 10, awarded: 10 },
    indicators: rows.map(({ level1, points, awarded }, index) => ({
      level1,
      level2: '二级',
      name: `指标${index + 1}`,
      type: 'qualitative',
      target: '好',
      actual: '好',
      ...(points === null ? {} : { points }),
      ...(awarded === null ? {} : { awarded }),
    })),
  };
}

function cardOf(projects: unknown) {
  const { evaluation } = evaluate(JSON.stringify({ ...LEAST, form: 'national-project-2020', projects }));
  const [card] = evaluation.scorecards;
  if (card === undefined) throw new Error('no scorecard');
  return card;
}

/** Status, interval, reason and missing keys of a line. */
function lineOf(projects: unknown, id = 'outputs') {
  const line = cardOf(projects).lines.find(({ criterion }) => criterion.id === id);
  if (line === undefined) throw new Error(id);
  const { status, least, most, reason, missing } = line;
  return {
    shown: [status, printNumber(least.value), printNumber(most.value)],
    reason: printReason(reason, 'zh'),
    missing,
  };
}

describe('weights that are not those of the rubric', () => {
  const needOf = (rows: readonly Row[]) => {
    const gain = listGains(cardOf([project('甲', 110, rows)])).find(({ line }) => line.criterion.id === 'satisfaction');
    return gain?.need;
  };

  it.each([
    // A level that is nearly one that is counted, and the row that carries it on, which has no key of its own.
    [
      [
        ...FULL.slice(0, 3),
        { level1: '满意度指', points: 6, awarded: 6 },
        { level1: '满意度指', points: 4, awarded: 4 },
      ],
      ['projects[0].indicators[3].level1'],
    ],
    [[...FULL.slice(0, 3), { level1: '满意度指标', points: 8, awarded: 8 }], ['projects[0].indicators[3].points']],
    [FULL.slice(0, 3), ['projects[0].indicators']],
  ])('name the keys to be checked, and no facts: %j', (rows, keys) => {
    expect(needOf(rows)).toEqual({ type: 'doubt', keys });
  });
});

describe('the points of indicators', () => {
  it('are added up, and with the execution rate they are the total of the table', () => {
    const projects = [project('甲', 110)];
    expect(lineOf(projects)).toEqual({
      shown: ['derived', '49', '49'],
      reason: '29 + 20 = 49：甲的指标得分相加',
      missing: [],
    });
    expect(lineOf(projects, 'benefits').shown).toEqual(['derived', '27.5', '27.5']);
    // 10 + 49 + 27.5 + 10
    expect(cardOf(projects).least.value.toFixed()).toBe('96.5');
    expect(cardOf(projects).most.value.toFixed()).toBe('96.5');
  });

  it('of several projects are weighted by their revised budgets', () => {
    const perfect = FULL.map((row) => ({ ...row, awarded: row.points }));
    const projects = [project('甲', 86), project('乙', 24, perfect)];
    // (49 × 86 + 50 × 24) ÷ 110 = 5414 ÷ 110 = 49.2181…
    expect(lineOf(projects)).toEqual({
      shown: ['derived', '49.22', '49.22'],
      reason: '按金额加权：甲49分×86.00万元、乙50分×24.00万元，得49.22分',
      missing: [],
    });
  });

  it('of projects without money are open, unless all come to the same', () => {
    const perfect = FULL.map((row) => ({ ...row, awarded: row.points }));
    expect(lineOf([project('甲', 0), project('乙', 0, perfect)])).toEqual({
      shown: ['open', '0', '50'],
      reason: '待定：甲、乙都没有调整预算，不能按金额加权',
      missing: [],
    });
    // Whatever weighs equal points, they stay what they are; 49 × 0 ÷ 0 would be no sum.
    expect(lineOf([project('甲', 0), project('乙', 0)])).toEqual({
      shown: ['derived', '49', '49'],
      reason: '甲、乙都得49分：都没有调整预算，得分相同，不用加权',
      missing: [],
    });
    // One without money does not count beside one that has some, and the reason says so.
    expect(lineOf([project('甲', 86), project('乙', 0, perfect)])).toMatchObject({
      shown: ['derived', '49', '49'],
      reason: '按金额加权：甲49分×86.00万元、乙50分×0.00万元，得49分',
    });
  });

  it('are open while one is not told, and its key is named', () => {
    const rows = FULL.map((row, index) => (index === 1 ? { ...row, awarded: null } : row));
    expect(lineOf([project('甲', 110, rows)])).toMatchObject({
      shown: ['open', '0', '50'],
      missing: ['projects[0].indicators[1].awarded'],
    });
    expect(lineOf([project('甲', 110, rows)], 'benefits').shown[0]).toBe('derived');
  });

  it('are open while a project has no table, or its money is not told', () => {
    expect(lineOf([project('甲', 110), project('乙', 24, [])]).missing).toEqual(['projects[1].indicators']);
    expect(lineOf([project('甲', 110), project('乙', undefined)]).missing).toEqual(['projects[1].revisedBudget']);
    expect(lineOf('none').shown).toEqual(['open', '0', '50']);
  });

  it('are not added up where the table has other weights than the rubric', () => {
    const rows = [...FULL.slice(0, 1), ...FULL.slice(2)];
    expect(lineOf([project('甲', 110, rows)])).toEqual({
      shown: ['open', '0', '50'],
      reason: '待定：甲的产出指标、产出共30分，这一项是50分，权重不同，不能相加',
      missing: [],
    });
  });

  it('count none as no points', () => {
    const rows = FULL.map((row, index) => (index === 1 ? { ...row, awarded: 'none' } : row));
    expect(lineOf([project('甲', 110, rows)]).shown).toEqual(['derived', '29', '29']);
  });
});
