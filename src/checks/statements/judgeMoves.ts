import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { factorIn, halfOf, isMadeOf, isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

const UP =
  /(?:超额完成|超额|超出|超支|多支|超|增加|增长|上升|提高|提升|上涨|扩大|多出|多|增|升|高出|高|净增|调增|追加|增幅|升幅)(?:了|为|达到?|约)*$/;
const DOWN =
  /(?:少完成|差|欠|减少|下降|降低|压减|压缩|缩减|缩小|下滑|下调|少|减|降|低|净减|调减|核减|降幅|减幅|节约|节支|少支|省(?=[了下出]))(?:了|下|出|为|达到?|约)*$/;
const SAVED = /(?:超支|多支|节约|节支|少支)(?:了|约)*$/;
/** 决算数小于年初预算数3.56万元: by how much, behind what it is held against. */
const OVER = /(?:大于|高于|多于|超过|超出|超|高出|多出)/;
const UNDER = /(?:小于|低于|少于)/;
const BASE = '年初|上年末?|去年末?|期初|预算|计划|目标|任务|概算|控制价|合同|指标值|上限|批准|核定|设计|原定|定额|限额';
const BEHIND = new RegExp(
  `(?:大于|高于|多于|超过|超出|超|高出|多出|小于|低于|少于)(?:了)?(?:年初|全年|年度|上年)*(?:${BASE})(?:数|值|价|金额|额|面积|规模|数量)?$`,
);
/** Words before 比 that name nothing else: 年末比年初, 决算数较上年. */
const SAME =
  /^(?:年末|期末|本年度?|今年|全年|当年|决算数?|支出|总额|合计|共|净|又|实际|其|该项|两者|二者|同期|数|则|即|另[\u4e00-\u9fff]{2,8}统计，)*$/;
/** Something else than the two numbers that stand before. */
const OTHER_BASE =
  /20\d\d年|每|[年月日人户车次台亩]均|[上前]一?个|[一二两三四五六七八九十]年前|同类|平均|全[国省市县区]|以往|往年/;
const SHORT = /^(?:共|仅|还|尚)*(?:多|少|超额?|超出|差|欠|省[了下出])(?:完成|办|检查|举办|开展)?$/;
const LAST = /上年|去年/;
const GOAL = /目标|计划|任务|指标值|上限|限额/;

interface Change {
  readonly sign: 1 | -1;
  readonly base: RegExp | undefined;
  /** The number right before it is what it is held against: 比上年112个团组增加15个. */
  readonly isInline: boolean;
  /** 少5次, 超额完成8件: of the plan right before it, where nothing else is named. */
  readonly isShort?: boolean;
}

/**
 * SE421, SE423 for a change between two numbers of one sentence, of whatever unit, in whatever order: `年初结转306.83万元，年末结转200.59万元，
 * 比年初少105.24万元`, `来访团组97个、来宾846人次，比上年112个团组增加15个`, `年初计划80场，实际93场；超出年初计划23场`.
 */
export function judgeMoves(numbers: readonly Numbered[]): readonly Finding[] {
  if (numbers.length < 3) return [];
  return numbers.flatMap((difference, index): readonly Finding[] => {
    if (difference.amount.isVague) return [];
    const { amount } = difference;
    const isPoints = /百分点$/.test(amount.unit);
    const behind = pairBehind(numbers.slice(index + 1, index + 3), difference);
    if (behind !== undefined) return judgePair(difference, behind.pair, behind.change, []);
    if (index < 1) return [];
    if (isPercentage(amount)) return judgeRate(difference, numbers.slice(Math.max(0, index - 3), index));
    const before = numbers
      .slice(Math.max(0, index - 6), index)
      .filter((one) => (isPoints ? isPercentage(one.amount) : isOfMeasure(one.amount, amount)));
    if (before.length < 1 || before.some((one) => one.amount.isVague)) return [];
    const change = readChange(difference, before.at(-1), numbers[index - 1]);
    const next = numbers[index + 1];
    const pair = change && (pairOf(change, before) ?? pairAfter(change, before, next));
    if (change === undefined || pair === undefined || isMovedOut(pair)) return [];
    const beside = change.isInline ? before.filter((one) => !isInBracket(one)) : before;
    return judgePair(difference, pair, change, beside);
  });
}

function readChange(
  difference: Numbered,
  last: Numbered | undefined,
  previous: Numbered | undefined,
): Change | undefined {
  const words = lastWords(difference.before);
  const all = difference.before;
  const sign = BEHIND.test(words)
    ? OVER.test(words)
      ? 1
      : -1
    : UP.test(words)
      ? 1
      : DOWN.test(words)
        ? -1
        : undefined;
  if (sign === undefined) return undefined;
  if (BEHIND.test(words)) {
    const subject = words.replace(new RegExp(`(?:${OVER.source}|${UNDER.source}).*$`), '');
    return SAME.test(subject) || /统计，?$/.test(subject) ? { sign, base: baseIn(words), isInline: false } : undefined;
  }
  // 比上年112个团组增加15个
  if (
    last !== undefined &&
    last === previous &&
    !/[，。；：、（）]/.test(all) &&
    /[比较][^比较]*$/.test(lastWords(last.before))
  )
    return all.length <= 12 ? { sign, base: undefined, isInline: true } : undefined;
  const compared = /^(.*?)[比较](.*)$/.exec(words);
  if (compared !== null) {
    const [, subject = '', rest = ''] = compared;
    // 三年合同总价156.90万元，年均52.30万元，较上个合同期每年少9.45万元: with what stands nowhere in the sentence.
    if (OTHER_BASE.test(rest)) return undefined;
    return SAME.test(subject) ? { sign, base: baseIn(rest), isInline: false } : undefined;
  }
  // 年初预算8万元，决算7万元，上年6万元，合计节约1万元: of what was allowed, whatever stands last.
  if (SAVED.test(words)) return undefined;
  const bare = words.replace(UP, '').replace(DOWN, '').replace(/^同比/, '');
  return SAME.test(bare) && /^[^，。；：、（）]{0,6}）?，[^，。；：、（）]*$/.test(all)
    ? { sign, base: undefined, isInline: false, isShort: SHORT.test(words) }
    : undefined;
}

function baseIn(words: string): RegExp | undefined {
  const found = new RegExp(BASE).exec(words)?.[0];
  if (found === undefined) return undefined;
  if (LAST.test(found)) return /上年|去年/;
  if (/^[年期]初$/.test(found)) return /年初|期初|上年末|上年结转/;
  return GOAL.test(found) ? GOAL : new RegExp(found);
}

interface Pair {
  readonly now: Numbered;
  readonly base: Numbered;
  /** No word says against what: told only where the size is right and the way is not. */
  readonly isLoose: boolean;
}

function pairOf({ base, isInline, isShort }: Change, before: readonly Numbered[]): Pair | undefined {
  const last = before.at(-1);
  // 亩均成本592元（517.53万元÷8742亩），比620元的控制线低28元: what a bracket reckons is not what is compared.
  const other = before.slice(0, -1).findLast((one) => !isInline || !isInBracket(one));
  if (last === undefined || other === undefined) return undefined;
  if (isInline) return isChanged(other) ? undefined : { now: other, base: last, isLoose: false };
  if (base !== undefined) {
    const named = before.findLast((one) => base.test(lastWords(one.before)));
    const now = before.findLast((one) => one !== named && !base.test(lastWords(one.before)));
    if (named === undefined || now === undefined || isChanged(now) || isChanged(named)) return undefined;
    // Only what stands on both sides of it, or one after the other.
    const isNear =
      Math.abs(before.indexOf(named) - before.indexOf(now)) === 1 || /年末|期末/.test(lastWords(now.before));
    return isNear ? { now, base: named, isLoose: before.length > 3 } : undefined;
  }
  const lead = lastWords(last.before);
  const early = lastWords(other.before);
  if (isChanged(last) || isChanged(other) || /[比较]/.test(lead)) return undefined;
  // 上年末编制24名、在职22人，本年净增1人: posts and who is in them have no difference that anything grew by.
  if (/编制/.test(early) !== /编制/.test(lead) && /在职|在编|在岗|实有/.test(early + lead)) return undefined;
  const isOfLast = LAST.test(early) !== LAST.test(lead);
  if (isOfLast)
    return LAST.test(early) ? { now: last, base: other, isLoose: false } : { now: other, base: last, isLoose: false };
  const isOfPlan =
    /预算|计划|目标|概算|控制价/.test(early) &&
    !/预算|计划|目标|概算|控制价/.test(lead) &&
    /决算|实际|支出|完成|执行/.test(lead);
  return isOfPlan ? { now: last, base: other, isLoose: isShort !== true } : undefined;
}

/** `净增加272.80万元，由4659.00万元调整到4931.80万元`: from what to what stands behind. */
function pairBehind(
  [base, now]: readonly Numbered[],
  { amount, before }: Numbered,
): { readonly pair: Pair; readonly change: Change } | undefined {
  if (base === undefined || now === undefined || isPercentage(amount)) return undefined;
  const words = lastWords(before);
  const sign = UP.test(words) ? 1 : DOWN.test(words) ? -1 : undefined;
  if (sign === undefined || /[比较]|其中|每|均/.test(words)) return undefined;
  const isMoved =
    /^，(?:即|其中)?[由从][\u4e00-\u9fff]{0,4}$/.test(base.before.replace(/(?:年初|上年|去年)的?$/, '')) &&
    /^(?:的)?(?:预算)?(?:调整|增加|减少|提高|扩大|调增|调减|增|减|升|降)?(?:后)?(?:到|至|为)了?$/.test(now.before);
  const areAlike = [base, now].every((one) => isOfMeasure(one.amount, amount) && !one.amount.isVague);
  if (!isMoved || !areAlike) return undefined;
  return { pair: { now, base, isLoose: false }, change: { sign, base: undefined, isInline: false } };
}

/** `1268次，较上年增加86次，上年为1182次`: what it is held against is told last. */
function pairAfter({ base }: Change, before: readonly Numbered[], next: Numbered | undefined): Pair | undefined {
  const now = before.at(-1);
  if (base?.source !== '上年|去年' || now === undefined || next === undefined || isChanged(now)) return undefined;
  const isLast = /^[\u4e00-\u9fff]{0,4}，(?:上年|去年)(?:同期|全年)?(?:为|是)?$/.test(next.before);
  return isLast && isOfMeasure(next.amount, now.amount) ? { now, base: next, isLoose: false } : undefined;
}

function isInBracket({ amount, sentence: { text } }: Numbered): boolean {
  const before = text.slice(0, amount.start);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** `从商品和服务支出中调剂9.80万元用于购置，…`: what was moved is no state of anything. */
function isMovedOut({ now, base }: Pair): boolean {
  return [now, base].some(({ before }) =>
    /(?:调剂|划转|转出|转入|统筹|挪|抽调|腾出|置换)(?:资金|经费|出|了)?$/.test(lastWords(before)),
  );
}

function isChanged({ before }: Numbered): boolean {
  const words = lastWords(before);
  return (UP.test(words) || DOWN.test(words)) && !/由|从/.test(words);
}

function judgePair(
  difference: Numbered,
  { now, base, isLoose }: Pair,
  { sign }: Change,
  before: readonly Numbered[],
): Finding[] {
  const { amount, sentence } = difference;
  const gap = sizeOf(now.amount).minus(sizeOf(base.amount));
  const ofPoints = /百分点$/.test(amount.unit);
  const size = ofPoints ? amount.value : sizeOf(amount);
  const slack = halfOf(now.amount)
    .plus(halfOf(base.amount))
    .plus(ofPoints ? roundingSlack(amount.decimals) : halfOf(amount));
  const place = ({ sentence: own, amount: one }: Numbered) => placeIn(own, one.start, one.end);
  const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
  const by = `${printNumber(ofPoints ? gap.abs() : gap.abs().div(factorIn(amount)))}${amount.unit}`;
  if (gap.abs().minus(size).abs().lte(slack)) {
    if (gap.isZero() || size.isZero() || gap.gt(0) === sign > 0 || gap.abs().lte(slack))
      return isLoose ? [] : agreeAll([difference, now, base], { follows: 'difference' });
    const words = lastWords(difference.before);
    const start = amount.start - (/(?:[\u4e00-\u9fff]{2,8})$/.exec(words)?.[0].length ?? 0);
    const typed = sentence.text.slice(start, amount.end);
    const figure = `${print(base.amount)}→${print(now.amount)}`;
    const way = { way: gap.gt(0) ? ('up' as const) : ('down' as const), by };
    return [directionContradicted({ figure, typed, derived: way }, placeIn(sentence, start, amount.end))];
  }
  // 平均每辆2.19万元，车辆运行维护费比预算9.20万元少0.46万元: of what is named there, and not of each.
  const isOfEach = [now, base].some(({ before: words }) => /每[\u4e00-\u9fff][^，。；]{0,8}$/.test(words));
  if (
    isLoose ||
    (isOfEach &&
      /[\u4e00-\u9fff]{3,}[比较]/.test(difference.sentence.text.slice(0, amount.start).split('，').at(-1) ?? '')) ||
    isMadeOf(
      amount,
      before.map((one) => one.amount),
    )
  )
    return [];
  const [more, less] = gap.gt(0) ? [now, base] : [base, now];
  const args = { figure: { name: print(more.amount), to: print(less.amount) }, typed: print(amount), derived: by };
  return [figureContradicted(args, place(difference), place(now), place(base))];
}

/** `由43000元调为41000元，压减2000元，下降4.88%`. */
function judgeRate(rate: Numbered, before: readonly Numbered[]): Finding[] {
  const words = lastWords(rate.before);
  if (!UP.test(words) && !DOWN.test(words)) return [];
  if (!/^，?(?:同比|较上年|比上年|较年初|比年初|较?年初预算)?[^，。；：、（）比较]{0,4}$/.test(rate.before)) return [];
  const from = before.findLast((one) => /[由从][^，。；]{0,16}$/.test(one.before));
  const to = from && before[before.indexOf(from) + 1];
  if (
    from === undefined ||
    to === undefined ||
    !isOfMeasure(from.amount, to.amount) ||
    from.amount.isVague ||
    to.amount.isVague
  )
    return [];
  if (!/^[^，。；：、（）]{0,10}(?:到|至|为|成)[^，。；：、（）]{0,4}$/.test(to.before) || isPercentage(to.amount))
    return [];
  // 减少2000元 may stand between; a number of another thing may not.
  if (before.slice(before.indexOf(to) + 1).some((one) => !isChanged(one))) return [];
  const base = sizeOf(from.amount);
  if (base.isZero()) return [];
  const quotient = sizeOf(to.amount).minus(base).div(base).times(100);
  const slack = halfOf(from.amount)
    .plus(halfOf(to.amount))
    .div(base)
    .times(100)
    .plus(roundingSlack(rate.amount.decimals));
  if (
    quotient
      .abs()
      .minus(rate.amount.value)
      .abs()
      .lte(slack.plus(new Decimal('0.001')))
  )
    return agreeAll([rate, from, to], { follows: 'growth' });
  const { sentence, amount } = rate;
  const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
  const args = {
    figure: `${print(from.amount)}→${print(to.amount)}`,
    typed: sentence.text.slice(amount.start, amount.end),
    derived: printPercent(quotient.abs()),
  };
  const place = ({ sentence: own, amount: one }: Numbered) => placeIn(own, one.start, one.end);
  return [figureContradicted(args, place(rate), place(from), place(to))];
}
