import type { Finding, Severity } from '../../findings/types.ts';
import { type Outcome, outcomeOf, outcomeOfTally } from '../../verdict/checkRun.ts';
import type { Tally } from '../../verdict/tally.ts';
import type { ExitCode } from './host.ts';

const EXIT_CODES: Readonly<Record<Outcome, ExitCode>> = { passed: 0, failed: 1, incomplete: 2 };

/** The code of a run by what it comes to. */
export function exitCodeOfTally(tally: Tally, failOn: Severity): ExitCode {
  return EXIT_CODES[outcomeOfTally(tally, failOn)];
}

/** 2 wins: a run that could not read everything has not said that the rest is all there is. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity = 'error'): ExitCode {
  return EXIT_CODES[outcomeOf(findings, failOn)];
}
