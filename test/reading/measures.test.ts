import { describe, expect, it } from 'vitest';
import { measureOf } from '../../src/reading/measures.ts';

describe('what one of a unit is, in the least of its kind', () => {
  it.each([
    ['吨', '公斤', '1000'],
    ['千克', '公斤', '1'],
    ['斤', '公斤', '0.5'],
    ['克', '公斤', '0.001'],
    ['公顷', '亩', '15'],
    ['平方公里', '亩', '1500'],
    ['公里', '米', '1000'],
    ['千米', '米', '1000'],
    ['厘米', '米', '0.01'],
    ['千瓦时', '千瓦时', '1'],
    ['％', '%', '1'],
    ['万吨', '公斤', '10000000'],
    ['万亩', '亩', '10000'],
    ['万元', '元', '10000'],
    ['亿元', '元', '100000000'],
    ['万千瓦时', '千瓦时', '10000'],
    ['场', '场', '1'],
    // A number alone is no unit of so many.
    ['万', '万', '1'],
  ])('%s: %s × %s', (unit, base, factor) => {
    const measure = measureOf(unit);
    expect([measure.base, measure.factor.toFixed()]).toEqual([base, factor]);
  });
});

/* Found by the fuzzer (seed 33, input 265): a measure of a result is whatever somebody types. */
it.each(['toString', '万toString', 'constructor', '__proto__', 'valueOf'])(
  '%s is a measure that nobody knows',
  (unit) => {
    expect(measureOf(unit).base).toBe(unit.replace('万', ''));
  },
);
