import { countWorkingDays } from './countWorkingDays.ts';
import { compareDates } from './dates.ts';
import { moveToWorkingDay } from './moveToWorkingDay.ts';
import type { DayCount, ExtraDays } from './types.ts';

export interface LateDaysOptions {
  /** Whether a deadline on a day off moves to the next working day (顺延); the form decides. */
  readonly moveDeadline: boolean;
  readonly extra?: ExtraDays | undefined;
}

/**
 * Counts by how many working days something was handed in late. On time is 0, even in a year that the list lacks.
 *
 * @throws RangeError when a text is no date.
 */
export function countLateDays(deadline: string, submitted: string, { moveDeadline, extra }: LateDaysOptions): DayCount {
  if (!moveDeadline || compareDates(submitted, deadline) <= 0) return countWorkingDays(deadline, submitted, extra);
  const moved = moveToWorkingDay(deadline, extra);
  return moved.known ? countWorkingDays(moved.date, submitted, extra) : moved;
}
