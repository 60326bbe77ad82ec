import { addDays, assertDate } from './dates.ts';
import { isKnownYear, makeWorkingDayTest } from './stateCouncilList.ts';
import type { ExtraDays, WorkingDay } from './types.ts';

/**
 * Finds the first working day on or after the given one (顺延).
 *
 * @throws RangeError when the text is no date.
 */
export function moveToWorkingDay(iso: string, extra?: ExtraDays): WorkingDay {
  assertDate(iso);
  const isWorkingDay = makeWorkingDayTest(extra);
  for (let day = iso; ; day = addDays(day, 1)) {
    const year = day.slice(0, 4);
    if (!isKnownYear(year)) return { known: false, year };
    if (isWorkingDay(day)) return { known: true, date: day };
  }
}
