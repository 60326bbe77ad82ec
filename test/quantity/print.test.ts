import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/quantity/decimal.ts';
import { printDate, printFixed, printMoney, printNumber, printRate } from '../../src/quantity/print.ts';
import { quantity } from '../../src/quantity/quantity.ts';

// The same cases in every run; other ones are tried by changing the seed.
fc.configureGlobal({ seed: 20231231 });

const fixed: readonly [value: string, places: number, printed: string][] = [
  ['0', 2, '0.00'],
  ['0', 0, '0'],
  ['-0', 2, '0.00'],
  ['-0.004', 2, '0.00'],
  ['-0.00499999', 2, '0.00'],
  ['-0.005', 2, '-0.01'],
  ['0.004', 2, '0.00'],
  ['0.005', 2, '0.01'],
  ['0.00499999999999999999999999999', 2, '0.00'],
  ['1.005', 2, '1.01'],
  ['2.675', 2, '2.68'],
  ['-2.675', 2, '-2.68'],
  ['2.665', 2, '2.67'],
  ['8.785', 2, '8.79'],
  ['9.995', 2, '10.00'],
  ['-9.995', 2, '-10.00'],
  ['99.994999', 2, '99.99'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['1.5', 0, '2'],
  ['2.5', 0, '3'],
  ['-0.4', 0, '0'],
  ['19.5', 2, '19.50'],
  ['1234567.1', 2, '1234567.10'],
  ['999999999999999.995', 2, '1000000000000000.00'],
  ['0.0000000001', 2, '0.00'],
];

describe('fixed places', () => {
  it.each(fixed)('%s to %i: %s', (value, places, printed) => {
    expect(printFixed(new Decimal(value), places)).toBe(printed);
  });

  it('are half up, away from zero, as whole numbers say', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (thousandths) => {
        const size = thousandths < 0n ? -thousandths : thousandths;
        const rounded = ((size + 5n) / 10n).toString().padStart(3, '0');
        const sign = thousandths < 0n && rounded !== '000' ? '-' : '';
        const expected = `${sign}${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
        expect(printFixed(new Decimal(`${thousandths}`).div(1000), 2)).toBe(expected);
      }),
    );
  });
});

const money: readonly [yuan: string, wan: string, yuanPrinted: string][] = [
  ['2187100', '218.71', '2187100.00'],
  ['195000', '19.50', '195000.00'],
  ['-12200', '-1.22', '-12200.00'],
  ['0', '0.00', '0.00'],
  ['50', '0.005', '50.00'],
  ['49.99', '0.004999', '49.99'],
  ['-49.99', '-0.004999', '-49.99'],
  ['-50', '-0.005', '-50.00'],
  ['2303550', '230.355', '2303550.00'],
  ['2303549.99', '230.354999', '2303549.99'],
  ['-96450', '-9.645', '-96450.00'],
  ['0.01', '0.000001', '0.01'],
  // A quotient is no amount that anybody typed.
  ['0.001', '0.00', '0.001'],
  ['12345678901234567', '1234567890123.4567', '12345678901234567.00'],
  ['9999999999999999999.99', '999999999999999.999999', '9999999999999999999.99'],
];

describe('money', () => {
  it.each(money)('%s yuan: %s万元, %s元', (yuan, wan, yuanPrinted) => {
    expect(printMoney(quantity('yuan', yuan))).toBe(wan);
    expect(printMoney(quantity('yuan', yuan), '万元')).toBe(wan);
    expect(printMoney(quantity('yuan', yuan), '元')).toBe(yuanPrinted);
  });
});

/** Numerator ÷ denominator → as a percentage. */
const rates: readonly [above: string, below: string, printed: string][] = [
  ['26.02', '296.35', '8.78%'],
  ['16', '18', '88.89%'],
  ['15', '18', '83.33%'],
  ['1', '1', '100%'],
  ['-1', '1', '-100%'],
  ['2', '1', '200%'],
  ['0', '3', '0%'],
  ['1', '2', '50%'],
  ['1', '8', '12.5%'],
  ['60', '1000', '6%'],
  ['6.004', '100', '6%'],
  ['6.005', '100', '6.01%'],
  ['1', '20000', '0.01%'],
  ['1', '20001', '0%'],
  ['-1', '20000', '-0.01%'],
  ['-1', '20001', '0%'],
  ['99995', '100000', '100%'],
  ['99.994', '100', '99.99%'],
  ['100.005', '100', '100.01%'],
  ['1', '3', '33.33%'],
  ['2', '3', '66.67%'],
  ['1000', '1', '100000%'],
  ['120', '100', '120%'],
];

describe('rates', () => {
  it.each(rates)('%s ÷ %s: %s', (above, below, printed) => {
    expect(printRate(quantity('ratio', new Decimal(above).div(below)))).toBe(printed);
  });
});

const numbers: readonly [value: string, printed: string][] = [
  ['16', '16'],
  ['0', '0'],
  ['-0', '0'],
  ['-2', '-2'],
  ['7.64', '7.64'],
  ['4.50', '4.5'],
  ['100', '100'],
  ['1e21', '1000000000000000000000'],
  ['0.0000001', '0.0000001'],
];

describe('numbers', () => {
  it.each(numbers)('%s: %s', (value, printed) => {
    expect(printNumber(new Decimal(value))).toBe(printed);
  });
});

const dates: readonly [iso: string, printed: string][] = [
  ['2024-06-11', '2024年6月11日'],
  ['2023-12-31', '2023年12月31日'],
  ['2024-01-01', '2024年1月1日'],
  ['2024-10-10', '2024年10月10日'],
  ['2024-02-29', '2024年2月29日'],
  ['2024-11-02', '2024年11月2日'],
];

describe('dates', () => {
  it.each(dates)('%s: %s', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });
});
