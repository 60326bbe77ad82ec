import type { Finding } from '../findings/types.ts';
import { definitionOf } from '../registry.ts';

/** Whether a finding leaves something of the year unknown although it was typed. Faults of prose never do. */
export function changesFigures({ code, severity }: Finding): boolean {
  return severity === 'error' && !definitionOf(code).acceptable;
}

/** Whether a year's figures can be relied on. */
export function areReliable(reading: readonly Finding[]): boolean {
  return !reading.some(changesFigures);
}
