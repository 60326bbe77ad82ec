import type { Lang } from '../findings/printSentence.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { printPercent, printRange } from '../scores/printRateReason.ts';
import type { CapOutcome, Scorecard, ScoreLine } from '../scores/types.ts';
import { words } from './words.ts';

/** Tells what the total consists of, how it was rescaled, and its grade. */
export function tellSums({ rubric, applicable, cap, grades, ...sums }: Omit<Scorecard, 'lines'>, lang: Lang): string {
  const [derived, declared, open] = [sums.derived, sums.declared, sums.open].map(({ value }) => printNumber(value));
  const full = printNumber(rubric.points.value);
  const { claimed, claimedTotal } = sums;
  return [
    words[lang].sums({ derived: derived ?? '', declared: declared ?? '', open: open ?? '' }),
    claimed.value.isZero()
      ? ''
      : words[lang].claims(printNumber(claimed.value), claimedTotal && printNumber(claimedTotal.value)),
    applicable.value.eq(rubric.points.value) ? '' : words[lang].rescaled(printNumber(applicable.value), full),
    cap === undefined ? '' : tellCap(cap, lang),
    grades === undefined ? '' : words[lang].grade(grades.least, grades.most),
  ].join('');
}

function tellCap(cap: CapOutcome, lang: Lang): string {
  if (cap.state === 'open') return words[lang].capOpen(cap.title, printNumber(cap.lowest.value));
  return words[lang].cap(
    cap.title,
    printPercent(cap.percent),
    printRange(cap.range, lang),
    printNumber(cap.most.value),
  );
}

/** Prints the points of a line: what is claimed, or the interval. */
export function printAwarded({ claim, least, most }: ScoreLine): string {
  return claim === undefined ? printInterval(least, most) : printNumber(claim.points.value);
}

/** Prints `8 – 100`, or one number where both ends are equal. */
export function printInterval(least: Quantity<'point'>, most: Quantity<'point'>): string {
  const [one, other] = [printNumber(least.value), printNumber(most.value)];
  return one === other ? one : `${one} – ${other}`;
}
