import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding, Severity } from '../findings/types.ts';
import type { FileNumbers } from './coverage/types.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One run of `check`, as the formats need it. */
export interface CheckRun {
  readonly lang: Lang;
  /** Every file that was to be checked, in order, including those without findings and those that could not be read. */
  readonly files: readonly string[];
  /** The findings that no file accepts. */
  readonly findings: readonly Finding[];
  /** How many findings the files accept, each with a reason. */
  readonly accepted: number;
  /** How many places of all files are still to be filled in. */
  readonly unfilled: number;
  /** What the numbers of the files' prose rest on, of those that could be read so far; none where nobody asks. */
  readonly numbers: readonly FileNumbers[];
  readonly sources: SourceTexts;
  readonly failOn: Severity;
}

/**
 * The outcome of a run. `incomplete` takes precedence: a run that could not read everything cannot say that nothing
 * else is wrong.
 */
export type Outcome = 'passed' | 'failed' | 'incomplete';

/** Decides the outcome of a run; see `Outcome`. */
export function outcomeOf(findings: readonly Finding[], failOn: Severity): Outcome {
  return outcomeOfTally(tallyOf(findings), failOn);
}

/** Decides the outcome of a run by what it comes to. */
export function outcomeOfTally({ counts, isIncomplete }: Tally, failOn: Severity): Outcome {
  if (isIncomplete) return 'incomplete';
  const failing = (Object.keys(RANKS) as Severity[]).filter((severity) => RANKS[severity] >= RANKS[failOn]);
  return failing.some((severity) => counts[severity] > 0) ? 'failed' : 'passed';
}

/** Whether a finding is as severe as `failOn`, or more. */
export function fails(finding: Finding, failOn: Severity): boolean {
  return RANKS[finding.severity] >= RANKS[failOn];
}

/** Lists the files that could not be read; see `Tally`. */
export function listUnread({ files, findings }: Pick<CheckRun, 'files' | 'findings'>): string[] {
  const { unread } = tallyOf(findings);
  return files.filter((file) => unread.has(file));
}

const RANKS: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };
