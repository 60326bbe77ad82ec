import type { ResultItem } from '../../../model/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import { measureOf } from '../../../reading/measures.ts';
import type { Against, Outcome } from '../../../reading/readOutcomes.ts';
import { directionContradicted, figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { type Judging, markFitting, placeAmount, type Spoken, setSpoken, wordsOf } from './judging.ts';
import { baseNameOf, isOwnNumber, isSure, knownBase } from './knownBases.ts';
import { isNumberOf, isOfUnit, isValueOf, scaled } from './measured.ts';

/** `年初计划举办培训45场，实际举办…`: a goal that was told before what it is of. */
export function takePending(judging: Judging, unit: string): void {
  const pending = judging.pending;
  if (pending === undefined || measureOf(pending.amount.unit).base !== measureOf(unit).base) return;
  judging.pending = undefined;
  setSpoken(judging, { target: pending.amount });
  judgeBase(judging, pending, 'target');
}

export function tellValue(judging: Judging, amount: TypedAmount, result: ResultItem): void {
  const current = judging.current;
  if (current?.isTold === true) return;
  setSpoken(judging, { isTold: true });
  judging.findings.push(
    figureContradicted(
      { figure: result.name, typed: wordsOf(judging, amount), derived: `${result.text}${result.measure}` },
      placeAmount(judging, amount),
    ),
  );
}

/** `比上年的8185起多527起`, `年初目标1200处`: what is compared with has its number in the file. */
export function judgeBase(judging: Judging, outcome: Outcome, against: Against): void {
  const current = judging.current;
  const { amount } = outcome;
  const result = current?.result;
  if (current === undefined || result === undefined || !isSure(current) || current.isRestricted) return;

  const base = knownBase(result, against);
  if (base === undefined || measureOf(amount.unit).base !== measureOf(result.measure).base) return;
  if (isNumberOf(amount, base, result)) {
    const isOther = current.now !== undefined && !isOwnNumber(current);
    const isOpen = isOther || (against === 'lastYear' && current.now === undefined) || OTHER_GOAL.test(outcome.words);
    const agrees = baseNameOf(result, against);
    markFitting(judging, amount, amount.start, isOpen ? { agrees, isByValue: true } : { agrees });
    return;
  }
  if (amount.isVague) return;
  // {{…}} is the file's own number.
  if (current.now !== undefined && !isOwnNumber(current)) return;
  if (against === 'target' && OTHER_GOAL.test(outcome.words)) return;
  if (against === 'lastYear' && current.now === undefined) return;
  tellBase(judging, amount, base, result, against);
}

/** `多于上年的58场`, where it is less. */
export function judgeSide(judging: Judging, { amount, words }: Outcome, than: 1 | -1 | undefined): void {
  const now = judging.current?.now;
  if (than === undefined || now === undefined || now.isVague || amount.isVague || !isOfUnit(amount, now)) return;
  const order = scaled(now).cmp(scaled(amount));
  if (order === than || /不$/.test(words.replace(/[高低多少大小]于.*$/, ''))) return;
  const start = amount.start - (/[高低多少大小]于.*$/.exec(words)?.[0].length ?? 0);
  const derived = `${wordsOf(judging, now)}${['＜', '＝', '＞'][Math.sign(order) + 1]}${wordsOf(judging, amount)}`;
  const typed = judging.sentence.text.slice(start, amount.end);
  const figure = judging.current?.result?.name ?? '';
  judging.findings.push(
    directionContradicted(
      { figure, typed, derived },
      placeIn(judging.sentence, start, amount.end),
      placeAmount(judging, now),
    ),
  );
}

function tellBase(judging: Judging, amount: TypedAmount, base: Decimal, result: ResultItem, against: Against): void {
  judging.findings.push(
    figureContradicted(
      {
        figure: baseNameOf(result, against),
        typed: wordsOf(judging, amount),
        derived: `${printNumber(base)}${result.measure}`,
      },
      placeAmount(judging, amount),
    ),
  );
}

/** The typed number or the typed base that departs from the file. */
export function blameOperand(judging: Judging, { now, result, surely, lastYear, target }: Spoken, way: Against): void {
  if (result === undefined || surely === undefined || surely === 'number') return;
  if (now !== undefined && !now.isVague && !isValueOf(now, result)) {
    tellValue(judging, now, result);
    return;
  }
  const typed = way === 'lastYear' ? lastYear : way === 'target' ? target : undefined;
  const base = knownBase(result, way);
  if (typed === undefined || base === undefined || typed.isVague || isNumberOf(typed, base, result)) return;
  const isToldAlready = judging.findings.some(({ places }) => places[0].start === placeAmount(judging, typed).start);
  if (!isToldAlready) tellBase(judging, typed, base, result, way);
}

/** Whose goal it is, where not the year's own. */
const OTHER_GOAL = new RegExp((lexicon.goals?.others ?? []).join('|'));
