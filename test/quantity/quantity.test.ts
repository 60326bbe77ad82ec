import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/quantity/decimal.ts';
import { inUnit, isMoneyUnit, type MoneyUnit, quantity, toYuan } from '../../src/quantity/quantity.ts';

const amounts: readonly [typed: string, unit: MoneyUnit, yuan: string][] = [
  ['218.71', '万元', '2187100'],
  ['0.000001', '万元', '0.01'],
  ['-1.22', '万元', '-12200'],
  ['0.00', '万元', '0'],
  ['999999999999999.999999', '万元', '9999999999999999999.99'],
  ['218.71', '元', '218.71'],
  ['0.01', '元', '0.01'],
];

describe('money units', () => {
  it.each(amounts)('%s%s is %s yuan, and back', (typed, unit, yuan) => {
    const amount = toYuan(parseDecimal(typed), unit);
    expect([amount.measure, amount.value.toFixed()]).toEqual(['yuan', yuan]);
    expect(inUnit(amount, unit).eq(typed)).toBe(true);
  });

  it.each([
    ['元', true],
    ['万元', true],
    ['千元', false],
    ['', false],
    ['toString', false],
    ['constructor', false],
  ])('%j: %s', (text, expected) => {
    expect(isMoneyUnit(text)).toBe(expected);
  });
});

describe('quantities', () => {
  it('hold the exact number of a text', () => {
    expect(quantity('person', '16').value.toFixed()).toBe('16');
    expect(quantity('ratio', '0.1').value.plus('0.2').toFixed()).toBe('0.3');
  });
});
