import { countWorkingDays } from './countWorkingDays.ts';
import { compareDates } from './dates.ts';
import { moveToWorkingDay } from './moveToWorkingDay.ts';
import type { DayCount, ExtraDays } from './types.ts';

export interface LateDaysOptions {
  /** Whether a deadline on a day off moves to the next working day (顺延): the form says so, or does not. */
  readonly moveDeadline: boolean;
  readonly extra?: ExtraDays | undefined;
}

/** By how many working days something was handed in late; 0 on time, whatever the year. */
export function lateDays(deadline: string, submitted: string, { moveDeadline, extra }: LateDaysOptions): DayCount {
  if (!moveDeadline || compareDates(submitted, deadline) <= 0) return countWorkingDays(deadline, submitted, extra);
  const moved = moveToWorkingDay(deadline, extra);
  return moved.known ? countWorkingDays(moved.date, submitted, extra) : moved;
}
