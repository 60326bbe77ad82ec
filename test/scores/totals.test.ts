import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/quantity/decimal.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { roundPoints, totalUp } from '../../src/scores/totals.ts';
import type { Scorecard, ScoreLine } from '../../src/scores/types.ts';
import { scorecard } from '../terminal/scorecard.ts';

const RUBRIC = { ...scorecard.rubric, points: quantity('point', '100') };
const [SAMPLE] = scorecard.lines;

/** `full status least most` */
function lineOf(text: string): ScoreLine {
  if (SAMPLE === undefined) throw new Error('no line');
  const [full = '', status, least = '0', most = least] = text.split(' ');
  return {
    ...SAMPLE,
    criterion: { ...SAMPLE.criterion, points: quantity('point', full) },
    status: status as ScoreLine['status'],
    least: quantity('point', least),
    most: quantity('point', most),
  };
}

const ends = ({ least, most }: Scorecard) => [printNumber(least.value), printNumber(most.value)];

describe('a total of which some does not apply', () => {
  const rows: readonly [lines: readonly string[], least: string, most: string][] = [
    // 72 of 80 are 90 of 100.
    [['80 derived 72', '20 notApplicable'], '90', '90'],
    // 50 – 60 of 70: 71.428… and 85.714…
    [['70 open 50 60', '30 notApplicable'], '71.43', '85.71'],
    [['80 derived 80', '20 notApplicable'], '100', '100'],
    [['80 derived 0', '20 notApplicable'], '0', '0'],
    [['60 derived 50', '40 derived 30'], '80', '80'],
    // Of nothing, nobody has all.
    [['60 notApplicable', '40 notApplicable'], '0', '0'],
  ];

  it.each(rows)('of %j is rescaled to %s – %s', (lines, least, most) => {
    expect(ends(totalUp({ ...RUBRIC, rescales: true }, lines.map(lineOf)))).toEqual([least, most]);
  });

  it('is rescaled to the places of the rubric, half up', () => {
    const card = totalUp(
      { ...RUBRIC, rescales: true, roundTo: new Decimal(1) },
      ['80 derived 66', '20 notApplicable'].map(lineOf),
    );
    // 66 of 80 are 82.5.
    expect(ends(card)).toEqual(['83', '83']);
  });

  it('lies between the ends that it had while this was not known', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(parts, ([full, share]) => {
        const rest = new Decimal(full).times(share).div(100).toDecimalPlaces(2);
        const rubric = { ...RUBRIC, rescales: true };
        const before = totalUp(rubric, [
          lineOf(`${full} derived ${rest}`),
          lineOf(`${100 - full} open 0 ${100 - full}`),
        ]);
        const after = totalUp(rubric, [lineOf(`${full} derived ${rest}`), lineOf(`${100 - full} notApplicable`)]);
        expect(after.least.value.gte(before.least.value) && after.most.value.lte(before.most.value)).toBe(true);
      }),
    );
  });
});

describe('a cap on the whole', () => {
  const cap = (most: string) => ({
    state: 'value' as const,
    title: '预算执行率',
    percent: new Decimal(65),
    range: { from: { at: new Decimal(60), isIncluded: true }, to: undefined, range: '[60,)' },
    most: quantity('point', most),
  });
  const open = { state: 'open' as const, title: '预算执行率', lowest: quantity('point', '59') };

  it.each([
    [['100 derived 92'], cap('79'), '79', '79'],
    [['100 derived 70'], cap('79'), '70', '70'],
    [['60 derived 60', '40 open 0 40'], cap('79'), '60', '79'],
    [['100 derived 92'], open, '59', '92'],
    [['100 derived 50'], open, '50', '50'],
    [['100 derived 92'], undefined, '92', '92'],
  ] as const)('on %j: %j gives %s – %s', (lines, limit, least, most) => {
    expect(ends(totalUp(RUBRIC, lines.map(lineOf), limit))).toEqual([least, most]);
  });
});

describe('a grade', () => {
  const grades = [
    ['优', '90'],
    ['良', '80'],
    ['中', '60'],
    ['差', '0'],
  ].map(([title = '', from = '']) => ({ title, from: new Decimal(from), place: scorecard.lines[0]?.criterion.place }));

  it.each([
    ['100', '优'],
    ['90', '优'],
    // Without half-open ends, 89.5 had no grade.
    ['89.5', '良'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('of %s points is %s', (points, title) => {
    const rubric = { ...RUBRIC, grades: grades as Scorecard['rubric']['grades'] };
    expect(totalUp(rubric, [lineOf(`100 derived ${points}`)]).grades).toEqual({ least: title, most: title });
  });
});

describe('points in the steps of a rubric', () => {
  it.each([
    ['4.5', '1', '5', '5'],
    ['4.5', '1', '4.5', '4.5'],
    ['4', '7', '4', '4'],
    ['2.24', '0.5', '5', '2'],
    ['2.25', '0.5', '5', '2.5'],
  ])('of %s in steps of %s, of %s at the most: %s', (points, step, most, expected) => {
    const point = (value: string) => quantity('point', new Decimal(value));
    expect(roundPoints(point(points), new Decimal(step), point(most)).value.toFixed()).toBe(expected);
  });
});
