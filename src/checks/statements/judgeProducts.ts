import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted, unitMistaken } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { rangeOf } from './slack.ts';
import { PEOPLE, UNIT_OF_EACH } from './unitsOfEach.ts';

const PRICE = new RegExp(
  `(?:每一?(?:${UNIT_OF_EACH})[^，。；：、\\d]{0,8}?|单价|均价|每[人户名个辆位台套次]?每?[年月次天日][^，。；：、\\d]{0,8}?)(?:为|是|按)?$`,
);
/** Of days, meals or times of which nothing says how many there were; or a limit, and no price. */
const OPEN = /每(?:天|日|餐|次|季|学期|周|小时|晚|班)|定额|限额|不超过|上限|以内|最高|左右/;
/** `比预算9.20万元少0.46万元`: what something is held against is no product. */
const COMPARED = /[比较][^，。；]{0,8}$/;
const TOTAL =
  /(?:共计?|合计|总额|总金额|^，?计|总计|总价|金额|付款|需要?|经费|预算|结算|发放|支付|支出)(?:约|为|是|了|支出|资金|需要?)*$/;

/** SE421, SE422 for a price and numbers that make a sum: `每人118元，全年体检5126人，结算金额70.49万元`, `每人每月800元，26人，全年12个月`. */
export function judgeProducts(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/每|单价|均价/.test(text)) return [];
  return amounts.flatMap((sum, index): Finding[] => {
    const factor = yuanIn(sum.unit);
    if (factor === undefined || sum.isVague || !TOTAL.test(sum.lead) || COMPARED.test(sum.lead)) return [];
    // Up to the money before: a price and what is counted, in any order.
    const before = amounts
      .slice(Math.max(0, index - FARTHEST), index)
      .filter(({ unit }) => unit !== '' && unit !== '%');
    const money = before.filter(({ unit }) => yuanIn(unit) !== undefined);
    const [price] = money;
    if (price === undefined || money.length > 1 || price.isVague) return [];
    const lead = text.slice(0, price.start);
    const each = PRICE.exec(lead.slice(-30))?.[0];
    const behind = text.slice(price.end, sum.start);
    const units = findAll(each ?? '', OF_ONE).map(([, unit = '']) => unit);
    const counted = before.filter((one) => one !== price && !isPercentage(one) && one.decimals === 0);
    const counts = units.length > 0 ? units.flatMap((unit) => countsOf(text, counted, unit)) : counted;
    const count = counts.at(-1);
    if (each === undefined || count === undefined || counts.some(({ isVague }) => isVague)) return [];
    // 一档42户，每户1200元；二档68户，每户800元，合计…: of all tiers.
    const isTier = sentence.start > 0 && sentence.passage.text.charAt(sentence.start - 1) === '；';
    if (isTier && /计|总|共/.test(sum.lead)) return [];
    // 每人每天280元，培训3天: how many days is told.
    const isOfDays = units.some((unit) => /[天日]/.test(unit)) && countsOf(text, counted, '天').length === 1;
    const told = (words: string) => (isOfDays ? words.replace(/每[天日]/g, '') : words);
    // 每日合同价88万元的0.5‰: of a part of it.
    if (amounts.some(({ start, end, unit }) => start >= price.end && end <= sum.start && /^[%％‰]$/.test(unit)))
      return [];
    if (OPEN.test(told(each)) || OPEN.test(told(lead.slice(-16))) || /已|先|首|预付/.test(sum.lead)) return [];
    if (/[。；]|其余|另|加上|折扣|优惠|减免|自付|已付|首付|质保|尾款|分期|部分/.test(behind)) return [];
    const isMonthly = /月/.test(lead.slice(-12));
    const hasMonths = units.includes('月') && countsOf(text, counted, '月').length === 1;
    const months = isMonthly && !hasMonths ? [1, 12] : [1];
    const scale = yuanIn(price.unit) ?? '1';
    const ofCounts = (of: readonly TypedAmount[]) =>
      of.reduce((product, one) => product.times(one.value).times(measureOf(one.unit).factor), price.value.times(scale));
    // 每年 has but one; every other unit that is named needs its number.
    const isWhole = units.every((unit) => unit === '年' || countsOf(text, counted, unit).length === 1);
    const product = ofCounts(isWhole && units.length > 0 ? counts : [count]);
    const { least, most } = rangeOf(sum, 1);
    // An average was rounded.
    const isRounded = /均/.test(lead.slice(-16));
    const slack = isRounded
      ? product.minus(product.div(price.value).times(price.value.minus(roundingSlack(price.decimals))))
      : 0;
    const fits = (one: Decimal) => one.plus(slack).gte(least) && one.minus(slack).lte(most);
    const subsets = subsetsOf(counted.slice(-4));
    const products = [product, ...subsets.map(ofCounts)].flatMap((one) => months.map((many) => one.times(many)));
    if (price.value.isZero()) return [];
    if (products.some(fits)) return agree(sentence, [sum, price, ...counts], { follows: 'product' });
    if (months.length > 1) return [];
    const typed = text.slice(sum.start, sum.end);
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    const places = [place(sum), place(price), ...counts.map(place)] as const;
    const power = sum.value.isZero() || product.isZero() ? undefined : sum.value.times(factor).div(product).log(10);
    const derived = `${printNumber(product.div(factor))}${sum.unit}`;
    if (power?.isInteger() && power.abs().gte(1)) return [unitMistaken({ typed, derived }, ...places)];
    if (units.length > 0 ? !isWhole : counts.length > 1) return [];
    const figure = [price, ...counts].map(({ value, unit }) => `${printNumber(value)}${unit}`).join('×');
    return [figureContradicted({ figure, typed, derived }, ...places)];
  });
}

/** Of a few numbers any that may be meant together. */
function subsetsOf(all: readonly TypedAmount[]): readonly (readonly TypedAmount[])[] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const others = subsetsOf(rest);
  return others.concat(others.map((one) => [first, ...one]));
}

/** 每人每月: of one of each. */
const OF_ONE = new RegExp(`每一?(${UNIT_OF_EACH}|月|年|天|日)`, 'g');
/** More numbers than a sum is reckoned of. */
const FARTHEST = 5;

/** How many there are of what one price is of: 12个月 of 每月, 26人 of 每人. */
function countsOf(text: string, counted: readonly TypedAmount[], unit: string): readonly TypedAmount[] {
  if (unit === '年') return [];
  const isMonths = (one: TypedAmount) => one.unit === '个' && text.startsWith('月', one.end);
  if (/^[天日]$/.test(unit)) return counted.filter((one) => /^[天日]$/.test(one.unit));
  return counted.filter((one) => (unit === '月' ? isMonths(one) : !isMonths(one) && isCountOf(one, unit)));
}

function isCountOf({ unit }: TypedAmount, each: string): boolean {
  return measureOf(unit).base === measureOf(each).base || (PEOPLE.has(unit) && PEOPLE.has(each));
}
