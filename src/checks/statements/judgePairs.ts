import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, halfOf, isMadeOf, isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

/** Words of two numbers that stand beside each other, of which the second is what the first became, or was held against. */
const SIDES: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/[由从][^，。；：]{0,16}$/, /^[^，。；：、（）]{0,10}(?:到|至|为|成)[^，。；：、（）]{0,4}$/],
  [/前[^，。；后]{0,6}$/, /^[^，。；：]{0,4}[，、；][^，。；：、]{0,6}后[^，。；：、前]{0,6}$/],
  [
    /(?:年初|期初|上年末)[^，。；]{0,8}$/,
    /^[^，。；：]{0,4}[，、][^，。；：、]{0,2}(?:年末|期末|年底)[^，。；：、]{0,8}$/,
  ],
  [
    /(?:计划|批复|目标|核定|设计|概算|任务|原定|应)[\u4e00-\u9fff]{0,8}$/,
    /^[^，。；：]{0,4}，(?:实际|最终|竣工|实有|实|已|全年)[\u4e00-\u9fff]{0,6}$/,
  ],
  [/平均[\u4e00-\u9fff]{0,6}$/, /^[^，。；：]{0,4}，[我本][\u4e00-\u9fff]{1,8}$/],
];
const UP = /(?:追加|调增|核增|净?增加|扩大|扩容|延长|高出|提高|提升|上升|上调|多出|超出|超过|超|多|增|高|升|净增|上浮)/;
const DOWN = /(?:压减|压缩|调减|核减|净?减少|缩减|缩小|下降|缩短|降低|回落|下调|下浮|少|减|低|降|净减|短)/;
/** How many numbers back one may be of which another is made. */
const FARTHEST = 6;
/** Right behind both: 缩短12分钟, 超规模16平方米, 多改12平方米. */
const BEHIND = new RegExp(
  `^[^，。；：、\\d]{0,4}，(?:共|净|共计|实际|均|合计|即)*(?<word>${UP.source}|${DOWN.source})(?:了|规模|面积|计划|目标|[\\u4e00-\\u9fff])?(?:近|约)?$`,
);
const BETWEEN = new RegExp(
  `^[^，。；：、]{0,6}?(?<word>${UP.source}|${DOWN.source})(?:了)?(?:到|至|为)[^，。；：、]{0,3}$`,
);

/**
 * SE423, SE421 for two numbers that are said to be of one thing before and after, planned and done, on average and one's
 * own: the word between them, and by how much they differ, behind them. Of whatever unit: `由320万元调增至295万元`, `改造前34分钟，改造后22分钟，
 * 缩短14分钟`, `平均89.7分，我局91.5分，高出2.8分`.
 */
export function judgePairs(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((later, index): readonly Finding[] => {
    const first = numbers[index - 1];
    if (first === undefined || first.sentence !== later.sentence || !isPair(first, later)) return [];
    const between = judgeBetween(first, later);
    if (between !== undefined) return [between];
    const difference = numbers[index + 1];
    const claim = judgeClaim(first, later);
    if (claim !== undefined) return [claim];
    const behind =
      difference && judgeBehind(first, later, difference, numbers.slice(Math.max(0, index - FARTHEST), index + 1));
    return behind === undefined ? [] : [behind];
  });
}

function isPair(first: Numbered, later: Numbered): boolean {
  if (first.amount.isVague || later.amount.isVague || !isSame(first.amount, later.amount)) return false;
  const lead = lastWords(first.before);
  return SIDES.some(([one, other]) => one.test(lead) && other.test(later.before));
}

function isSame(one: TypedAmount, other: TypedAmount): boolean {
  return isOfMeasure(one, other);
}

/** Changes that are read as such wherever they stand, and told by what the file has, too. */
const READ = /^(?:净?增加|增长|上升|提高|提升|净?减少|下降|降低)$/;

function judgeBetween(first: Numbered, later: Numbered): Finding | undefined {
  const { sentence } = later;
  const word = /[由从]/.test(lastWords(first.before)) ? BETWEEN.exec(later.before)?.groups?.word : undefined;
  const gap = sizeOf(later.amount).minus(sizeOf(first.amount));
  if (word === undefined || READ.test(word) || gap.isZero() || gap.gt(0) === UP.test(word)) return undefined;
  const start = first.amount.end + later.before.indexOf(word);
  const typed = sentence.text.slice(start, later.amount.end);
  const args = {
    figure: print(first.amount),
    typed,
    derived: `${gap.gt(0) ? '＜' : '＞'}${print(later.amount)}`,
  };
  const place = placeIn(sentence, start, later.amount.end);
  return directionContradicted(args, place, placeOf(first), placeOf(later));
}

/** `计划植树5000亩，实际植树4600亩，圆满完成全年目标`. */
function judgeClaim(first: Numbered, later: Numbered): Finding | undefined {
  const { sentence, amount, after } = later;
  const match = PLANNED.test(lastWords(first.before)) ? CLAIM.exec(after) : null;
  if (
    match === null ||
    LESS_IS_BETTER.test(sentence.text) ||
    isPercentage(amount) ||
    /[元分]|天|日|时/.test(amount.unit)
  )
    return undefined;
  const order = sizeOf(amount).cmp(sizeOf(first.amount));
  const { not, more } = match.groups ?? {};
  if (not === undefined ? order > 0 || (order === 0 && more === undefined) : order < 0) return undefined;
  const start = amount.end + 1;
  const typed = sentence.text.slice(start, amount.end + match[0].length);
  const derived = `${print(later.amount)}${['＜', '＝', '＞'][order + 1]}${print(first.amount)}`;
  const place = placeIn(sentence, start, start + typed.length);
  return directionContradicted({ figure: '', typed, derived }, place, placeOf(later), placeOf(first));
}

const PLANNED = /(?:计划|任务|目标|应)[\u4e00-\u9fff]{0,8}$/;
const CLAIM =
  /^，(?:已|均|均已|共|仍|还|但)*(?:(?<not>未|没有|尚未|未能)(?:全[面部]|按期|如期)?|(?<more>超额)|圆满|全[面部]|顺利|如期|按期|足额)完成了?(?:年度|全年|年初|既定|上级|下达的?|建设|绩效|目标)*(?:任务|目标|计划)/;
const LESS_IS_BETTER = /成本|单价|能耗|投诉|事故|差错|发案|死亡|缺口|控制|压[减降]|费用|经费|其余|另|剩|调整后/;

function judgeBehind(
  first: Numbered,
  later: Numbered,
  difference: Numbered,
  before: readonly Numbered[],
): Finding | undefined {
  const { amount, sentence } = difference;
  const word = BEHIND.exec(difference.before)?.groups?.word;
  const isPoints = /百分点$/.test(amount.unit);
  if (word === undefined || amount.isVague || sentence !== later.sentence || isPercentage(amount)) return undefined;
  if (isPoints ? !isPercentage(later.amount) : !isSame(amount, later.amount)) return undefined;
  // 超过60件的要求: against something else.
  if (/^的|^以[上内下]/.test(difference.after)) return undefined;
  const gap = sizeOf(later.amount).minus(sizeOf(first.amount));
  const size = isPoints ? amount.value : sizeOf(amount);
  const slack = halfOf(first.amount)
    .plus(halfOf(later.amount))
    .plus(isPoints ? roundingSlack(amount.decimals) : halfOf(amount));
  if (gap.abs().minus(size).abs().lte(slack)) {
    if (gap.abs().lte(slack) || gap.gt(0) === (UP.test(word) && !/少/.test(word))) return undefined;
    const start = amount.start - (difference.before.length - difference.before.indexOf(word));
    return tellWay(first, later, sentence.text.slice(start, amount.end), placeIn(sentence, start, amount.end));
  }
  if (
    !isPoints &&
    isMadeOf(
      amount,
      before.filter((one) => isSame(one.amount, amount)).map((one) => one.amount),
    )
  )
    return undefined;
  const [more, less] = gap.gt(0) ? [later, first] : [first, later];
  const derived = `${printNumber(isPoints ? gap.abs() : gap.abs().div(factorIn(amount)))}${amount.unit}`;
  const args = { figure: { name: print(more.amount), to: print(less.amount) }, typed: print(amount), derived };
  return figureContradicted(args, placeOf(difference), placeOf(first), placeOf(later));
}

function tellWay(first: Numbered, later: Numbered, typed: string, place: Finding['places'][0]): Finding {
  const gap = sizeOf(later.amount).minus(sizeOf(first.amount));
  const by = `${printNumber(gap.abs().div(factorIn(later.amount)))}${later.amount.unit}`;
  const figure = `${print(first.amount)}→${print(later.amount)}`;
  const derived = { way: gap.gt(0) ? ('up' as const) : ('down' as const), by };
  return directionContradicted({ figure, typed, derived }, place, placeOf(first), placeOf(later));
}

function print({ value, unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}

function placeOf({ sentence, amount }: Numbered): Finding['places'][0] {
  return placeIn(sentence, amount.start, amount.end);
}
