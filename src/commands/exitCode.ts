import { catalogue, severityOf } from '../findings/catalogue.ts';
import type { Finding } from '../findings/types.ts';
import type { ExitCode } from './host.ts';

/** 2 wins: a run that could not read everything has not said that the rest is all there is. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ code }) => catalogue[code].unreadable === true)) return 2;
  return findings.some((found) => severityOf(found) === 'error') ? 1 : 0;
}
