import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The State Council's lists of holidays, and of days worked instead, as the published package has them. */
const lists = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as { readonly holidays: Readonly<Record<string, string>>; readonly workdays: Readonly<Record<string, string>> };

const DAY = 86_400_000;
const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`);
const toDate = (day: number) => new Date(day).toISOString().slice(0, 10);

function isWorkday(day: number): boolean {
  const date = toDate(day);
  if (date in lists.workdays) return true;
  if (date in lists.holidays) return false;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** How many working days lie after the deadline, up to the day on which it was handed in. */
export function countLateDays(deadline: string, submitted: string, moveDeadline: boolean): number {
  let end = toDay(deadline);
  if (moveDeadline) while (!isWorkday(end)) end += DAY;
  let late = 0;
  for (let day = end + DAY; day <= toDay(submitted); day += DAY) if (isWorkday(day)) late += 1;
  return late;
}
