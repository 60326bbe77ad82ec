import { roundingSlack } from '../../../quantity/slack.ts';
import { printPercent } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';
import type { Outcome } from '../../../reading/readOutcomes.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { blameOperand } from './judgeBase.ts';
import { type Judging, listNows, markFitting, placeAmount, type Spoken, wordsOf } from './judging.ts';
import { findGround, findKnown, isOwnNumber, type Pair } from './knownBases.ts';
import { scaled } from './measured.ts';

/** `完成年度目标2万件的92%`: of the goal beside it, or of the file's. */
export function judgeCompletion(judging: Judging, { amount }: Outcome): void {
  const current = judging.current;
  if (current === undefined || amount.isVague) return;
  if (current.now === undefined) return judgeReferred(judging, amount, current);
  const known = findKnown(current, 'target', current.now);
  const { now, target, result } = current;
  const isTyped = target !== undefined && measureOf(target.unit).base === measureOf(now.unit).base;
  const pairs: Pair[] = [
    ...(isTyped ? [{ now: scaled(now), base: scaled(target) }] : []),
    // 328人次，分四期，每期82人次，为目标300人次的109.33%: of any number told so far.
    ...(isTyped ? listNows(judging, target).map((one) => ({ now: scaled(one), base: scaled(target) })) : []),
    ...(known === undefined ? [] : [{ now: scaled(now), base: known.base }, known]),
  ].filter(({ base }) => !base.isZero());
  const half = roundingSlack(amount.decimals);
  const rateOf = (pair: Pair) => pair.now.div(pair.base).times(100);
  const gapOf = (pair: Pair) => rateOf(pair).minus(amount.value).abs();
  const [first] = [...pairs].sort((one, other) => gapOf(one).cmp(gapOf(other)));
  if (first === undefined || (now.isVague && !isTyped)) return;
  const fits = (pair: Pair) => rateOf(pair).minus(amount.value).abs().lte(half);
  if (pairs.some(fits)) {
    markFitting(
      judging,
      amount,
      amount.start,
      findGround(judging, known !== undefined && fits(known), 'rate', 'target'),
    );
    const isOfFile = known !== undefined && fits(known) && !pairs.some((pair) => pair !== known && fits(pair));
    if (isOfFile) blameOperand(judging, current, 'target');
    return;
  }
  if (isTyped ? target.isVague || now.isVague : current.isRestricted || !isOwnNumber(current)) return;
  const operands = [now, target].flatMap((one) => (one === undefined ? [] : [placeAmount(judging, one)]));
  const derived = printPercent(rateOf(first));
  markFitting(judging, amount);
  judging.findings.push(
    figureContradicted(
      { figure: { name: result?.name ?? '', aspect: 'completion' }, typed: wordsOf(judging, amount), derived },
      placeAmount(judging, amount),
      ...operands,
    ),
  );
}

/** `{{培训场次}}，为年初目标的95%`: of the file's own number. */
export function judgeReferred(judging: Judging, amount: TypedAmount, current: Spoken): void {
  const { result } = current;
  if (result?.target === undefined || result.qualifier !== undefined || current.surely !== 'whole') return;
  if (result.target.isZero() || current.isRestricted) return;
  const rate = result.value.div(result.target).times(100);
  const figure = { name: result.name, aspect: 'ofTarget' } as const;
  markFitting(judging, amount, amount.start, { agrees: figure });
  if (rate.minus(amount.value).abs().lte(roundingSlack(amount.decimals))) return;
  const args = { figure, typed: wordsOf(judging, amount), derived: printPercent(rate) };
  judging.findings.push(figureContradicted(args, placeAmount(judging, amount)));
}
