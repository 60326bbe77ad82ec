import { printNumber } from '../../../quantity/print.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { printPercent } from '../../../reading/amountWords.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted, unitMistaken } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { followName } from './followName.ts';
import { blameOperand } from './judgeBase.ts';
import { type Changed, type Judging, listNows, markFitting, placeAmount, wordsOf } from './judging.ts';
import { aspectOf, baseOf, findGround, findKnown, isOwnNumber, type Pair } from './knownBases.ts';
import { scaled } from './measured.ts';

export function judgeGrowth(judging: Judging, outcome: Changed): void {
  const { amount, against, sign, wordStart, isPaired } = outcome;
  if (!followName(judging, outcome)) return;
  const current = judging.current;
  if (current === undefined || isPaired || amount.isVague || against === undefined) return;
  // 培训人次多31人次，经费却少2.55万元，下降5.81%: of the money.
  const last = judging.sentence.amounts.findLast(({ end }) => end <= wordStart);
  if (
    last !== current.now &&
    yuanIn(last?.unit ?? '') !== undefined &&
    current.result?.measure.endsWith('元') === false
  )
    return;
  if (current.isRestricted && current.result !== undefined) markFitting(judging, amount, wordStart);
  const isAtLeast = /^[余多]$/.test(current.result?.qualifier ?? '');
  const known = findKnown(current, against, amount, isAtLeast);
  if (known === undefined || known.base.isZero() || current.isRestricted) return;
  const typedBase = baseOf(current, against);
  const pairs: Pair[] = [
    known,
    ...(current.now === undefined ? [] : [{ now: scaled(current.now), base: known.base }]),
    ...(typedBase === undefined
      ? []
      : listNows(judging, typedBase).map((now) => ({ now: scaled(now), base: scaled(typedBase) }))),
  ];
  const half = roundingSlack(amount.decimals);
  const rateOf = ({ now, base }: Pair) => now.minus(base).div(base).times(100);
  const fits = (pair: Pair) => !pair.base.isZero() && rateOf(pair).times(sign).minus(amount.value).abs().lte(half);
  // 3860余人次: it grew by so much at least.
  if (isAtLeast && amount.value.times(sign).gte(rateOf(known).minus(half)))
    return markFitting(judging, amount, wordStart);
  if (pairs.some(fits)) {
    markFitting(judging, amount, wordStart, findGround(judging, fits(known), 'growth', against));
    if (fits(known) && !pairs.slice(1).some(fits)) blameOperand(judging, current, against);
    return;
  }
  // A rate that rose by 1.57 % may have risen by 1.5 points, which nobody calls %.
  if (current.now !== undefined && !isOwnNumber(current)) return;
  const rate = rateOf(known);
  const typed = judging.sentence.text.slice(wordStart, amount.end);
  const place = placeIn(judging.sentence, wordStart, amount.end);
  const operands = [current.now, typedBase].flatMap((one) => (one === undefined ? [] : [placeAmount(judging, one)]));
  const { result } = current;
  const name = aspectOf(result?.name ?? '', against);
  const derived = printPercent(rate.abs());
  markFitting(judging, amount, wordStart);
  if (rate.times(sign).lt(0) && rate.abs().minus(amount.value).abs().lte(half)) {
    judging.findings.push(
      directionContradicted(
        { figure: name, typed, derived: { way: sign < 0 ? 'up' : 'down', by: derived } },
        place,
        ...operands,
      ),
    );
    return;
  }
  const isOfPercents = result !== undefined && /^[%％]$/.test(result.measure);
  if (isOfPercents && known.now.minus(known.base).abs().eq(amount.value)) {
    judging.findings.push(
      unitMistaken(
        { typed: wordsOf(judging, amount), derived: `${printNumber(amount.value)}个百分点` },
        placeAmount(judging, amount),
      ),
    );
    return;
  }
  judging.findings.push(figureContradicted({ figure: name, typed, derived }, place, ...operands));
}
