import type { Finding } from '../../../findings/types.ts';
import { isPercentage, printPercent } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { ChangeSaid, ValueSaid } from '../../../reading/types.ts';
import { directionContradicted, figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { rateWithoutBase } from '../../prose/wording/findings.ts';
import { isAlike, minus, overlap, percentOf, type Range, rangeOf } from '../slack.ts';
import type { Right, Said } from './types.ts';
import { BUDGET, columnOf, isQuotient, operandsIn, print, SPENT, valuesIn, wordsOf } from './valuesBefore.ts';

/** `3.46万元，较上年增加2.40万元，增长24%`; `由10800亩扩大到12600亩，增长14.29%`. */
export function judgeGrowth(
  change: ChangeSaid,
  rate: TypedAmount,
  sentence: Sentence,
  before: readonly Said[],
  around: readonly Said[],
) {
  const last = before.at(-1)?.statement;
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  if (rate.isVague || last === undefined) return undefined;
  const values = valuesIn(before);
  if (last.kind === 'value' && last.to !== undefined && last.to !== 0) {
    const from = values.at(-2);
    if (from === undefined || !isAlike(from.amount, last.amount)) return undefined;
    const quotient = percentOf(minus(rangeOf(last.amount), rangeOf(from.amount)), rangeOf(from.amount));
    return judgeQuotient(quotient, change, rate, [from.amount, last.amount], () => ({
      figure: `${print(sentence, from.amount)}→${print(sentence, last.amount)}`,
      typed,
      place,
    }));
  }
  if (last.kind === 'value' && last.year === sentence.year - 1) {
    // 215人次，上年196人次，同比增长9.69%. A target may stand between: 412.8万人次，完成420万人次目标的98.29%.
    const candidates = valuesIn(around).filter(
      ({ amount, year }) => year !== sentence.year - 1 && isAlike(amount, last.amount),
    );
    if (last.isFrom) return undefined;
    const verdicts = candidates.map((now) => judgeAgainstBase(change, rate, sentence, [last, now], now));
    return verdicts.find((one) => one !== undefined && 'of' in one) ?? verdicts.at(-1);
  }
  if (last.kind === 'value') return judgeAgainstBase(change, rate, sentence, values, last);
  if (last.kind !== 'change' || last.amount === undefined || isPercentage(last.amount)) return undefined;
  if (last.clause.index < change.clause.index - 1 || last.amount.isVague) return undefined;
  // 比目标多0.34万人次，比上年增长6.71%: against two things.
  if (last.basis !== undefined && change.basis !== undefined && last.basis !== change.basis) return undefined;
  // 为目标的90.85%，少16473人次；比上年下降14.50%: said anew, and against what it is.
  if (last.basis === undefined && change.basis === 'lastYear' && change.clause.index === 0) return undefined;
  // 培训人次多31人次，经费却少2.55万元，下降5.81%: of the number between.
  const between = sentence.amounts.some(({ start }) => start > (last.amount?.start ?? 0) && start < rate.start);
  if (between) return undefined;
  if (last.sign !== change.sign)
    return last.amount.value.isZero()
      ? undefined
      : directionContradicted(
          { figure: wordsOf(last), typed, derived: last.word + print(sentence, last.amount) },
          place,
        );
  const places = Math.max(...values.map(({ amount }) => amount.decimals), last.amount.decimals);
  const rangeIn = (one: TypedAmount) => rangeOf(one, places);
  const difference = rangeIn(last.amount);
  const signed = last.sign < 0 ? { least: difference.most.neg(), most: difference.least.neg() } : difference;
  const alike = values.filter(({ amount }) => isAlike(amount, last.amount ?? amount));
  const now = alike.filter(({ to, column }) => to === undefined || column !== 'added');
  if (now.length === 0) return undefined;
  // Itself is a base only where it was said of the year before, or is what is compared with.
  // 预算8.50万元，上年8.80万元，减少0.30万元: what was there before is told.
  const lastYears = now.filter(({ year }) => year === sentence.year - 1);
  const isFromLast =
    lastYears.length === 1 &&
    now.every(({ year }) => year === undefined || year === sentence.year || year === sentence.year - 1) &&
    now.length > 1 &&
    change.basis !== 'budget' &&
    change.basis !== 'originalBudget';
  const likely = (isFromLast ? lastYears : now).flatMap((value) => {
    if (isFromLast) return [rangeIn(value.amount)];
    const isBase =
      value.year !== undefined && value.year !== sentence.year
        ? true
        : (BUDGET.has(columnOf(value) ?? '') && change.basis !== 'lastYear') || columnOf(value) === 'target';
    const before = minus(rangeIn(value.amount), signed);
    return isBase ? [rangeIn(value.amount), before] : [before];
  });
  const part = { least: difference.least, most: difference.most };
  // Whatever else was said nearby may be the base.
  const others = valuesIn(around).filter(
    ({ amount }) => isAlike(amount, last.amount ?? amount) && !now.some((one) => one.amount === amount),
  );
  const possible = others.flatMap(({ amount }) => [rangeIn(amount), minus(rangeIn(amount), signed)]);
  if ([...possible].some((base) => isQuotient(percentOf(difference, base), rate))) return 'fits' as const;
  const quotients = likely.map((base) => percentOf(part, base));
  const of = now.at(-1);
  if (of === undefined) return undefined;
  if (quotients.every((one) => one === undefined)) {
    const isWithoutBase = likely.every(({ least, most }) => least.lte(0) && most.gte(0));
    return isWithoutBase ? rateWithoutBase({ figure: wordsOf(of), typed }, place) : undefined;
  }
  if (quotients.some((one) => one !== undefined && overlap(one, rangeOf(rate))))
    return { of: [last.amount, ...(now.length === 1 ? now : []).map((one) => one.amount)] };
  const base = of.amount.value.minus(last.amount.value.times(last.sign));
  if (base.lte(0)) return undefined;
  const derived = printPercent(last.amount.value.div(base).times(100));
  const figure = `${print(sentence, last.amount)}÷${base.toFixed()}${of.amount.unit}`;
  return figureContradicted({ figure, typed, derived }, place, ...operandsIn(sentence, last.amount, of.amount));
}

/** `年初预算80万元，决算76万元，下降10%`: of what stands before the number itself. */
function judgeAgainstBase(
  change: ChangeSaid,
  rate: TypedAmount,
  sentence: Sentence,
  values: readonly ValueSaid[],
  now: ValueSaid,
) {
  if (now.isFrom || now.to !== undefined) return undefined;
  const bases = values.filter((value) => {
    if (value === now || (value.amount.unit !== '' && !isAlike(value.amount, now.amount))) return false;
    const isLast = value.year === sentence.year - 1;
    const isBudget = BUDGET.has(value.column ?? '') && SPENT.has(now.column ?? '');
    if (change.basis === 'lastYear') return isLast;
    return change.basis === undefined ? isLast || isBudget : isBudget;
  });
  const [base] = bases.slice(-1);
  if (base === undefined || bases.some(({ isFrom }) => isFrom)) return undefined;
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  if (bases.every(({ amount }) => amount.value.isZero()))
    return rateWithoutBase({ figure: wordsOf(base), typed }, place);
  if (bases.length > 1) return undefined;
  const quotient = percentOf(minus(rangeOf(now.amount), rangeOf(base.amount)), rangeOf(base.amount));
  return judgeQuotient(quotient, change, rate, [base.amount, now.amount], () => ({
    figure: `${print(sentence, base.amount)}→${print(sentence, now.amount)}`,
    typed,
    place,
  }));
}

function judgeQuotient(
  quotient: Range | undefined,
  { sign }: ChangeSaid,
  rate: TypedAmount,
  of: readonly TypedAmount[],
  tell: () => { figure: string; typed: string; place: Finding['places'][0] },
): Finding | Right | undefined {
  if (quotient === undefined) return undefined;
  const absolute = quotient.least.lt(0) ? { least: quotient.most.neg(), most: quotient.least.neg() } : quotient;
  const { figure, typed, place } = tell();
  const derived = printPercent(absolute.least.plus(absolute.most).div(2));
  const isUp = quotient.least.plus(quotient.most).gt(0);
  if (sign !== 0 && isUp !== sign > 0)
    return directionContradicted({ figure, typed, derived: { way: isUp ? 'up' : 'down', by: derived } }, place);
  return overlap(absolute, rangeOf(rate)) ? { of } : figureContradicted({ figure, typed, derived }, place);
}
