import { type CheckRun, listUnread, outcomeOf } from '../verdict/checkRun.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { words } from './words.ts';

/**
 * Prints the last line of a run: the counts and the verdict, so that nobody mistakes an incomplete run, or one with
 * warnings, for a clean one.
 */
export function closingLine(run: CheckRun): string {
  const { lang, files, findings, accepted, failOn } = run;
  const counts = countFindings(findings);
  const { count, verdict, accepted: also, stop } = words[lang];
  const counted = `${count(files.length, counts, listUnread(run).length)}${accepted === 0 ? '' : also(accepted)}`;
  return `${counted}${stop}${verdict(outcomeOf(findings, failOn), counts, failOn)}`;
}
