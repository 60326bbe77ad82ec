import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '../../src/calendar/countWorkingDays.ts';
import { addDays } from '../../src/calendar/dates.ts';
import type { ExtraDays } from '../../src/calendar/types.ts';
import { listedDate } from './arbitraries.ts';

function count(after: string, until: string, extra?: ExtraDays): number {
  const counted = countWorkingDays(after, until, extra);
  if (!counted.known) throw new Error(`unknown year ${counted.year}`);
  return counted.days;
}

describe('countWorkingDays', () => {
  it('leaves out the first day and counts the last', () => {
    expect(count('2024-06-11', '2024-06-12')).toBe(1);
    expect(count('2024-06-11', '2024-06-11')).toBe(0);
    expect(count('2024-06-07', '2024-06-10')).toBe(0);
  });

  it('is 0 backwards, in any year', () => {
    expect(countWorkingDays('2024-06-12', '2024-06-11')).toEqual({ known: true, days: 0 });
    expect(countWorkingDays('2031-06-12', '1999-06-11')).toEqual({ known: true, days: 0 });
    expect(countWorkingDays('9999-12-31', '9999-12-31')).toEqual({ known: true, days: 0 });
  });

  it.each([
    ['2024-02-04', 'Spring Festival'],
    ['2024-02-18', 'Spring Festival'],
    ['2024-04-07', 'Tomb-sweeping Day'],
    ['2024-04-28', 'Labour Day'],
    ['2024-05-11', 'Labour Day'],
    ['2024-09-14', 'Mid-autumn'],
    ['2024-09-29', 'National Day'],
    ['2024-10-12', 'National Day'],
  ])('counts %s, made up for %s', (iso) => {
    expect(count(addDays(iso, -1), iso)).toBe(1);
  });

  it('follows the notices that came late: the epidemic of 2020, the parade of 2015', () => {
    expect(count('2020-01-23', '2020-02-02')).toBe(0);
    expect(count('2015-09-02', '2015-09-06')).toBe(1);
  });

  // By law: weekdays less statutory days off (10 until 2007, 11 until 2024, 13 since), and what the notices moved across
  // a New Year (end of 2006 and 2011) or added (2015, 2020).
  it.each([
    [2004, 252],
    [2005, 250],
    [2006, 251],
    [2007, 249],
    [2008, 251],
    [2009, 250],
    [2010, 250],
    [2011, 250],
    [2012, 249],
    [2013, 250],
    [2014, 250],
    [2015, 249],
    [2016, 250],
    [2017, 249],
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    expect(count(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });

  it('counts the whole list at once', () => {
    expect(count('2003-12-31', '2026-12-31')).toBe(5744);
  });

  it('crosses a New Year', () => {
    // 2022-12-31 to 2023-01-02 off
    expect(count('2022-12-30', '2023-01-03')).toBe(1);
    // 2024-12-31 works, 2025-01-01 does not
    expect(count('2024-12-30', '2025-01-02')).toBe(2);
  });

  it('is unknown where the list lacks a year, naming the first', () => {
    expect(countWorkingDays('2026-12-31', '2027-01-01')).toEqual({ known: false, year: '2027' });
    expect(countWorkingDays('2024-06-11', '2031-01-01')).toEqual({ known: false, year: '2027' });
    expect(countWorkingDays('2003-12-30', '2003-12-31')).toEqual({ known: false, year: '2003' });
    expect(countWorkingDays('2003-12-30', '2004-01-05')).toEqual({ known: false, year: '2003' });
    expect(countWorkingDays('0001-01-01', '9999-12-31')).toEqual({ known: false, year: '0001' });
  });

  it('needs no year in which it counts no day', () => {
    expect(countWorkingDays('2003-12-31', '2004-01-02')).toEqual({ known: true, days: 1 });
    expect(countWorkingDays('2026-12-30', '2026-12-31')).toEqual({ known: true, days: 1 });
  });

  it('takes extra days before the list', () => {
    expect(count('2024-06-10', '2024-06-12', { holidays: ['2024-06-11'] })).toBe(1);
    expect(count('2024-06-07', '2024-06-11', { workdays: ['2024-06-09', '2024-06-10'] })).toBe(3);
    expect(count('2024-05-10', '2024-05-11', { holidays: ['2024-05-11'] })).toBe(0);
    expect(count('2024-06-10', '2024-06-11', { holidays: ['2024-06-11'], workdays: ['2024-06-11'] })).toBe(0);
    expect(count('2024-06-10', '2024-06-11', { holidays: ['2024-06-12'], workdays: ['2024-06-08'] })).toBe(1);
  });

  it('does not know a year for having extra days in it', () => {
    const extra = { holidays: ['2027-01-01', '2027-10-01'], workdays: ['2027-01-04'] };
    expect(countWorkingDays('2026-12-31', '2027-01-04', extra)).toEqual({ known: false, year: '2027' });
  });

  it('throws for what is no date', () => {
    expect(() => countWorkingDays('2023-02-30', '2023-03-01')).toThrow(RangeError);
    expect(() => countWorkingDays('2023-03-01', '2023-02-30')).toThrow(RangeError);
    expect(() => countWorkingDays('2024-06-10', '2024-06-11', { holidays: ['2024-6-11'] })).toThrow(RangeError);
  });

  it('is additive over adjacent spans', () => {
    fc.assert(
      fc.property(listedDate, fc.nat(800), fc.nat(800), (a, first, second) => {
        const b = addDays(a, first);
        const c = addDays(b, second);
        fc.pre(c <= '2026-12-31');
        expect(count(a, b) + count(b, c)).toBe(count(a, c));
      }),
    );
  });

  it('is never negative, and never more than the calendar days', () => {
    fc.assert(
      fc.property(listedDate, fc.integer({ min: -800, max: 800 }), (after, calendarDays) => {
        const until = addDays(after, calendarDays);
        fc.pre(until >= '2004-01-01' && until <= '2026-12-31');
        const days = count(after, until);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(Math.max(0, calendarDays));
      }),
    );
  });
});
