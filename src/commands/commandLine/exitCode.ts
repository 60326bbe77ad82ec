import type { Finding, Severity } from '../../findings/types.ts';
import { type Outcome, outcomeOf } from '../../verdict/checkRun.ts';
import type { ExitCode } from './host.ts';

const EXIT_CODES: Readonly<Record<Outcome, ExitCode>> = { passed: 0, failed: 1, incomplete: 2 };

/** 2 wins: a run that could not read everything has not said that the rest is all there is. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity = 'error'): ExitCode {
  return EXIT_CODES[outcomeOf(findings, failOn)];
}
