import { describe, expect, it } from 'vitest';
import { findThousandfold, isThousandfold } from '../../../src/checks/execution/findThousandfold.ts';
import { entry } from '../../figures/builders.ts';

describe('a thousand times', () => {
  it.each([
    ['1000', '1', true],
    ['999.99', '1', false],
    ['-1000', '1', true],
    ['0', '0', false],
    ['1000', 'none', false],
    ['1000', undefined, false],
  ])('%s and %s: %s', (one, other, is) => {
    expect(isThousandfold(entry('yuan', one), entry('yuan', other))).toBe(is);
  });

  it.each([
    [['1000', '5000'], ['1', '0.5'], 1],
    [['999.99', '5000'], ['1', '0.5'], 0],
    [['1000'], [], 0],
    [[], ['1'], 0],
  ])('%j of this year and %j of the last: %d told', (now, then, told) => {
    const entries = (typed: readonly string[]) => typed.map((each) => entry('yuan', each));
    expect(findThousandfold('某项目', entries(now), entries(then))).toHaveLength(told);
  });
});
