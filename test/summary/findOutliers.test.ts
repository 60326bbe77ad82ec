import { describe, expect, it } from 'vitest';
import { findOutliers } from '../../src/summary/findOutliers.ts';
import { rowOf } from './rows.ts';

/** Rows whose rate of variance are these. */
function ratesOf(values: readonly string[], report = {}) {
  return values.map((value, index) => rowOf(`第${index}局`, '2024', { figures: { varianceRate: value }, report }));
}

const shown = (rows: Parameters<typeof findOutliers>[0]) =>
  findOutliers(rows).map(({ row, figure, low, high, of, rank }) => [
    row,
    figure,
    low.toFixed(),
    high.toFixed(),
    of,
    rank,
  ]);

describe('figures far from their neighbours', () => {
  // Hinges of 1 … 8: the medians of 1 2 3 4 and 5 6 7 8, 2.5 and 6.5; four apart, so −9.5 and 18.5.
  it('are outside the quartiles by more than three times their distance', () => {
    const seven = ['1', '2', '3', '4', '5', '6', '7'];
    expect(shown(ratesOf([...seven, '8']))).toEqual([]);
    // 1 2 3 4 | 5 6 7 x: the upper hinge is 6.5 still.
    expect(shown(ratesOf([...seven, '18.5']))).toEqual([]);
    expect(shown(ratesOf([...seven, '18.51']))).toEqual([[7, 'varianceRate', '-9.5', '18.5', 8, undefined]]);
    expect(shown(ratesOf(['-9.51', '2', '3', '4', '5', '6', '7', '8']))).toEqual([
      [0, 'varianceRate', '-9.5', '18.5', 8, undefined],
    ]);
  });

  // Of nine the middle one belongs to both halves: hinges 3 and 7, so −9 and 19.
  it('share the middle one of an odd number', () => {
    const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];
    expect(shown(ratesOf([...eight, '19']))).toEqual([]);
    expect(shown(ratesOf([...eight, '19.1']))).toEqual([[8, 'varianceRate', '-9', '19', 9, undefined]]);
  });

  it('are not told of fewer than eight, nor where the quartiles meet', () => {
    expect(shown(ratesOf(['1', '2', '3', '4', '5', '6', '1000']))).toEqual([]);
    expect(shown(ratesOf(['1', '1', '1', '1', '1', '1', '1', '1', '1000']))).toEqual([]);
  });

  it('have neighbours of their own form, year and scope', () => {
    const seven = ratesOf(['1', '2', '3', '4', '5', '6', '7']);
    for (const report of [{ form: 'hunan-2018' }, { year: '2023' }, { scope: 'basic' as const }]) {
      expect(shown([...seven, ...ratesOf(['1000'], report)])).toEqual([]);
    }
    expect(shown([...seven, ...ratesOf(['1000'])])).toHaveLength(1);
  });

  it('have neighbours of their own rank where enough have one, and else all', () => {
    const low = ratesOf(['1', '2', '3', '4', '5', '6', '7', '30'], { rank: '正科级' });
    const high = ratesOf(['101', '102', '103', '104', '105', '106', '107', '108'], { rank: '正处级' });
    expect(shown([...low, ...high])).toEqual([[7, 'varianceRate', '-9.5', '18.5', 8, '正科级']]);
    expect(shown([...ratesOf(['1', '2', '3', '4', '5', '6', '7']), ...ratesOf(['30'], { rank: '正科级' })])).toEqual([
      [7, 'varianceRate', '-9.5', '18.5', 8, undefined],
    ]);
  });

  it('leave out what is unknown', () => {
    const rows = [...ratesOf(['1', '2', '3', '4', '5', '6', '30']), rowOf('不知', '2024')];
    expect(shown(rows)).toEqual([]);
  });
});
