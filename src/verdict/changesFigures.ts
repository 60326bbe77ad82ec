import type { Finding } from '../findings/types.ts';
import { definitionOf } from '../registry.ts';

/** Whether something of a year is unknown after a finding, though it was typed: faults of its prose change no figure. */
export function changesFigures({ code, severity }: Finding): boolean {
  return severity === 'error' && !definitionOf(code).acceptable;
}

/** Whether a year's figures can be relied on. */
export function areReliable(reading: readonly Finding[]): boolean {
  return !reading.some(changesFigures);
}
