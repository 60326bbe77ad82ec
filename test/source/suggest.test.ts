import { describe, expect, it } from 'vitest';
import { isPlainDecimal } from '../../src/quantity/decimal.ts';
import { looksLikeNumber, readWithoutCommas, suggestNumber, suggestScaled } from '../../src/source/plainNumber.ts';
import { Effort, firstNames, suggestName } from '../../src/source/suggestName.ts';

describe('suggestName', () => {
  it.each([
    ['supervisr', 'supervisor'],
    ['Supervisor', 'supervisor'],
    ['SUPERVISOR', 'supervisor'],
    ['yaer', 'year'],
    ['moeny', 'money'],
    ['dat', 'date'],
    ['dutys', 'duties'],
    ['originalbudget', 'originalBudget'],
    ['orignalBudjet', 'originalBudget'],
    ['工资福利指出', '工资福利支出'],
    ['year', 'year'],
    ['x', undefined],
    ['近', undefined],
    ['天气', undefined],
    ['', undefined],
    ['yearyear', undefined],
    ['a'.repeat(100_000), undefined],
  ])('%j → %j', (typed, expected) => {
    const known = [
      '约',
      'duties',
      'year',
      'money',
      'date',
      'supervisor',
      'originalBudget',
      '工资福利支出',
      '商品和服务支出',
    ];
    expect(suggestName(typed, known)).toBe(expected);
  });

  it('takes the nearest, and of equally near ones the first', () => {
    expect(suggestName('budgets', ['budgeted', 'budget', 'gadgets'])).toBe('budget');
    expect(suggestName('bat', ['cat', 'hat'])).toBe('cat');
    expect(suggestName('bat', [])).toBeUndefined();
  });
});

describe('the effort of comparing', () => {
  const known = ['budget', 'actual', 'reason'];

  it('is what letters are compared, and a little for each name that cannot be near', () => {
    const effort = new Effort(1000);
    expect(suggestName('budgat', known, effort)).toBe('budget');
    expect(effort.left).toBe(1000 - 3 - 3 * 36);
    expect(suggestName('x'.repeat(500), known, effort)).toBeUndefined();
    expect(effort.left).toBe(1000 - 6 - 3 * 36);
  });

  it('is bounded for all names of a file together: then nothing is suggested', () => {
    const effort = new Effort(3 + 3 * 36);
    expect(suggestName('budgat', known, effort)).toBe('budget');
    expect(suggestName('budgat', known, effort)).toBeUndefined();
  });

  it('is enough for a thousand mistyped names among two hundred', () => {
    const names = Array.from({ length: 200 }, (_, index) => `名字第${index + 1000}号`);
    const effort = new Effort();
    const found = names.flatMap((name) => Array.from({ length: 5 }, () => suggestName(`${name}a`, names, effort)));
    expect(found.every((name) => name !== undefined)).toBe(true);
  });
});

describe('the known names that a finding holds', () => {
  it('are a hundred at most, more than are ever shown', () => {
    const names = Array.from({ length: 101 }, (_, index) => `n${index}`);
    expect(firstNames(names)).toEqual(names.slice(0, 100));
    expect(firstNames(names.slice(0, 100))).toHaveLength(100);
  });
});

describe('suggestScaled', () => {
  it.each([
    ['150万', '万元', '150'],
    ['150万', '元', '1500000'],
    ['150 万元', '万元', '150'],
    ['1.2亿', '万元', '12000'],
    ['1.2亿元', '元', '120000000'],
    ['85.5元', '万元', '0.00855'],
    ['1,234,567.89元', '元', '1234567.89'],
    ['－３万', '万元', '-3'],
    ['１．５万人', undefined, '15000'],
    ['150万', undefined, '1500000'],
    ['12', '万元', undefined],
    ['12人', '万元', undefined],
    ['150余万', '万元', undefined],
    ['150万余', '万元', undefined],
    ['150万余人', undefined, undefined],
    ['150百万', '万元', undefined],
    ['150万元', undefined, undefined],
    ['万', '万元', undefined],
    ['约150万', '万元', undefined],
  ] as const)('%s in a file of %s: %s', (text, money, expected) => {
    expect(suggestScaled(text, money)).toBe(expected);
  });
});

describe('readWithoutCommas', () => {
  it.each([
    ['2,17.49', { without: '217.49' }],
    ['2，17.49', { without: '217.49' }],
    ['1,2,3', { without: '123' }],
    ['12,5', { without: '125', asPoint: '12.5' }],
    ['-12,50', { without: '-1250', asPoint: '-12.50' }],
    // These are thousands, no number, or none that is plain.
    ['2,174.90', undefined],
    ['217.49', undefined],
    ['0,17', undefined],
    ['12,5万', undefined],
    ['12,', undefined],
    ['甲,乙', undefined],
  ])('%j → %j', (typed, expected) => {
    expect(readWithoutCommas(typed)).toEqual(expected);
  });
});

describe('suggestNumber', () => {
  it.each([
    ['１２', '12'],
    ['１２．５', '12.5'],
    ['1,234.56', '1234.56'],
    ['1，234.56', '1234.56'],
    ['12,345,678', '12345678'],
    ['-1,234', '-1234'],
    ['1_000', '1000'],
    ['1 000', '1000'],
    ["1'000", '1000'],
    ['017', '17'],
    ['-017.50', '-17.50'],
    ['00', '0'],
    ['+5', '5'],
    ['−5', '-5'],
    ['－5', '-5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['12%', '12'],
    ['12％', '12'],
    ['16人', '16'],
    ['2。5', '2.5'],
    ['2。5。1', undefined],
    ['3个', '3'],
    ['2023年', '2023'],
    ['2023 年度', '2023'],
    ['2,715项', '2715'],
    ['１６名', '16'],
    ['3个项目', '3'],
    ['17.5分', '17.5'],
    [' 12 ', '12'],
    ['1,234.', '1234'],
    // Unsure: the comma may be a decimal point, the groups are none, the unit may be another than the file's.
    ['12,5', undefined],
    ['1,23,456', undefined],
    ['1234,567', undefined],
    ['12万元', undefined],
    ['12万', undefined],
    ['5000元', undefined],
    ['1亿元', undefined],
    ['3万人', undefined],
    ['40余次', undefined],
    ['300多人次', undefined],
    ['16人左右', undefined],
    ['16人以上', undefined],
    ['2024年6月', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['1.2.3', undefined],
    ['--5', undefined],
    ['', undefined],
    ['无', undefined],
    // Nothing to improve.
    ['12.5', undefined],
  ])('%j → %j', (typed, expected) => {
    expect(suggestNumber(typed)).toBe(expected);
  });

  it.each(['0', '-0', '12', '12.50', '0.000001', '-1.5', '123456789012345678901234567890'])('%s is plain', (text) => {
    expect(isPlainDecimal(text)).toBe(true);
  });

  it.each(['', '+1', '01', '.5', '5.', '1e3', '0x1', '1_0', '１', ' 1', '1 ', '1\n', 'NaN', '-', '--1', '1,000'])(
    '%j is not plain',
    (text) => {
      expect(isPlainDecimal(text)).toBe(false);
    },
  );

  it.each(['1,234.56', '１２', '12万元', '3%', '2023年', '40余次', '0x1F', '1e3', '12 345', '-5', '1.2.3'])(
    '%s was meant as one',
    (text) => {
      expect(looksLikeNumber(text)).toBe(true);
    },
  );

  it.each(['', '无', '—', 'none', '年', '约12', '2024年6月', '12+5', 'abc', '第1季度'])('%j was not', (text) => {
    expect(looksLikeNumber(text)).toBe(false);
  });
});
