import type { UnitYear } from './types.ts';

/** The date that a new report has until its own is known: the first day after its year, on which no office works. */
export function placeholderDate(year: string): string {
  return `${Number(year) + 1}-01-01`;
}

/** Whether a report still has the date with which `init` began it. */
export function isPlaceholderDate({ year, date }: Pick<UnitYear, 'year' | 'date'>): boolean {
  return date === placeholderDate(year);
}
