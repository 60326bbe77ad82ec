import type { Place } from './place.ts';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The only type for everything that the program reports: a code, its severity, arguments and places (it is shown at the
 * first). It holds no sentence: those are made at the edge, in the reader's language. Only a code's definition (`define`)
 * makes its findings, so that the arguments are those that the code's sentences expect.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly args: object;
  readonly places: readonly [Place, ...Place[]];
  /** Set where the fault lies in a Word file, in which there are no keys to be corrected. */
  readonly inWord?: true;
}

/** A finding whose code, and so the type of whose arguments, is known. */
export interface FindingOf<A extends object> extends Finding {
  readonly args: A;
}

/** The result of a stage that can find faults: its value, if it could make one, and the findings. */
export interface Result<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
