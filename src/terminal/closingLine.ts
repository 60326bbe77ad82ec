import { type CheckRun, listUnread, outcomeOf } from '../verdict/checkRun.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { words } from './words.ts';

/** What a run of checks comes to, so that nobody can take a run that was cut short, or one with warnings, for something else. */
export function closingLine(run: CheckRun): string {
  const { lang, files, findings, accepted, failOn } = run;
  const counts = countFindings(findings);
  const { count, verdict, accepted: also, stop } = words[lang];
  const counted = `${count(files.length, counts, listUnread(run).length)}${accepted === 0 ? '' : also(accepted)}`;
  return `${counted}${stop}${verdict(outcomeOf(findings, failOn), counts, failOn)}`;
}
