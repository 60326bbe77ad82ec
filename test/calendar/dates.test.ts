import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, isDate, weekday } from '../../src/calendar/dates.ts';
import { anyDate } from './arbitraries.ts';

describe('isDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '0099-06-30', '9999-12-31'])('takes %s', (iso) => {
    expect(isDate(iso)).toBe(true);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-01-32',
    '0000-01-01',
    '2023-1-1',
    '20230101',
    '2023/01/01',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '2023-01-01\n',
    '２０２３-01-01',
    '-2023-01-01',
    '12023-01-01',
    '2023年1月1日',
    '',
  ])('refuses %j', (iso) => {
    expect(isDate(iso)).toBe(false);
  });

  it('agrees with Date about every day of two centuries, leap and common, and about no other day', () => {
    for (let year = 1896; year <= 2104; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const utc = new Date(Date.UTC(year, month - 1, day));
          const isReal = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
          const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          if (isDate(iso) !== isReal) throw new Error(iso);
        }
      }
    }
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2024-06-11', 0, '2024-06-11'],
    ['2024-01-01', 366, '2025-01-01'],
    ['0099-12-31', 1, '0100-01-01'],
    // nights of a clock change in New York, where local days last 23 and 25 hours
    ['2024-03-10', 1, '2024-03-11'],
    ['2024-11-03', 1, '2024-11-04'],
  ])('%s plus %i is %s', (iso, days, expected) => {
    expect(addDays(iso, days)).toBe(expected);
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (iso, days) => {
        expect(addDays(addDays(iso, days), -days)).toBe(iso);
      }),
    );
  });

  it.each([
    ['2023-02-30', 1],
    ['2024-01-01', 0.5],
    ['2024-01-01', Number.NaN],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
  ])('throws for %s plus %d', (iso, days) => {
    expect(() => addDays(iso, days)).toThrow(RangeError);
  });
});

describe('compareDates', () => {
  it('orders days', () => {
    expect(['2024-06-11', '2023-12-31', '2024-02-01'].sort(compareDates)).toEqual([
      '2023-12-31',
      '2024-02-01',
      '2024-06-11',
    ]);
    expect(compareDates('2024-06-11', '2024-06-11')).toBe(0);
  });

  it('agrees with addDays', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (iso, days) => {
        expect(compareDates(addDays(iso, days), iso)).toBe(Math.sign(days));
      }),
    );
  });

  it('throws for what is no date', () => {
    expect(() => compareDates('2024-6-1', '2024-06-01')).toThrow(RangeError);
    expect(() => compareDates('2024-06-01', '2024-6-1')).toThrow(RangeError);
  });
});

describe('weekday', () => {
  it.each([
    ['2024-06-10', 1],
    ['2024-05-11', 6],
    ['2024-06-09', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1969-12-28', 7],
    ['0001-01-01', 1],
    ['2000-02-29', 2],
  ])('%s is day %i', (iso, day) => {
    expect(weekday(iso)).toBe(day);
  });

  it('goes round', () => {
    fc.assert(
      fc.property(anyDate, (iso) => {
        expect(weekday(addDays(iso, 1))).toBe((weekday(iso) % 7) + 1);
      }),
    );
  });
});
