import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/quantity/decimal.ts';
import { isRate, mayStandFor } from '../../src/reading/amountWords.ts';
import type { TypedAmount } from '../../src/reading/findAmounts.ts';

const amount = (typed: string, vagueness?: TypedAmount['vagueness']): TypedAmount => ({
  start: 0,
  end: 1,
  unitStart: 1,
  value: new Decimal(typed),
  decimals: typed.split('.')[1]?.length ?? 0,
  unit: '件',
  isVague: vagueness !== undefined,
  vagueness,
  lead: '',
});

describe('what a vague amount may stand for', () => {
  // Each row is on the boundary: the last value that it may stand for on a side, and the first that it may not.
  it.each([
    ['exactly', undefined, '500', ['500', '500'], ['499', '501']],
    ['500余: a fifth above, no less', 'above', '500', ['500', '600'], ['499', '600.1']],
    ['40余: a fifth is less than the last place', 'above', '40', ['40', '50'], ['39', '50.1']],
    ['10余: within the last place', 'above', '10', ['10', '20'], ['9', '20.1']],
    ['3680余: three digits are no rounding', 'above', '3680', ['3680', '3753.6'], ['3679', '3753.7']],
    ['近500: to the last place below', 'below', '500', ['400', '500'], ['399', '501']],
    ['近3680: 15 % below', 'below', '3680', ['3128', '3680'], ['3127.9', '3681']],
    ['约3680: 15 % either way', 'about', '3680', ['3128', '4232'], ['3127.9', '4232.1']],
    ['约500: the last place either way', 'about', '500', ['400', '600'], ['399.9', '600.1']],
    ['约0: one either way', 'about', '0', ['0', '1'], ['1.1', '2']],
  ] as const)('%s', (_, vagueness, typed, may, mayNot) => {
    const stands = (known: string) => mayStandFor(amount(typed, vagueness), new Decimal(known));
    expect([may.map(stands), mayNot.map(stands)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('a rate of two rounded amounts', () => {
  it.each([
    // 46 of 50 is 92 %; 1 % is half a place of it either way.
    ['92', '46', '50', true],
    ['92.5', '46', '50', false],
    ['91', '46', '50', false],
    // What 46.2 was rounded from may make 0.1 % more: 92.4 ± 0.05 ± 0.1.
    ['92.5', '46.2', '50', true],
    ['92.6', '46.2', '50', false],
    ['92', '46', '0', false],
  ] as const)('%s%% for %s of %s: %s', (rate, part, base, is) => {
    expect(isRate(amount(rate), amount(part), amount(base))).toBe(is);
  });
});
