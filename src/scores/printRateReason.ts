import type { Lang } from '../findings/printSentence.ts';
import type { Deviation, RateEnd, RateRange, WithoutBase } from '../form/rubricTypes.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import type { RateAward, Reason } from './types.ts';

type RateReason = Reason & { readonly type: 'rate' | 'rateWithoutBase' };

/**
 * Prints how points follow from a rate, so that an auditor can redo it: the computation, the rate, and the rule that
 * the rubric chose.
 */
export function printRateReason(reason: RateReason, lang: Lang): string {
  const words = WORDS[lang];
  if (reason.type === 'rateWithoutBase') {
    return (
      words.withoutBase[reason.whenUndefined](reason.title) + (reason.by === undefined ? '' : words.given(reason.by))
    );
  }
  const { award, percent } = reason;
  const by = reason.by === undefined ? '' : words.by[reason.by];
  const rate = words.rate(reason.title, printToRedo(award, percent)) + by;
  const sum = printSum(award, percent, words);
  return `${sum === undefined ? '' : `${sum} = ${printAwarded(award, words)}${words.colon}`}${rate}${tellRule(award, percent, words)}`;
}

/** Prints the points, and their exact value where the rubric rounds to whole or half points. */
function printAwarded({ exact, awarded }: (Reason & { readonly type: 'rate' })['award'], words: Words): string {
  const shown = exact.value.toDecimalPlaces(2);
  const points = printNumber(awarded.value);
  return shown.eq(awarded.value) || awarded.value.decimalPlaces() > 2
    ? points
    : printNumber(shown) + words.rounded(points);
}

/** Prints the computation; there is none where a window leaves no points, or where less is better and nothing is best. */
function printSum(award: RateAward, percent: Decimal, { floored }: Words): string | undefined {
  if (award.type === 'deduct') {
    const { full, each, steps, awarded } = award;
    const shown = roundToRedo(steps, (rounded) => full.value.minus(each.times(rounded)));
    return `${printNumber(full.value)} − ${printNumber(each)} × ${printNumber(shown)}${awarded.value.isZero() ? floored : ''}`;
  }
  if (award.type !== 'ratio') return undefined;
  const { full, target, direction, excess, shortage, outside } = award;
  if (outside !== undefined) return undefined;
  const shown = [printToRedo(award, percent), printPercent(target)];
  const [above, below] = direction === 'forward' ? [percent, target] : [target, percent];
  const [printedAbove, printedBelow] = direction === 'forward' ? shown : shown.toReversed();
  // Exceeding a target by too much costs points, counted from the full points.
  if (excess?.off !== undefined) return `${printNumber(full.value)} − ${printNumber(excess.off)}`;
  if (isBoundless(award, percent)) return undefined;
  const off = shortage?.off === undefined ? '' : ` − ${printNumber(shortage.off)}`;
  const isFloored = full.value
    .times(above)
    .div(below)
    .lt(shortage?.off ?? 0);
  return `${printNumber(full.value)} × ${printedAbove} ÷ ${printedBelow}${off}${isFloored ? floored : ''}`;
}

/** Prints a rate with as many decimals as it takes to redo the sum that it stands in. */
function printToRedo(award: RateAward, percent: Decimal): string {
  if (award.type !== 'ratio' || isBoundless(award, percent)) return printPercent(percent);
  const { full, target, direction } = award;
  const shown = roundToRedo(percent, (rounded) =>
    full.value.times(direction === 'forward' ? rounded.div(target) : target.div(rounded)),
  );
  return `${printNumber(shown)}%`;
}

/** Rounds a number to so few decimals that what is worked out from it is still right to the second decimal. */
function roundToRedo(value: Decimal, redo: (rounded: Decimal) => Decimal): Decimal {
  const exact = redo(value).toDecimalPlaces(2);
  const shown = roundForPeople(value);
  const least = shown.decimalPlaces();
  const places = [least, 4, 6, 8, 10, 12].find((count) => {
    if (count < least) return false;
    const rounded = value.toDecimalPlaces(count);
    return !rounded.isZero() === !value.isZero() && redo(rounded).toDecimalPlaces(2).eq(exact);
  });
  return places === undefined ? value.toDecimalPlaces(12) : value.toDecimalPlaces(places);
}

/** Whether less is better and there was nothing at all: no division says by how much the target was beaten. */
function isBoundless({ direction }: RateAward & { type: 'ratio' }, percent: Decimal): boolean {
  return direction === 'reverse' && percent.lte(0);
}

function tellRule(award: RateAward, percent: Decimal, words: Words): string {
  switch (award.type) {
    case 'within':
      return words.within;
    case 'deduct': {
      const { side, standard, outside, per, each, step } = award;
      const [limit, distance] = [printPercent(standard), printRounded(outside)];
      return words.outside[side](limit, distance) + words.each(printNumber(per), printNumber(each)) + words.steps[step];
    }
    case 'band':
      return award.range === undefined ? words.noBand : words.band(words.range(award.range));
    case 'ratio':
      return tellRatio(award, percent, words);
  }
}

function tellRatio(award: RateAward & { type: 'ratio' }, percent: Decimal, words: Words): string {
  const { target, full, excess, shortage, outside } = award;
  const isBest = isBoundless(award, percent) && outside === undefined && excess?.off === undefined;
  const rule = words[isBest ? 'best' : 'target'](printPercent(target), printNumber(full.value));
  if (outside !== undefined) {
    const mustExplain = [excess, shortage].some((deviation) => deviation !== undefined && deviation.off === undefined);
    return rule + words.nothing[outside.side](printPercent(outside.limit)) + (mustExplain ? words.alsoExplain : '');
  }
  if (excess !== undefined) return rule + tellDeviation(excess, words.excess, words.explain);
  return shortage === undefined ? rule : rule + tellDeviation(shortage, words.shortage, words.explainShortage);
}

function tellDeviation({ from, off }: Deviation, costs: Words['excess'], explain: Words['explain']): string {
  return off === undefined ? explain(printPercent(from)) : costs(printPercent(from), printNumber(off));
}

interface Words {
  readonly colon: string;
  readonly rounded: (points: string) => string;
  readonly floored: string;
  readonly within: string;
  readonly noBand: string;
  readonly rate: (title: string, percent: string) => string;
  readonly outside: Readonly<Record<'above' | 'below', (limit: string, distance: string) => string>>;
  readonly each: (per: string, points: string) => string;
  readonly steps: Readonly<Record<'whole' | 'linear', string>>;
  readonly band: (range: string) => string;
  readonly range: (range: RateRange) => string;
  readonly target: (percent: string, full: string) => string;
  /** Less is better, and there is nothing at all: all points. */
  readonly best: (percent: string, full: string) => string;
  readonly excess: (from: string, off: string) => string;
  readonly explain: (from: string) => string;
  readonly shortage: (from: string, off: string) => string;
  readonly explainShortage: (from: string) => string;
  /** The rate is outside the window of the rule: there are no points. */
  readonly nothing: Readonly<Record<'below' | 'above', (limit: string) => string>>;
  readonly alsoExplain: string;
  /** By what two years are compared. */
  readonly by: Readonly<Record<'total' | 'budget', string>>;
  /** Who gave points that no rate decides. */
  readonly given: (by: string) => string;
  readonly withoutBase: Readonly<Record<WithoutBase, (title: string) => string>>;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    colon: '：',
    rounded: (points) => `，取${points}`,
    floored: '，扣完为止',
    within: '，合乎标准',
    noBand: '，不在各档之内',
    rate: (title, percent) => `${title}${percent}`,
    outside: {
      above: (limit, distance) => `，高于${limit}，超过${distance}个百分点`,
      below: (limit, distance) => `，低于${limit}，不足${distance}个百分点`,
    },
    each: (per, points) => `；每${per === '1' ? '' : per}个百分点扣${points}分`,
    steps: { whole: '，不足一档的不扣', linear: '，不足一档的按比例扣' },
    band: (range) => `，在${range}一档`,
    range: ({ from, to }) => {
      if (from === undefined)
        return to === undefined ? '任何数' : to.isIncluded ? `${atEnd(to)}及以下` : `小于${atEnd(to)}`;
      if (to === undefined) return from.isIncluded ? `${atEnd(from)}及以上` : `大于${atEnd(from)}`;
      if (from.at.eq(to.at)) return atEnd(from);
      const [lower, upper] = [from, to].map((end) => `${atEnd(end)}${end.isIncluded ? '（含）' : '（不含）'}`);
      return `${lower}至${upper}`;
    },
    target: (percent, full) => `，目标${percent}；最多${full}分`,
    best: (percent, full) => `，目标${percent}，越低越好，不高于0%的得${full}分`,
    excess: (from, off) => `，达到目标的${from}，目标偏低，扣${off}分`,
    explain: (from) => `，达到目标的${from}，要说明原因`,
    shortage: (from, off) => `，不到目标的${from}，偏离过大，扣${off}分`,
    explainShortage: (from) => `，不到目标的${from}，要说明原因`,
    nothing: {
      below: (limit) => `，不到目标的${limit}，不得分`,
      above: (limit) => `，超过目标的${limit}，不得分`,
    },
    alsoExplain: '，要说明原因',
    given: (by) => `，${by}评分`,
    by: { total: '（两年决算总额相比）', budget: '（两年预算数相比）' },
    withoutBase: {
      full: (title) => `${title}没有基数，无法计算；评分表规定得满分`,
      zero: (title) => `${title}没有基数，无法计算；评分表规定不得分`,
      notApplicable: (title) => `${title}没有基数，无法计算；不适用，不算在内`,
      open: (title) => `${title}没有基数，无法计算；由人评定`,
    },
  },
  en: {
    colon: ': ',
    rounded: (points) => `, rounded to ${points}`,
    floored: ', not below zero,',
    within: ', within the standard',
    noBand: ', in none of the bands',
    rate: (title, percent) => `“${title}” is ${percent}`,
    outside: {
      above: (limit, distance) => `, ${distance} points above ${limit}`,
      below: (limit, distance) => `, ${distance} points below ${limit}`,
    },
    each: (per, points) => `; ${points} off for each ${per === '1' ? 'percentage point' : `${per} percentage points`}`,
    steps: { whole: ', whole steps only', linear: ', parts of a step in proportion' },
    band: (range) => `, in the band of ${range}`,
    range: ({ from, to }) => {
      if (from === undefined) return to === undefined ? 'any' : `${to.isIncluded ? 'at most' : 'below'} ${atEnd(to)}`;
      if (to === undefined) return `${from.isIncluded ? 'at least' : 'above'} ${atEnd(from)}`;
      if (from.at.eq(to.at)) return atEnd(from);
      return `${from.isIncluded ? '' : 'above '}${atEnd(from)} to ${to.isIncluded ? '' : 'below '}${atEnd(to)}`;
    },
    target: (percent, full) => `, the target being ${percent}; ${full} at most`,
    best: (percent, full) =>
      `, the target being ${percent}; less is better, and ${full} points are given at 0% or below`,
    excess: (from, off) => `, ${from} of the target or more, which was set too low: ${off} off`,
    explain: (from) => `, ${from} of the target or more, which must be explained`,
    shortage: (from, off) => `, less than ${from} of the target: ${off} off`,
    explainShortage: (from) => `, less than ${from} of the target, which must be explained`,
    nothing: {
      below: (limit) => `, less than ${limit} of the target, which gives nothing`,
      above: (limit) => `, more than ${limit} of the target, which gives nothing`,
    },
    alsoExplain: ' and must be explained',
    given: (by) => `, and ${by} gave the points`,
    by: { total: ' (what was spent in the two years)', budget: ' (the budgets of the two years)' },
    withoutBase: {
      full: (title) => `“${title}” has no base and cannot be worked out; the rubric gives all points`,
      zero: (title) => `“${title}” has no base and cannot be worked out; the rubric gives none`,
      notApplicable: (title) => `“${title}” has no base and cannot be worked out; it does not apply and is left out`,
      open: (title) => `“${title}” has no base and cannot be worked out; a person decides`,
    },
  },
};

/** Prints a band in words: 0%至10%（含）, 90%及以上. */
export function printRange(range: RateRange, lang: Lang): string {
  return WORDS[lang].range(range);
}

function atEnd({ at }: RateEnd): string {
  return `${printNumber(at)}%`;
}

/** Prints `88.89%`, with enough decimals that it does not look like a whole percentage that it is not. */
export function printPercent(percent: Decimal): string {
  return `${printRounded(percent)}%`;
}

function printRounded(value: Decimal): string {
  return printNumber(roundForPeople(value));
}

function roundForPeople(value: Decimal): Decimal {
  const places = [2, 4, 6].find((count) => value.isInteger() || !value.toDecimalPlaces(count).isInteger()) ?? 8;
  return value.toDecimalPlaces(places);
}
