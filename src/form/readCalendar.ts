import { isDate } from '../calendar/dates.ts';
import type { Finding } from '../findings/types.ts';
import { childOf, listOf, scalarOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { notADate } from '../source/values/findings.ts';
import type { LocalDays } from './types.ts';

/** Reads the form's local holidays and workdays, beyond the State Council's list. SE207 not-a-date. */
export function readCalendar(root: SourceNode): { readonly value: LocalDays; readonly findings: readonly Finding[] } {
  const calendar = childOf(root, 'calendar');
  const findings: Finding[] = [];
  const daysAt = (key: string) =>
    (listOf(childOf(calendar, key))?.items ?? []).flatMap((item): string[] => {
      const text = scalarOf(item)?.text ?? '';
      if (isDate(text)) return [text];
      findings.push(notADate({ text }, item.place));
      return [];
    });
  const value = { holidays: daysAt('holidays'), workdays: daysAt('workdays') };
  return { value, findings };
}
