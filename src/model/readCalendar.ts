import type { LocalDays } from '../form/types.ts';
import { childOf, listOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';

/** Reads the unit's local holidays and workdays, beyond the State Council's list. SE207 not-a-date. */
export function readCalendar(root: SourceNode, reader: Reader): LocalDays {
  const calendar = childOf(root, 'calendar');
  const daysAt = (key: string) =>
    (listOf(childOf(calendar, key))?.items ?? []).flatMap((item) => reader.day(item) ?? []);
  return { holidays: daysAt('holidays'), workdays: daysAt('workdays') };
}
