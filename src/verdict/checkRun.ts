import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding, Severity } from '../findings/types.ts';
import { isUnreadable } from '../registry.ts';

/** One run of `check`, as the formats that tell of a whole run need it. */
export interface CheckRun {
  readonly lang: Lang;
  /** Every file that was to be checked, in order: also those without findings, and those that could not be read. */
  readonly files: readonly string[];
  /** Without those that the files accept. */
  readonly findings: readonly Finding[];
  /** How many findings the files accept, each with a reason. */
  readonly accepted: number;
  readonly sources: SourceTexts;
  readonly failOn: Severity;
}

/** `incomplete` wins: a run that could not read everything has not said that the rest is all there is. */
export type Outcome = 'passed' | 'failed' | 'incomplete';

export function outcomeOf(findings: readonly Finding[], failOn: Severity): Outcome {
  if (findings.some(isUnreadable)) return 'incomplete';
  return findings.some((finding) => fails(finding, failOn)) ? 'failed' : 'passed';
}

/** Whether a finding is of the severity from which on a run fails, or of a worse one. */
export function fails(finding: Finding, failOn: Severity): boolean {
  return RANKS[finding.severity] >= RANKS[failOn];
}

/** Files that could not be read; where only what a file names could not be, the place is within the file. */
export function listUnread({ files, findings }: Pick<CheckRun, 'files' | 'findings'>): string[] {
  const whole = findings.filter((found) => isUnreadable(found) && found.places[0].path === '');
  const unread = new Set(whole.map(({ places: [place] }) => place.file));
  return files.filter((file) => unread.has(file));
}

const RANKS: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };
