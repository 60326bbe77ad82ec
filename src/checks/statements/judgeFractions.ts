import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isDifference, isPercentage, printPercent } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { readShare } from '../../reading/findFractions.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

/** 三分之一, 不足九成, 八成以上, 过半, 近一半. */
const FRACTION =
  /(约|近|接近|将近|超过|超|逾|不足|不到|高达|达)?(?:([二三四五六七八九十])分之([一二两三四五六七八九])|([一二两三四五六七八九])成(半)?(?![立员效果本为])|(一半|半数|过半|半))(多|以上|左右|以下)?/g;
const LED = /(?:占|占到|占了|占比|比重|比例|占比为|比重为|比例为)(?:约|为|达)?$/;

/**
 * SE421 figure-contradicted for a share in words of two numbers beside it: `17.98万元，占“三公”经费35.56万元的三分之一`, `基本支出2084.11万元，
 * 人员经费1956.48万元，占比不足九成`.
 */
export function judgeFractions(numbers: readonly Numbered[]): readonly Finding[] {
  const bySentence = new Map<Sentence, Numbered[]>();
  for (const one of numbers) {
    const own = bySentence.get(one.sentence);
    if (own === undefined) bySentence.set(one.sentence, [one]);
    else own.push(one);
  }
  return [...bySentence].flatMap(([sentence, own]) => {
    const { text } = sentence;
    if (!/[成半]|分之/.test(text) || !/占|过半|[增减降压升长]/.test(text)) return [];
    return findAll(text, FRACTION).flatMap((match): Finding[] => {
      const start = match.index;
      const end = start + match[0].length;
      const all = own.filter((one) => one.amount.end <= start && !isPercentage(one.amount));
      const whole = all.at(-1);
      // 六个项目合计1250万元，其中一个300万元: how many there are is none of the money.
      const before = all.filter((one) => whole !== undefined && isOfMeasure(one.amount, whole.amount));
      const lead = text.slice(whole?.amount.end ?? 0, start);
      const isOwn = match[6] === '过半' || LED.test(lead);
      const found = changed(before, lead) ?? (isOwn ? besides(before, lead) : within(before, lead));
      if (found === undefined) return [];
      const [part, base] = found;
      if (sizeOf(base.amount).isZero()) return [];
      const quotient = sizeOf(part.amount).div(sizeOf(base.amount));
      const range = rangeOf(match);
      const [least, most] = [boundsOf(part.amount), boundsOf(base.amount)];
      if (range === undefined || (least[1].div(most[0]).gte(range[0]) && least[0].div(most[1]).lte(range[1])))
        return [];
      const others = before.filter((one) => one !== part && one !== base && isOfMeasure(one.amount, part.amount));
      const sizes = [...others, part, base].map((one) => sizeOf(one.amount));
      const fits = sizes.some((one) =>
        sizes.some((of) => of !== one && !of.isZero() && one.div(of).gte(range[0]) && one.div(of).lte(range[1])),
      );
      if (fits) return [];
      const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
      const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
      const args = {
        figure: `${print(part.amount)}÷${print(base.amount)}`,
        typed: match[0],
        derived: printPercent(quotient.times(100)),
      };
      return [figureContradicted(args, placeIn(sentence, start, end), place(part), place(base))];
    });
  });
}

/** Between which a number may be: 90余 is less than 100. */
function boundsOf(amount: TypedAmount): readonly [Decimal, Decimal] {
  const size = sizeOf(amount);
  if (!amount.isVague) return [size, size];
  const digits = amount.value.toFixed(0);
  const step = sizeOf({ ...amount, value: new Decimal(10).pow(/0*$/.exec(digits)?.[0].length ?? 0) });
  switch (amount.vagueness) {
    case 'above':
      return [size, size.plus(step)];
    case 'below':
      return [size.minus(step), size];
    case 'about':
    case undefined:
      return [size.times('0.99'), size.times('1.01')];
  }
}

/** `…17.98万元，占…35.56万元的三分之一`: the whole stands between. */
function within(before: readonly Numbered[], lead: string): readonly [Numbered, Numbered] | undefined {
  const base = before.at(-1);
  const part = before.at(-2);
  if (base === undefined || part === undefined || !/^的(?:近|约|将近|超过)?$/.test(lead)) return undefined;
  const isOf = /占[^，。；占]{0,20}$/.test(base.before) && !/同期|上年|去年/.test(base.before);
  return isOf && isOfMeasure(part.amount, base.amount) && sizeOf(part.amount).lte(sizeOf(base.amount))
    ? [part, base]
    : undefined;
}

/** `基本支出2084.11万元，人员经费1956.48万元，占比不足九成`: no whole is named. */
function besides(before: readonly Numbered[], lead: string): readonly [Numbered, Numbered] | undefined {
  const part = before.at(-1);
  const base = before.at(-2);
  if (part === undefined || base === undefined || before.length > 2) return undefined;
  if (!/^[^，。；：、（）\d]{0,6}，?约?(?:占比?|比重|比例|占到|占了)?(?:为|约|达)?$/.test(lead)) return undefined;
  if (/上年|去年|比|较|年初|预算|目标|计划/.test(lastWords(part.before) + lastWords(base.before))) return undefined;
  return isOfMeasure(part.amount, base.amount) && sizeOf(part.amount).lt(sizeOf(base.amount))
    ? [part, base]
    : undefined;
}

/** `较上年63.80万元减少6.38万元，下降两成`: of what it was. */
function changed(before: readonly Numbered[], lead: string): readonly [Numbered, Numbered] | undefined {
  const part = before.at(-1);
  const base = before.at(-2);
  if (part === undefined || base === undefined || before.length > 3 || !isOfMeasure(part.amount, base.amount))
    return undefined;
  if (!CHANGED.test(lead) || !isDifference(part.amount)) return undefined;
  return /[比较由从][^，。；]{0,14}$/.test(lastWords(base.before)) ? [part, base] : undefined;
}

const CHANGED =
  /^，(?:同比|较上年|比上年|降幅|增幅)?(?:下降|减少|压减|压缩|降低|增长|增加|提高|上升|降|增|减|压)?(?:了|为|近|约|将近|超过|不到|不足)*$/;

/** Between which quotients the words hold; words are round. */
function rangeOf(match: RegExpMatchArray): readonly [Decimal, Decimal] | undefined {
  const [, before = '', below, above, tenths, half, all, after = ''] = match;
  const value = readShare(below, above, tenths, half);
  if (value === undefined) return undefined;
  const isAbove = /超|逾|高达/.test(before) || /多|以上/.test(after) || all === '过半';
  const isBelow = /不足|不到/.test(before) || after === '以下';
  if (isAbove) return [value.minus('0.005'), all === '过半' || after === '以上' ? new Decimal(1) : value.plus('0.35')];
  if (isBelow) return [value.minus('0.35'), value.plus('0.0005')];
  const isNear = /近/.test(before);
  return isNear ? [value.minus('0.1'), value.plus('0.01')] : [value.minus('0.055'), value.plus('0.055')];
}
