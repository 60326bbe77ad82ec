import list from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { assertDate, weekday } from './dates.ts';
import type { ExtraDays } from './types.ts';

/*
 * The State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), as the package chinese-days keeps them. We use only
 * its data: its functions shift dates west of UTC, and take every weekday for a working day in a year that they lack.
 * Nothing is computed on import: days are looked up in the package's own table.
 */
const holidays: Readonly<Record<string, string>> = list.holidays;
const makeUpDays: Readonly<Record<string, string>> = list.workdays;

/**
 * Whether the list has the year's notice. Every notice lists National Day; single other days of a year may also come from
 * the notice for the next year.
 */
export function isKnownYear(year: string): boolean {
  return Object.hasOwn(holidays, `${year}-10-01`);
}

/**
 * Makes a function that says whether a day of a known year is a working day. Extra days override the list; a day that is
 * given as both holiday and workday is a holiday.
 *
 * @throws RangeError when an extra day is no date.
 */
export function makeWorkingDayTest(extra: ExtraDays = {}): (iso: string) => boolean {
  const extraHolidays = new Set(extra.holidays);
  const extraWorkdays = new Set(extra.workdays);
  for (const iso of [...extraHolidays, ...extraWorkdays]) assertDate(iso);

  return (iso) => {
    if (extraHolidays.has(iso)) return false;
    if (extraWorkdays.has(iso)) return true;
    if (Object.hasOwn(holidays, iso)) return false;
    if (Object.hasOwn(makeUpDays, iso)) return true;
    return weekday(iso) <= 5;
  };
}
