import { type CheckRun, outcomeOfTally } from '../verdict/checkRun.ts';
import { allOf, sumNumbers } from '../verdict/coverage/countNumbers.ts';
import type { Tally } from '../verdict/tally.ts';
import { words } from './words.ts';

/**
 * Prints the last line of a run: the counts, the verdict, and what is still to be filled in, so that nobody mistakes an
 * incomplete run, one with warnings, or a report that is not finished, for a clean one. A second line says how much of the
 * prose was checked.
 */
export function closingLine(run: Omit<CheckRun, 'findings' | 'sources'>, tally: Tally): string {
  const { lang, files, accepted, failOn, unfilled } = run;
  const { counts, unread } = tally;
  const outcome = outcomeOfTally(tally, failOn);
  const said = words[lang];
  const counted = `${said.count(files.length, counts, files.filter((file) => unread.has(file)).length)}${accepted === 0 ? '' : said.accepted(accepted)}`;
  const numbers = sumNumbers(run.numbers.map((each) => each.counts));
  const sentences = [
    // What is not finished has not passed.
    ...(outcome === 'passed' && unfilled > 0 ? [] : [said.verdict(outcome, counts, failOn)]),
    ...(unfilled === 0 ? [] : [said.unfilled(unfilled)]),
  ];
  const told = `${counted}${said.stop}${sentences.join(lang === 'en' ? ' ' : '')}`;
  return allOf(numbers) === 0 ? told : `${told.trimEnd()}\n${said.numbers(numbers)}`;
}
