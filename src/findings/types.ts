import type { Place } from './place.ts';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The one type for everything the tool says: a code, its severity, arguments, places (the first is where it is shown).
 * Never a sentence: sentences are made at the edge, in the reader's language. Findings are made by the definitions of
 * their codes alone (`define`), so that the arguments are those that the code's sentences expect.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly args: object;
  readonly places: readonly [Place, ...Place[]];
}

/** A finding whose code is known, and so what its arguments are. */
export interface FindingOf<A extends object> extends Finding {
  readonly args: A;
}

/** What a stage returns that can find fault: its value where there is one, and the findings. */
export interface Result<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
