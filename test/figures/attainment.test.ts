import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import type { Figures } from '../../src/figures/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { showOutcome } from './builders.ts';

/** The figures of a report in yuan that says these things beside the least. */
function figuresOf(parts: Readonly<Record<string, unknown>>): Figures {
  const head = { selfeval: 1, form: 'f', year: 2023, money: '元', date: '2024-06-11', unit: { name: '某中心' } };
  const { year, findings } = readReport('report.yaml', Buffer.from(JSON.stringify({ ...head, ...parts })));
  if (year === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return computeFigures(year, { capitalIsOperating: true });
}

function show(figures: Figures, id: string): string | undefined {
  const figure = figures.find(id);
  return figure && showOutcome(figure.outcome);
}

const row = (originalBudget: unknown, revisedBudget: unknown, actual: unknown) => ({
  originalBudget,
  revisedBudget,
  actual,
});
const NOTHING = row('none', 'none', 'none');

describe('the funding of a project', () => {
  const project = (funding: unknown, own = {}) =>
    figuresOf({ projects: [{ name: '科普.活动', ...own, funding }], staff: {} });
  const cells = (figures: Figures, line: string) =>
    ['originalBudget', 'revisedBudget', 'actual', 'executionRate'].map((column) =>
      show(figures, `projects.items.科普．活动.funding.${line}.${column}`),
    );

  it('adds up, and is the amount of the project where that types none', () => {
    // 100000 + 0 + 5000 = 105000; 100000 + 30000 + 5000 = 135000; 95000 + 30000 + 1250 = 126250; 126250 ÷ 135000 = 0.93518…
    const figures = project({
      currentAppropriation: row(100000, 100000, 95000),
      carriedOver: row('none', 30000, 30000),
      otherFunds: row(5000, 5000, 1250),
    });
    expect(cells(figures, 'currentAppropriation')).toEqual(['100000', '100000', '95000', '0.95']);
    expect(cells(figures, 'carriedOver')).toEqual(['none', '30000', '30000', '1']);
    expect(cells(figures, 'otherFunds')).toEqual(['5000', '5000', '1250', '0.25']);
    expect(cells(figures, 'total').slice(0, 3)).toEqual(['105000', '135000', '126250']);
    expect(cells(figures, 'total')[3]).toMatch(/^0\.93518518/);
    expect(show(figures, 'projects.items.科普．活动.actual')).toBe('126250');
    expect(show(figures, 'projects.total.revisedBudget')).toBe('135000');
    expect(figures.find('项目支出.科普．活动.资金来源.合计.决算数')?.derivation).toEqual({
      operation: 'sum',
      terms: ['currentAppropriation', 'carriedOver', 'otherFunds'].map((source) => ({
        sign: '+',
        id: `projects.items.科普．活动.funding.${source}.actual`,
      })),
    });
  });

  it('is not known where one source is not told, and none where there is none', () => {
    const figures = project({ currentAppropriation: row(1, 'none', 0), carriedOver: NOTHING });
    expect(cells(figures, 'total')).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    const none = project({ currentAppropriation: NOTHING, carriedOver: NOTHING, otherFunds: NOTHING });
    expect(cells(none, 'total')).toEqual(['none', 'none', 'none', 'noBudget']);
  });

  it('leaves the amount that a project types as it is', () => {
    const figures = project(
      { currentAppropriation: row(1, 1, 1), carriedOver: NOTHING, otherFunds: NOTHING },
      { actual: 2 },
    );
    expect(show(figures, 'projects.items.科普．活动.actual')).toBe('2');
    expect(show(figures, 'projects.items.科普．活动.originalBudget')).toBe('1');
  });

  it('of the whole stands beside the sum of basic and project spending', () => {
    const figures = figuresOf({
      whole: { funding: { currentAppropriation: row(8, 9, 6), carriedOver: NOTHING, otherFunds: row(2, 3, 3) } },
    });
    expect(show(figures, 'whole.funding.total.actual')).toBe('9');
    expect(show(figures, '整体支出.资金来源.合计.预算执行率')).toBe('0.75');
    expect(show(figures, 'whole.actual')).toBe('unknown');
  });
});

describe('the completion of a numeric indicator', () => {
  it.each([
    ['atLeast', 50, 46, '0.92'],
    ['atLeast', 50, 60, '1.2'],
    ['atLeast', 50, 0, '0'],
    ['atLeast', 50, 'none', '0'],
    ['atMost', 4, 5, '0.8'],
    ['atMost', 4, 2, '2'],
    ['atMost', 4, 0, 'zeroBase'],
    ['exactly', 12, 12, '1'],
    ['exactly', 12, 9, '0.75'],
    ['atLeast', 0, 3, 'zeroBase'],
    ['atMost', 0, 9, '0'],
    ['atMost', 'none', 9, '0'],
    ['atMost', 0, 0, 'zeroBase'],
    ['atMost', -5, -6, 'zeroBase'],
    ['exactly', 'none', 3, 'zeroBase'],
    ['atLeast', null, 3, 'unknown'],
    ['atLeast', 50, null, 'unknown'],
    ['atLeast', 50, '已完成', 'unknown'],
    [undefined, 50, 46, undefined],
  ])('%s %s, actual %s → %s', (direction, target, actual, expected) => {
    const indicator = { name: '场次', type: 'numeric', ...(direction && { direction }), target, actual };
    expect(show(figuresOf({ whole: { indicators: [indicator] } }), 'whole.indicators.items.场次.completion')).toBe(
      expected,
    );
  });

  it('is none of a qualitative one', () => {
    const indicator = { name: '效果', type: 'qualitative', target: '明显', actual: '明显', points: 5 };
    const figures = figuresOf({ whole: { indicators: [indicator] } });
    const ids = figures.all.map(({ id }) => id).filter((id) => id.startsWith('whole.indicators.'));
    expect(ids.map((id) => id.split('.').at(-1))).toEqual(['points', 'awarded']);
  });

  it('is found under a name of its own where two are called alike', () => {
    const named = (name: string, points: number) => ({ name, type: 'numeric', points });
    const figures = figuresOf({
      whole: { indicators: [named('合格率', 1), named('合格率（2）', 2), named('合格率', 3)] },
    });
    expect(show(figures, 'whole.indicators.items.合格率.points')).toBe('1');
    expect(show(figures, 'whole.indicators.items.合格率（2）.points')).toBe('2');
    expect(show(figures, '整体支出.绩效指标.合格率（3）.分值')).toBe('3');
  });
});

describe('the points of a table', () => {
  const sums = (executionPoints: unknown, ...cells: [points: unknown, awarded: unknown][]) => {
    const indicators = cells.map(([points, awarded], index) => ({
      name: `指标${index}`,
      type: 'numeric',
      points,
      awarded,
    }));
    const figures = figuresOf({
      projects: [{ name: '甲', ...(executionPoints ? { executionPoints } : {}), indicators }],
    });
    return ['points', 'awarded'].map((column) => show(figures, `projects.items.甲.marks.total.${column}`));
  };

  it.each([
    ['all told', { points: 10, awarded: 9.35 }, [50, 48.5], [40, 40], ['100', '97.85']],
    ['no points for the execution rate', { points: 'none', awarded: 'none' }, [60, 60], [40, 0], ['100', '60']],
    ['an indicator without points', { points: 10, awarded: 10 }, [90, 90], ['none', 'none'], ['100', '100']],
    ['one weight not told', { points: 10, awarded: 9 }, [50, 48.5], [null, 40], ['unknown', '97.5']],
    ['one weight in words', { points: 10, awarded: 9 }, [50, 48], ['40分', 40], ['unknown', '97']],
    ['the execution rate not told', undefined, [50, 48.5], [40, 40], ['unknown', 'unknown']],
    ['one score not told', { points: 10, awarded: null }, [50, 48.5], [40, 40], ['100', 'unknown']],
  ] as const)('%s', (_, execution, one, other, expected) => {
    expect(sums(execution, [...one], [...other])).toEqual(expected);
  });

  it('have a sum only where every cell is a number or none, and then the right one', () => {
    const tenths = fc.integer({ min: 0, max: 1000 });
    const cell = fc.oneof(
      { weight: 6, arbitrary: tenths.map((value) => ({ typed: value / 10, value })) },
      { weight: 1, arbitrary: fc.constantFrom({ typed: 'none', value: 0 }) },
      { weight: 1, arbitrary: fc.constantFrom({ typed: null, value: undefined }, { typed: '满分', value: undefined }) },
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), ([execution, ...cells]) => {
        const [sum] = sums(
          { points: execution?.typed, awarded: 0 },
          ...cells.map(({ typed }): [unknown, unknown] => [typed, 0]),
        );
        const values = [execution?.value, ...cells.map(({ value }) => value)];
        const isNone = [execution, ...cells].every((one) => one?.typed === 'none');
        const total = values.reduce<number>((before, value) => before + (value ?? 0), 0);
        const isKnown = values.every((value) => value !== undefined);
        expect(sum).toBe(isNone ? 'none' : isKnown ? String(total / 10) : 'unknown');
      }),
    );
  });
});
