import type { Finding, Severity } from '../findings/types.ts';
import { isUnreadable } from '../registry.ts';
import type { Counts } from './countFindings.ts';

/** What a run comes to, which its last line and its exit code tell: findings that have been told need not be kept for it. */
export interface Tally {
  readonly counts: Counts;
  /** Whether something could not be read, so that nobody can say that nothing else is wrong. */
  readonly isIncomplete: boolean;
  /** The files of which nothing could be read. */
  readonly unread: ReadonlySet<string>;
}

/** Counts findings as they come. */
export class RunningTally implements Tally {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  readonly unread = new Set<string>();
  isIncomplete = false;

  add(findings: readonly Finding[]): void {
    for (const found of findings) {
      this.counts[found.severity]++;
      if (!isUnreadable(found)) continue;
      this.isIncomplete = true;
      const [{ file, path }] = found.places;
      // Where a file only names another that could not be read, the place has a path, and the file itself was read.
      if (path === '') this.unread.add(file);
    }
  }
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const tally = new RunningTally();
  tally.add(findings);
  return tally;
}
