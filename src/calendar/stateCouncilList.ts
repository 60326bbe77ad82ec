import list from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { assertDate, weekday } from './dates.ts';
import type { ExtraDays } from './types.ts';

/*
 * The State Council's yearly notices (国务院办公厅关于部分节假日安排的通知) as kept by chinese-days. Only its data is used:
 * its functions shift dates west of UTC, and take every weekday of a year that they lack for a working day.
 * Nothing is computed on import: days are looked up in the list as it stands.
 */
const holidays: Readonly<Record<string, string>> = list.holidays;
const makeUpDays: Readonly<Record<string, string>> = list.workdays;

/** Every notice lists National Day, whereas single days of a year may also stand in the notice for the next one. */
export function isKnownYear(year: string): boolean {
  return Object.hasOwn(holidays, `${year}-10-01`);
}

/**
 * Says of a day in a known year whether it is a working day. Extra days go before the list; a day given as both holiday
 * and workday is a holiday.
 */
export function workingDayTest(extra: ExtraDays = {}): (iso: string) => boolean {
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
