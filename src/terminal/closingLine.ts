import { type CheckRun, listUnread, outcomeOf } from '../verdict/checkRun.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { words } from './words.ts';

/**
 * Prints the last line of a run: the counts, the verdict, and what is still to be filled in, so that nobody mistakes an
 * incomplete run, one with warnings, or a report that is not finished, for a clean one.
 */
export function closingLine(run: CheckRun): string {
  const { lang, files, findings, accepted, failOn, unfilled } = run;
  const counts = countFindings(findings);
  const outcome = outcomeOf(findings, failOn);
  const said = words[lang];
  const counted = `${said.count(files.length, counts, listUnread(run).length)}${accepted === 0 ? '' : said.accepted(accepted)}`;
  const sentences = [
    // What is not finished has not passed.
    ...(outcome === 'passed' && unfilled > 0 ? [] : [said.verdict(outcome, counts, failOn)]),
    ...(unfilled === 0 ? [] : [said.unfilled(unfilled)]),
  ];
  return `${counted}${said.stop}${sentences.join(lang === 'en' ? ' ' : '')}`;
}
