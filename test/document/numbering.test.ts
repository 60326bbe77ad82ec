import { describe, expect, it } from 'vitest';
import { chineseNumeral, Numberer, printNumberOfLevel } from '../../src/document/numbering.ts';

const ONES = '一二三四五六七八九';

describe('Chinese numerals', () => {
  const expected = [
    ...ONES,
    ...['', ...ONES].map((one) => `十${one}`),
    ...[...ONES.slice(1)].flatMap((ten) => ['', ...ONES].map((one) => `${ten}十${one}`)),
  ];

  it('count from 1 to 99', () => {
    expect(Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1))).toEqual(expected);
  });

  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [40, '四十'],
    [99, '九十九'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });
});

describe('the number of a level', () => {
  it.each([
    [1, 1, '一、'],
    [1, 12, '十二、'],
    [1, 99, '九十九、'],
    [1, 100, '100、'],
    [2, 1, '（一）'],
    [2, 30, '（三十）'],
    [2, 100, '（100）'],
    [3, 1, '1.'],
    [3, 120, '120.'],
    [4, 1, '（1）'],
    [4, 21, '（21）'],
    [5, 1, '①'],
    [5, 20, '⑳'],
    [5, 21, '21）'],
    [6, 1, 'a.'],
    [6, 26, 'z.'],
    [6, 27, '27.'],
  ])('level %i, entry %i: %s', (level, n, printed) => {
    expect(printNumberOfLevel(level, n)).toBe(printed);
  });
});

describe('the numbers of one document', () => {
  it('start anew below every higher heading', () => {
    const numberer = new Numberer();
    const levels = [1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2, 2, 4, 5, 5, 4, 5];
    expect(levels.map((level) => numberer.nextHeading(level))).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（1）',
      '（二）',
      '1.',
      '二、',
      '（一）',
      '（二）',
      '（1）',
      '①',
      '②',
      '（2）',
      '①',
    ]);
  });

  it('count tables by themselves, through the whole document', () => {
    const numberer = new Numberer();
    expect([
      numberer.nextTable(),
      numberer.nextHeading(1),
      numberer.nextTable(),
      numberer.nextHeading(1),
      numberer.nextTable(),
    ]).toEqual(['表1', '一、', '表2', '二、', '表3']);
  });
});
