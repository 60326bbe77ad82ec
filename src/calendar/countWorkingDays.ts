import { addDays, compareDates } from './dates.ts';
import { isKnownYear, makeWorkingDayTest } from './stateCouncilList.ts';
import type { DayCount, ExtraDays } from './types.ts';

/**
 * Counts the working days after one day, up to and including another: 0 if the other day is not later.
 *
 * @throws RangeError when a text is no day of the calendar; callers have asked `isDate`, so that is a bug.
 */
export function countWorkingDays(afterIso: string, untilIso: string, extra?: ExtraDays): DayCount {
  const isWorkingDay = makeWorkingDayTest(extra);
  if (compareDates(untilIso, afterIso) <= 0) return { known: true, days: 0 };

  const firstDay = addDays(afterIso, 1);
  const missing = firstUnknownYear(firstDay, untilIso);
  if (missing !== undefined) return { known: false, year: missing };

  let days = 0;
  for (let day = firstDay; day <= untilIso; day = addDays(day, 1)) {
    if (isWorkingDay(day)) days += 1;
  }
  return { known: true, days };
}

/** Looks for a year that the list lacks before any day is counted; so the list's length bounds the count. */
function firstUnknownYear(firstDay: string, lastDay: string): string | undefined {
  const lastYear = Number(lastDay.slice(0, 4));
  for (let year = Number(firstDay.slice(0, 4)); year <= lastYear; year += 1) {
    const name = String(year).padStart(4, '0');
    if (!isKnownYear(name)) return name;
  }
  return undefined;
}
