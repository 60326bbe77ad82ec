import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, isPlainDecimal, parseDecimal } from '../../src/quantity/decimal.ts';

// The same cases in every run; other ones are tried by changing the seed.
fc.configureGlobal({ seed: 20231231 });

const plain = [
  '0',
  '0.0',
  '-0',
  '-0.00',
  '1',
  '-1',
  '10',
  '19.50',
  '218.71',
  '-1.22',
  '0.000001',
  '999999999999999.999999',
  '-999999999999999.999999',
  '12345678901234567890123456789012345678.9',
];

const notPlain = [
  '',
  ' ',
  '-',
  '.',
  '.5',
  '5.',
  '+5',
  '--5',
  '01',
  '-01',
  '00.1',
  '1e3',
  '1E3',
  '0x10',
  '0o7',
  '0b1',
  '1_000',
  '1,234.56',
  '1 234',
  '1.2.3',
  ' 1',
  '1 ',
  '1\n',
  '１２',
  '1２',
  '一',
  '5%',
  '5万',
  '.nan',
  'NaN',
  '.inf',
  'Infinity',
  'none',
  '−1',
];

describe('plain decimals', () => {
  it.each(plain)('%j is one, and keeps every digit', (text) => {
    expect(isPlainDecimal(text)).toBe(true);
    // Compared as text: a double would hold 17 digits.
    const kept = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    expect(parseDecimal(text).toFixed()).toBe(kept === '-0' ? '0' : kept);
  });

  it.each(notPlain)('%j is none', (text) => {
    expect(isPlainDecimal(text)).toBe(false);
    expect(() => parseDecimal(text)).toThrow(new TypeError(`not a plain decimal: ${text}`));
  });
});

describe('sums', () => {
  const amounts = fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n });

  it('are exact for amounts of full length', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 100 }), (list) => {
        const sum = list.reduce(
          (total, amount) => total.plus(parseDecimal(`${amount}`).div(1_000_000)),
          new Decimal(0),
        );
        expect(sum.times(1_000_000).toFixed()).toBe(`${list.reduce((total, amount) => total + amount, 0n)}`);
      }),
    );
  });
});

describe('quotients', () => {
  const positive = fc.bigInt({ min: 1n, max: 10n ** 23n });

  it('round half up as the exact fraction does', () => {
    fc.assert(
      fc.property(positive, positive, (above, below) => {
        // Percent to two places: floor(above × 10^4 ÷ below + ½) in whole numbers.
        const exact = (2n * above * 10_000n + below) / (2n * below);
        const rounded = new Decimal(`${above}`).div(`${below}`).times(10_000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
        expect(rounded.toFixed()).toBe(`${exact}`);
      }),
      { numRuns: 1000 },
    );
  });
});
