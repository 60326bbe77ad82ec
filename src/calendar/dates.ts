/*
 * Dates are `YYYY-MM-DD` strings from 0001-01-01 to 9999-12-31, so that they sort as text. `Date` is used only for
 * arithmetic on UTC milliseconds: this file reads no clock and knows no local time zone.
 */

const MS_PER_DAY = 86_400_000;
const FIRST_DAY_MS = utcMs('0001-01-01');
const LAST_DAY_MS = utcMs('9999-12-31');

/** Whether the text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const year = Number(iso.slice(0, 4));
  const day = Number(iso.slice(8));
  return year >= 1 && day >= 1 && day <= daysInMonth(year, Number(iso.slice(5, 7)));
}

/** @throws RangeError when the text is no date: callers ask `isDate` about what people wrote, so that is a bug. */
export function assertDate(iso: string): void {
  if (!isDate(iso)) throw new RangeError(`not a date: ${JSON.stringify(iso)}`);
}

/** @throws RangeError when the text is no date, the number no integer, or the result outside the years 1 to 9999. */
export function addDays(iso: string, days: number): string {
  assertDate(iso);
  const ms = utcMs(iso) + days * MS_PER_DAY;
  if (!Number.isInteger(days) || ms < FIRST_DAY_MS || ms > LAST_DAY_MS) {
    throw new RangeError(`cannot add ${days} days to ${iso}`);
  }
  return toIso(ms);
}

/**
 * Compares two dates, for `sort`: −1 if `a` comes before `b`, 1 if it comes after, 0 for the same day.
 *
 * @throws RangeError when one of the texts is no date.
 */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  assertDate(a);
  assertDate(b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The day of the week, from 1 for Monday to 7 for Sunday.
 *
 * @throws RangeError when the text is no date.
 */
export function weekday(iso: string): number {
  assertDate(iso);
  const daysSinceEpoch = utcMs(iso) / MS_PER_DAY;
  // 1970-01-01 was a Thursday. The outer `+ 7` keeps the remainder positive before it.
  return ((((daysSinceEpoch + 3) % 7) + 7) % 7) + 1;
}

/** The number of days in a month; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && isLeapYear) return 29;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function utcMs(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

function toIso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
