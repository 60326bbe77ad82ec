import type { Finding, Severity } from '../findings/types.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** Counts the findings of each severity. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
