import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { roundingSlack } from '../../../quantity/slack.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';
import type { Against } from '../../../reading/readOutcomes.ts';
import { directionContradicted, figureContradicted, unitMistaken } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { followName } from './followName.ts';
import { blameOperand } from './judgeBase.ts';
import { type Changed, type Judging, listNows, markFitting, placeAmount, type Spoken, wordsOf } from './judging.ts';
import { aspectOf, baseOf, findGround, findKnown, isOwnNumber, knownBase, type Pair } from './knownBases.ts';
import { factorOf, isOfUnit, isValueOf, scaled } from './measured.ts';

export function judgeDifference(judging: Judging, outcome: Changed): void {
  const { amount, against, sign, wordStart, mayBeGoal, isPaired } = outcome;
  if (!followName(judging, outcome)) return;
  const current = judging.current;
  if (current === undefined || isPaired || amount.isVague) return;
  // 比目标多15人，净增28人: since the year before, of which nothing is said.
  if (against === 'target' && /净[增减]$/.test(judging.sentence.text.slice(0, amount.start))) return;
  if (
    current.isRestricted &&
    current.result !== undefined &&
    current.lastYear === undefined &&
    current.target === undefined
  )
    markFitting(judging, amount, wordStart);
  const moved = current.lastYear !== undefined ? 'lastYear' : current.other === undefined ? undefined : 'other';
  const way = against ?? moved;
  // 新增3人，去世1人: what came, and not what it all came to.
  const isComing = against === undefined && judging.sentence.text.slice(wordStart, amount.start).includes('新增');
  if (isComing && (!isOwnNumber(current) || current.lastYear === undefined)) return;
  if (way === undefined) return;
  const typedBase = baseOf(current, way);
  const { result } = current;
  if (judgePoints(judging, current, outcome, way)) return;
  const known = findKnown(current, way, amount);
  const typedPairs =
    typedBase === undefined || !isOfUnit(amount, typedBase)
      ? []
      : listNows(judging, typedBase).map((now) => ({
          now: scaled(now),
          base: scaled(typedBase),
          isTyped: now === current.now,
        }));
  const dataPairs = known === undefined ? [] : [{ now: known.now, base: known.base, isTyped: false }];
  const mixed =
    known === undefined
      ? []
      : [
          ...(current.now === undefined ? [] : [{ now: scaled(current.now), base: known.base, isTyped: false }]),
          ...(typedBase === undefined ? [] : [{ now: known.now, base: scaled(typedBase), isTyped: false }]),
        ];
  const pairs = [...typedPairs, ...dataPairs, ...mixed];
  if (pairs.length === 0) return;
  const typed = scaled(amount);
  const slack = slackOf(amount, [current.now, typedBase]);
  const isSigned = ({ now, base }: Pair) => now.minus(base).times(sign).minus(typed).abs().lte(slack);
  if (pairs.some(isSigned)) {
    markFitting(judging, amount, wordStart, findGround(judging, dataPairs.some(isSigned), 'difference', way));
    // The file's numbers explain the difference, and those beside it do not: one of those is wrong.
    if (dataPairs.some(isSigned) && !typedPairs.some(isSigned)) blameOperand(judging, current, way);
    return;
  }
  if (mayBeGoal && known?.base.eq(typed) === true) return;
  const best = dataPairs[0] ?? typedPairs.find(({ isTyped }) => isTyped);
  if (best === undefined || (current.isRestricted && dataPairs.length > 0)) return;
  // Beside a number that the file does not have, nothing of the file is of the same thing.
  if (dataPairs.length > 0 && current.now !== undefined && !isOwnNumber(current)) {
    if (!typedPairs.some(({ isTyped }) => isTyped)) return;
  }
  markFitting(judging, amount, wordStart);
  const difference = best.now.minus(best.base);
  const unit = amount.unit;
  const { factor } = measureOf(unit);
  const derived = `${printNumber(difference.abs().div(/百分点/.test(unit) ? 1 : factor))}${unit}`;
  const words = judging.sentence.text.slice(wordStart, amount.end);
  const operands = [current.now, typedBase].flatMap((one) => (one === undefined ? [] : [placeAmount(judging, one)]));
  const name = result?.name ?? '';
  const place = placeIn(judging.sentence, wordStart, amount.end);
  const isTurned = difference.abs().minus(typed).abs().lte(slack) && !difference.isZero();
  if (isTurned) {
    const isMore = difference.gt(0);
    const turned =
      way === 'target'
        ? { way: isMore ? ('over' as const) : ('under' as const), by: derived }
        : { way: isMore ? ('up' as const) : ('down' as const), by: derived };
    judging.findings.push(
      directionContradicted({ figure: aspectOf(name, way), typed: words, derived: turned }, place, ...operands),
    );
  } else {
    const to = `${printNumber(best.base.div(factorOf(unit)))}${unit.replace(/个?百分点/, '%')}`;
    const figure = way === 'other' ? { name, to } : { name, to, as: way };
    judging.findings.push(figureContradicted({ figure, typed: words, derived }, place, ...operands));
  }
}

/** A number of things rises by %, and not by points. */
function judgePoints(judging: Judging, { result, now, surely }: Spoken, { amount }: Changed, way: Against): boolean {
  const base = result === undefined ? undefined : knownBase(result, way);
  if (result === undefined || base === undefined || surely !== 'whole' || !/百分点/.test(amount.unit)) return false;
  if (/^[%％]$/.test(result.measure) || base.isZero() || (now !== undefined && !isValueOf(now, result))) return false;
  const rate = result.value.minus(base).div(base).times(100).abs();
  if (rate.minus(amount.value).abs().gt(roundingSlack(amount.decimals))) return false;
  judging.findings.push(
    unitMistaken(
      { typed: wordsOf(judging, amount), derived: `${printNumber(amount.value)}%` },
      placeAmount(judging, amount),
    ),
  );
  return true;
}

/** What rounding leaves: of a difference in a larger unit or with decimals, and of typed numbers in a larger unit than it. */
function slackOf(difference: TypedAmount, operands: readonly (TypedAmount | undefined)[]): Decimal {
  const factor = factorOf(difference.unit);
  const isRounded = difference.decimals > 0 || factor.gt(1) || /百分点/.test(difference.unit);
  const own = isRounded ? roundingSlack(difference.decimals).times(factor) : new Decimal(0);
  return operands.reduce((sum, one) => {
    // Money was rounded where it was typed; whole things and rates of results are as the file has them.
    const isRounded = one !== undefined && (measureOf(one.unit).factor.gt(factor) || yuanIn(one.unit) !== undefined);
    if (!isRounded || (yuanIn(one.unit) === '1' && one.decimals === 0)) return sum;
    return sum.plus(roundingSlack(one.decimals).times(measureOf(one.unit).factor));
  }, own);
}
