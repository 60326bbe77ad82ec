import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyUnit } from '../../src/quantity/quantity.ts';
import { readAmount } from '../../src/workbooks/readAmount.ts';
import type { Cell } from '../../src/workbooks/types.ts';

function cell(text: string, kind: Cell['kind'] = 'text', decimals?: number): Cell {
  return { row: 0, column: 0, text, kind, decimals };
}

function shown(one: Cell, from: MoneyUnit = '万元', to: MoneyUnit = '万元'): string {
  const amount = readAmount(one, from, to);
  if (amount.kind === 'amount') return `${amount.text}${amount.rounded !== undefined ? ' rounded' : ''}`;
  return amount.kind === 'unread' ? amount.why : amount.kind;
}

describe('an amount typed as text', () => {
  it.each([
    ['217.49', '217.49'],
    ['19.50', '19.50'],
    ['1,234,567.80', '1234567.80'],
    ['１，２３４．５０', '1234.50'],
    [' 2 174.9 ', '2174.9'],
    ['-1.22', '-1.22'],
    ['−1.22', '-1.22'],
    ['0', '0'],
    ['0.00', '0'],
    ['-0.00', '0'],
    ['007.5', '7.5'],
    ['', 'blank'],
    ['　', 'blank'],
    ['—', 'none'],
    ['-', 'none'],
    ['——', 'none'],
    ['无', 'none'],
    ['*', 'notNumber'],
    ['/', 'notNumber'],
    ['约12', 'notNumber'],
    ['12万元', 'notNumber'],
    ['12,34.5', 'notNumber'],
    ['(12.50)', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1e3', 'notNumber'],
    ['1.2345678', 'tooPrecise'],
    ['1.23456700', '1.234567'],
  ])('%j is %s', (text, expected) => {
    expect(shown(cell(text))).toBe(expected);
  });

  it('has two decimals of a yuan at most', () => {
    expect(shown(cell('2174912.34'), '元', '万元')).toBe('217.491234');
    expect(shown(cell('2174912.345'), '元', '万元')).toBe('tooPrecise');
    expect(shown(cell('217.491234'), '万元', '元')).toBe('2174912.34');
    expect(shown(cell('2174900'), '元', '万元')).toBe('217.49');
    expect(shown(cell('20000'), '元', '万元')).toBe('2.00');
  });
});

describe('an amount that a workbook stores as a number', () => {
  it.each([
    ['19.5', 2, '19.50'],
    ['19.5', undefined, '19.5'],
    ['1234567', 0, '1234567'],
    ['2.174E2', 2, '217.40'],
    ['1E-2', 2, '0.01'],
    ['0', 2, '0'],
    ['0.30000000000000004', 2, '0.30 rounded'],
    ['0.30000000000000004', undefined, '0.3 rounded'],
    ['217.48999999999998', undefined, '217.49 rounded'],
    ['217.4912345678', 2, '217.49 rounded'],
    ['217.4912345678', undefined, 'tooPrecise'],
    ['217.4912', 2, '217.4912'],
  ])('%s shown with %s decimals is %s', (text, decimals, expected) => {
    expect(shown(cell(text, 'number', decimals))).toBe(expected);
  });

  it('is not taken where it is shown as something else', () => {
    expect(readAmount({ ...cell('2174900', 'number'), decimals: 'otherwise' }, '万元', '万元')).toEqual({
      kind: 'unread',
      why: 'notAsShown',
    });
  });

  it('is none where its formula has an error', () => {
    expect(shown(cell('#REF!', 'error'))).toBe('error');
  });

  it('is none of two lines, each with a number', () => {
    expect(shown(cell('1\n2', 'text'))).toBe('notNumber');
    expect(shown(cell('\n12\n', 'text'))).toBe('12');
  });
});

describe('amounts from one unit to the other', () => {
  const cents = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
  const yuanText = (amount: bigint) => {
    const [sign, digits] = [amount < 0n ? '-' : '', String(amount < 0n ? -amount : amount).padStart(3, '0')];
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };

  it('stay the same there and back, to the last cent', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const there = readAmount(cell(yuanText(amount)), '元', '万元');
        const text = there.kind === 'amount' ? there.text : '';
        const back = readAmount(cell(text), '万元', '元');
        expect(back.kind === 'amount' && back.text).toBe(amount === 0n ? '0' : yuanText(amount));
      }),
    );
  });

  it('are read from what a double has made of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), fc.integer({ min: 1, max: 10 ** 9 }), (one, other) => {
        // What a sum of two cells leaves in a workbook.
        const stored = cell(String(one / 100 + other / 100), 'number', 2);
        const amount = readAmount(stored, '元', '元');
        expect(amount.kind === 'amount' && amount.text).toBe(yuanText(BigInt(one) + BigInt(other)));
      }),
    );
  });
});
