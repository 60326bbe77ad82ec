import { noPriorYear, severalPriorYears } from '../checks/years/prior/findings.ts';
import { isFinding } from '../findings/define.ts';
import { type Finding, hasErrors } from '../findings/types.ts';
import type { Accepted } from '../model/types.ts';
import { definitionOf } from '../registry.ts';
import { applyAccepted } from './accepted/applyAccepted.ts';
import { joinRoundings } from './joinRoundings.ts';
import { leaveOutFollowUps } from './leaveOutFollowUps.ts';
import { sortFindings } from './sortFindings.ts';

/** The findings of one file on its own, before its accepted findings are left out. */
export interface FoundInFile {
  readonly file: string;
  /**
   * `reading` holds the findings from reading the file and its accepted entries, `evaluating` those from evaluating its
   * year.
   */
  readonly reading: readonly Finding[];
  readonly evaluating: readonly Finding[];
  /** Those findings from `reading` after which something of the year is unknown. */
  readonly unknown: readonly Finding[];
  readonly entries: readonly Accepted[];
  /** Whether every check ran, or only those that points depend on. */
  readonly scope: 'everything' | 'points';
  /** Whether the report is made under another form than the file's own: an entry may accept what is found under that one. */
  readonly isUnderAnother: boolean;
}

/** The findings from comparing a year with the one before, and whether there was one to compare with. */
export interface Compared {
  readonly findings: readonly Finding[];
  readonly wereCompared: boolean;
}

/** The year had no other to be compared with. */
export const NOT_COMPARED: Compared = { findings: [], wereCompared: false };

/**
 * Leaves out the findings that a file accepts, and adds those about its accepted entries. What is left of one kind and one
 * table is told at once.
 */
export function acceptFindings(
  { file, reading, evaluating, unknown, entries, scope, isUnderAnother }: FoundInFile,
  compared: Compared,
): { readonly findings: readonly Finding[]; readonly accepted: number } {
  const all = [...reading, ...evaluating, ...leaveOutFollowUps(compared.findings, unknown)];
  // A comparison finds something only where there is another year.
  const wasLookedFor = (code: string) =>
    scope === 'everything' &&
    !isUnderAnother &&
    definitionOf(code).needsBuilt !== true &&
    definitionOf(code).needsBinding !== true &&
    (compared.wereCompared || definitionOf(code).needsPriorYear !== true);
  const { findings, accepted } = applyAccepted(all, file, entries, wasLookedFor);
  const worthTelling = hasErrors(findings) ? findings.filter((found) => !isPriorMissing(found)) : findings;
  return { findings: sortFindings(joinRoundings(worthTelling)), accepted };
}

/**
 * Whether the finding says that there is no year to compare with, which is not worth telling of a file that has errors.
 */
function isPriorMissing(found: Finding): boolean {
  return isFinding(found, noPriorYear) || isFinding(found, severalPriorYears);
}
