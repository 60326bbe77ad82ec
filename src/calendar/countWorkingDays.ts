import { addDays, compareDates } from './dates.ts';
import { isKnownYear, workingDayTest } from './stateCouncilList.ts';
import type { DayCount, ExtraDays } from './types.ts';

/** Working days after the one day, up to and including the other: 0 when that other day is not later. */
export function countWorkingDays(afterIso: string, untilIso: string, extra?: ExtraDays): DayCount {
  const isWorkingDay = workingDayTest(extra);
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

/** Asked before any day is counted, which also bounds the count by the length of the list. */
function firstUnknownYear(firstDay: string, lastDay: string): string | undefined {
  const lastYear = Number(lastDay.slice(0, 4));
  for (let year = Number(firstDay.slice(0, 4)); year <= lastYear; year += 1) {
    const name = String(year).padStart(4, '0');
    if (!isKnownYear(name)) return name;
  }
  return undefined;
}
