import { describe, expect, it } from 'vitest';
import { directionContradicted, figureContradicted } from '../../../src/checks/prose/contradictions/findings.ts';
import { leaveOutStrange } from '../../../src/checks/statements/leaveOutStrange.ts';
import { wholeFile } from '../../../src/findings/place.ts';

const place = wholeFile('report.yaml');

describe('a number far from what it should be is told only where it may be a slip', () => {
  it.each([
    // Within two fifths.
    ['322.37万元', '296.35万元', true],
    ['60.00万元', '100.00万元', true],
    ['59.00万元', '100.00万元', false],
    // Another unit of the same amount.
    ['3223700元', '322.37万元', true],
    // A digit lost, added or mistaken; two that changed places; a point in a wrong place.
    ['132.37万元', '32.37万元', true],
    ['92.37万元', '32.37万元', true],
    ['47.12%', '74.12%', true],
    ['8.50万元', '85.00万元', true],
    ['4.37%', '0.44%', true],
    ['46.19万元', '85.00万元', false],
    // Few things, miscounted.
    ['1个', '4个', true],
    ['1个', '9个', true],
    ['12个', '45个', false],
    ['76.80%', '6.75%', false],
    // No number beside a number.
    ['2月26日', '2018年3月5日', true],
    ['持平', '6.75%', true],
    ['23辆', '6.75%', true],
  ])('%s for %s: %s', (typed, derived, isTold) => {
    const found = figureContradicted({ figure: '支出', typed, derived }, place);
    expect(leaveOutStrange([found])).toEqual(isTold ? [found] : []);
  });

  it('holds for directions with their amount, and for nothing else', () => {
    const far = directionContradicted(
      { figure: '支出', typed: '下降5.81%', derived: { way: 'up', by: '10.16%' } },
      place,
    );
    const near = directionContradicted(
      { figure: '支出', typed: '下降10.16%', derived: { way: 'up', by: '10.16%' } },
      place,
    );
    const bare = directionContradicted({ figure: '支出', typed: '下降', derived: { way: 'up', by: '10.16%' } }, place);
    expect(leaveOutStrange([far, near, bare])).toEqual([near, bare]);
  });
});
