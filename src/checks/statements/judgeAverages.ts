import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { isPercentage, mayStandFor } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import type { Ground } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { type Range, rangeOf } from './slack.ts';
import { PEOPLE, UNIT_OF_EACH } from './unitsOfEach.ts';

/** Words that say of what one is meant; 辆 is that of 车均 too. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  人次均: ['人次'],
  车次均: ['车次'],
  日均: ['天'],
  批均: ['批次', '批'],
  批次均: ['批次', '批'],
  生均: ['人', '名'],
  单车: ['辆'],
  单台: ['台'],
  单次: ['次', '批次'],
  单户: ['户'],
  单件: ['件'],
  单场: ['场', '场次'],
  ...lexicon.averages,
};
/** 平均每个乡镇, 每辆, 每人次: one of what is counted. */
const EACH = new RegExp(
  `(${Object.keys(WORDS).join('|')})|每一?(${UNIT_OF_EACH})|(?<=[，。；、]|^)(${UNIT_OF_EACH})(?=平均)`,
  'g',
);
/** An amount of each that is set, and no average. */
const STANDARD = /标准|定额|限额|以内|不超过|上限|控制在|规定|不低于|不少于|补助标准|单价|低于|高于|最高|最低|要求/;
/** The same, behind an amount: 每人100元的标准. What an average is held against stands behind a comma. */
const SET = /^(?:的|／|\/)?[\u4e00-\u9fff]{0,4}(?:标准|以内|定额|限额|上限|要求)/;
/** SE421 figure-contradicted for an average of two numbers beside it: `3辆车，全年运行维护费8.19万元，平均每辆2.37万元`. */
export function judgeAverages(sentence: Sentence): readonly Finding[] {
  if (!/均|每/.test(sentence.text)) return [];
  return sentence.amounts.flatMap((amount, index) => [
    ...judgeAverage(sentence, amount, index),
    ...judgeMonthly(sentence, amount, index),
  ]);
}

const MONTHLY = /^[，、]?(?:（)?(?:平均每个?月|每个?月平均|月均)[^，。；：、\d]{0,6}$/;
/** Not of twelve months. */
const PART_OF_YEAR = /半年|季度|个月|月份|\d月|以来|自[^，。；]{0,8}起|截至|学期|汛期|供暖|累计|[上去]年|计划|目标/;

/** `全年走访2236人次，月均168人次`: of the whole year, right before it. */
function judgeMonthly(sentence: Sentence, amount: TypedAmount, index: number): Finding[] {
  const { text, amounts } = sentence;
  const total = amounts[index - 1];
  if (total === undefined || !MONTHLY.test(text.slice(total.end, amount.start))) return [];
  const head = text.slice(0, total.start);
  if (!/(?:全年|年度|一年)[^，。；]{0,12}$/.test(head) || PART_OF_YEAR.test(text) || !isAlike(total, amount)) return [];
  if (amount.unit === '' || isPercentage(amount)) return [];
  const each = total.value.times(factorOf(total)).div(12).div(factorOf(amount));
  const gap = amount.value.minus(each).abs();
  const step = new Decimal(10).pow(-amount.decimals);
  // 320余次 a year are no 270余次 a month.
  if (total.isVague && gap.div(amount.value.isZero() ? step : amount.value).lte('0.5')) return [];
  if (gap.lt(step) || gap.div(amount.value.isZero() ? step : each).lte(amount.isVague ? '0.08' : '0.03'))
    return agree(sentence, [amount, total], averageOf(amount));
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  const derived = `${printFixed(each, Math.max(1, amount.decimals)).replace(/\.?0+$/, '')}${amount.unit}`;
  const figure = `${printNumber(total.value)}${total.unit}÷12`;
  return [
    figureContradicted({ figure, typed: text.slice(amount.start, amount.end), derived }, place(amount), place(total)),
  ];
}

function judgeAverage(sentence: Sentence, amount: TypedAmount, index: number): Finding[] {
  const { text, amounts } = sentence;
  if (amount.unit === '' || isPercentage(amount) || /百分点|分$/.test(amount.unit)) return [];
  const found = unitsOf(amount.lead);
  if (found === undefined || STANDARD.test(amount.lead) || SET.test(text.slice(amount.end, amount.end + 10))) return [];
  const others = amounts.slice(0, index).filter((one) => !isPercentage(one) && one.unit !== '' && !isEach(one));
  const totals = others.filter((one) => isAlike(one, amount));
  const counts = others.filter((one) => found.some((unit) => measureOf(unit).base === measureOf(one.unit).base));
  const [total] = totals;
  const [count] = counts;
  if (total === undefined || count === undefined || total === count) return [];
  if (isOfAnotherKind(amount.lead, text.slice(0, total.end))) return [];
  if ([total, count].some(({ isVague }) => isVague)) return [];
  const [unit = ''] = found;
  // 日均 may be of the days that a year has, whatever days it was open.
  const days = unit === '天' ? DAYS_OF_YEAR.map((value) => ({ ...count, value })) : [];
  const all = [...others, ...days].flatMap((one) =>
    totals.flatMap((whole) => (one === whole ? [] : (quotientOf(whole, one, unit) ?? []))),
  );
  const factor = new Decimal(factorOf(amount));
  const typed = rangeIn(amount, factor);
  const near = ({ least, most }: Range) =>
    (amount.decimals === 0
      ? most.gt(typed.least) && least.lt(typed.most)
      : most.gte(typed.least) && least.lte(typed.most)) ||
    (amount.isVague && amount.decimals < 2 && mayStandFor(amount, least.plus(most).div(2).div(factor)));
  if (all.some(near)) return agree(sentence, [amount, total, count], averageOf(amount));
  // 人均基本支出28.85万元（2279.34万元÷79人），其中人均公用经费2.75万元: the two have made another average.
  if (
    amounts.slice(0, index).some((one) => isEach(one) && isAlike(one, amount)) ||
    OF_OTHERS.test(text.slice(0, amount.start))
  )
    return [];
  // 平均每批8人、800元，人均100元: of one average by another.
  const isOfTwo = amounts
    .slice(0, index)
    .some((one) =>
      amounts
        .slice(0, index)
        .some(
          (by) =>
            one !== by &&
            isAlike(one, amount) &&
            !isAlike(by, amount) &&
            by.value.gt(0) &&
            one.value.div(by.value).eq(amount.value),
        ),
    );
  if (isOfTwo) return [];
  // Of several numbers, which one is meant cannot be told.
  if (counts.length > 1 && totals.length > 1) return [];
  const base = inUnits(count, unit);
  if (base.isZero()) return [];
  const quotient = total.value.times(factorOf(total)).div(base);
  // 约600元 is round; 约17.12万元 is not, and no 约 excuses ten times as much.
  const ratio = amount.value.times(factor).div(quotient);
  if (amount.isVague && ratio.gt('0.7') && ratio.lt('1.4') && amount.decimals < 2 && !isExact(amount, ratio)) return [];
  const derived = `${printFixed(quotient.div(factor), Math.max(2, amount.decimals)).replace(/\.?0+$/, '')}${amount.unit}`;
  const figure = `${printNumber(total.value)}${total.unit}÷${printNumber(count.value)}${count.unit}`;
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  return [
    figureContradicted(
      { figure, typed: text.slice(amount.start, amount.end), derived },
      place(amount),
      place(total),
      place(count),
    ),
  ];
}

/** What people earn, save or harvest is no share of what was spent or produced, unless that was of the same. */
const GAINS = ['增收', '收入', '工资', '薪酬', '利润', '节约', '节省', '节支', '增产', '受益', '产值', '自筹', '收费'];

/** `综合产值12.6亿元，带动1.9万户茶农户均增收2300元`: of money of another kind than the total. */
function isOfAnotherKind(lead: string, before: string): boolean {
  const words = lead.slice(Math.max(lead.lastIndexOf('均'), lead.lastIndexOf('每')));
  return GAINS.some((word) => words.includes(word) && !before.includes(word));
}

/** Of 约80人次 nobody would tell 约90. */
function averageOf({ isVague }: TypedAmount): Ground {
  return isVague ? { follows: 'average', isByValue: true } : { follows: 'average' };
}

/** 约215元: nobody rounds to three places and is off by a tenth. */
function isExact({ value, decimals }: TypedAmount, ratio: Decimal): boolean {
  const signs = value.toFixed(decimals).replace(/\D|^0+|0+$/g, '');
  return signs.length >= 3 && !/5$/.test(signs.slice(2)) && (ratio.gt('1.1') || ratio.lt('0.9'));
}

/** What others spent is not what one's own average is of. */
const OF_OTHERS = /邻[县市区]|兄弟|周边|同类|外地|同期|上年|去年/;

const DAYS_OF_YEAR = [365, 366, 250, 251, 249].map((days) => new Decimal(days));

/** The units of which the words before an amount speak as one: `平均每辆`, `车均`. */
function unitsOf(lead: string): readonly string[] | undefined {
  const last = findAll(lead, EACH).at(-1);
  if (last === undefined || !/^[\u4e00-\u9fff]{0,14}$/.test(lead.slice(last.index + last[0].length))) return undefined;
  const unit = last[2] ?? last[3];
  return unit === undefined ? WORDS[last[1] ?? ''] : [unit];
}

function isEach({ lead }: TypedAmount): boolean {
  return unitsOf(lead) !== undefined || /每[\u4e00-\u9fff]{0,6}$|均[\u4e00-\u9fff]{0,4}$/.test(lead);
}

function isAlike(one: TypedAmount, other: TypedAmount): boolean {
  return measureOf(one.unit).base === measureOf(other.unit).base || [one, other].every(({ unit }) => PEOPLE.has(unit));
}

function factorOf({ unit }: TypedAmount): string {
  return yuanIn(unit) ?? measureOf(unit).factor.toFixed();
}

/** How many of one unit a number is: 38.4公里 is that many 公里, and 12.6万亩 126000 亩. */
function inUnits({ value, unit }: TypedAmount, each: string): Decimal {
  const [own, one] = [measureOf(unit), measureOf(each)];
  return value.times(own.factor).div(own.base === one.base ? one.factor : 1);
}

/** Whole things are cut, or rounded, up to one. */
function rangeIn(amount: TypedAmount, factor: Decimal) {
  const half = new Decimal(10).pow(-amount.decimals).times(amount.decimals === 0 ? 1 : '0.5');
  return { least: amount.value.minus(half).times(factor), most: amount.value.plus(half).times(factor) };
}

/** What each comes to, between both ends of what rounding may have made of the total. */
function quotientOf(total: TypedAmount, count: TypedAmount, unit: string): Range | undefined {
  const base = inUnits(count, unit);
  if (base.isZero()) return undefined;
  const { least, most } = yuanIn(total.unit) === undefined ? exact(total) : rangeOf(total, 1);
  return { least: least.div(base), most: most.div(base) };
}

function exact({ value, unit }: TypedAmount) {
  const whole = value.times(measureOf(unit).factor);
  return { least: whole, most: whole };
}
