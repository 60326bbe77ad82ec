import { noPriorYear, severalPriorYears } from '../checks/years/prior/findings.ts';
import { isFinding } from '../findings/define.ts';
import { type Finding, hasErrors } from '../findings/types.ts';
import type { Accepted } from '../model/types.ts';
import { definitionOf } from '../registry.ts';
import { applyAccepted } from './accepted/applyAccepted.ts';
import { leaveOutFollowUps } from './leaveOutFollowUps.ts';
import { sortFindings } from './sortFindings.ts';

/** What was found in one file by itself, before it is asked what of it is accepted. */
export interface FoundInFile {
  readonly file: string;
  /** From reading the file and what is accepted, from evaluating it. */
  readonly reading: readonly Finding[];
  readonly evaluating: readonly Finding[];
  /** Of the findings from reading, those after which something of the year is unknown. */
  readonly unknown: readonly Finding[];
  readonly entries: readonly Accepted[];
  /** Whether all was looked for; else only what points depend on. */
  readonly scope: 'everything' | 'points';
}

/** What was found by setting the year beside the one before; and whether there was one to set it beside. */
export interface Compared {
  readonly findings: readonly Finding[];
  readonly wereCompared: boolean;
}

/** No year was there to set it beside. */
export const NOT_COMPARED: Compared = { findings: [], wereCompared: false };

/** Leaves out what a file accepts, and tells what is wrong with its accepting. */
export function acceptFindings(
  { file, reading, evaluating, unknown, entries, scope }: FoundInFile,
  compared: Compared,
): { readonly findings: readonly Finding[]; readonly accepted: number } {
  const all = [...reading, ...evaluating, ...leaveOutFollowUps(compared.findings, unknown)];
  // Only beside another year is anything found by comparing them.
  const wasLookedFor = (code: string) =>
    scope === 'everything' && (compared.wereCompared || definitionOf(code).needsPriorYear !== true);
  const { findings, accepted } = applyAccepted(all, file, entries, wasLookedFor);
  const worthTelling = hasErrors(findings) ? findings.filter((found) => !isPriorMissing(found)) : findings;
  return { findings: sortFindings(worthTelling), accepted };
}

/** Whether there was nothing to compare with: not worth telling of a file that has to be corrected first. */
function isPriorMissing(found: Finding): boolean {
  return isFinding(found, noPriorYear) || isFinding(found, severalPriorYears);
}
