import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '../../src/calendar/countWorkingDays.ts';
import { addDays } from '../../src/calendar/dates.ts';
import { moveToWorkingDay } from '../../src/calendar/moveToWorkingDay.ts';
import { listedDate } from './arbitraries.ts';

describe('moveToWorkingDay', () => {
  it.each([
    ['2024-06-11', '2024-06-11', 'a working day stays'],
    ['2024-06-08', '2024-06-11', 'over a weekend and a holiday'],
    ['2024-05-11', '2024-05-11', 'a make-up Saturday stays'],
    ['2024-10-01', '2024-10-08', 'over National Day'],
    ['2024-05-01', '2024-05-06', 'over Labour Day'],
    ['2022-12-31', '2023-01-03', 'over New Year'],
    ['2026-12-31', '2026-12-31', 'the last day of the list'],
  ])('%s becomes %s: %s', (iso, date) => {
    expect(moveToWorkingDay(iso)).toEqual({ known: true, date });
  });

  it('goes over extra days off, and stops at extra working days', () => {
    expect(moveToWorkingDay('2024-06-08', { holidays: ['2024-06-11'] })).toEqual({ known: true, date: '2024-06-12' });
    expect(moveToWorkingDay('2024-06-08', { workdays: ['2024-06-09'] })).toEqual({ known: true, date: '2024-06-09' });
  });

  it('is unknown in a year without a list, and when it would have to move into one', () => {
    expect(moveToWorkingDay('2027-03-01')).toEqual({ known: false, year: '2027' });
    expect(moveToWorkingDay('2003-03-03')).toEqual({ known: false, year: '2003' });
    expect(moveToWorkingDay('2026-12-31', { holidays: ['2026-12-31'] })).toEqual({ known: false, year: '2027' });
    expect(moveToWorkingDay('2027-03-01', { workdays: ['2027-03-01'] })).toEqual({ known: false, year: '2027' });
  });

  it('throws for what is no date', () => {
    expect(() => moveToWorkingDay('2023-02-30')).toThrow(RangeError);
    expect(() => moveToWorkingDay('2024-06-11', { workdays: ['6月9日'] })).toThrow(RangeError);
  });

  it('finds the first day that counts', () => {
    fc.assert(
      fc.property(listedDate, (iso) => {
        const moved = moveToWorkingDay(iso);
        if (!moved.known) throw new Error('unknown year');
        expect(countWorkingDays(addDays(iso, -1), moved.date)).toEqual({ known: true, days: 1 });
        expect(moveToWorkingDay(moved.date)).toEqual(moved);
      }),
    );
  });
});
