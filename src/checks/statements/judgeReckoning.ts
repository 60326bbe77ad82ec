import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted, partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, isMadeOf, isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';
import { type Addend, digitsOf, isOneSlip, isSlipOfRounded, slackOf, sumOf } from './slips.ts';
import { tellsStock } from './tellsStock.ts';

/** What the words before a number say that was reckoned. */
const SUM = /(?:合计|共计|总计|累计|一共|总共|共|加起来|相加|[两三四五六七]项)(?:[\u4e00-\u9fff]{0,6})$/;
const NET = /(?:净(?:增|减|追加|调|流)|差额|相差|相抵|轧差|收支结余|收支差)[\u4e00-\u9fff]{0,4}$/;
const GAP =
  /(?:追加|调[增减]|核[增减]|压减|压缩|增加|减少|增长|下降|缩短|延长|高出|提高|降低|提升|上升|回落|多出|超出|超|多|少|增|减|高|低|升|降|差)(?:了|额|率|幅|资金|经费)?$/;
const MINUS =
  /(?:调减|核减|压减|减少|收回|报废|处置|核销|注销|退休|去世|离职|调出|失效|迁出|转出|退会|减|降|少)[\u4e00-\u9fff]{0,6}$/;
const PLUS = /(?:调增|核增|追加|增加|新增|新购|购置|新进|招录|调入|增|多|升)[\u4e00-\u9fff]{0,6}$/;
const OTHER_TIME = /以来|截至|自20|自.{2,6}起|历年|[一二三四五]期/;
/** As many numbers back as people hold together. */
const FARTHEST = 7;
/** Digits that say that a number was not chosen round: fewer come together by chance. */
const LEAST_DIGITS = 4;

/**
 * SE428 parts-differ, SE421: a number that words say was reckoned — a sum, what is left of more and less, a difference, a rate — of those
 * that stand before it. Any of them may be meant; so it is told only where none make it, and one slip of the hand in one
 * of them parts it from what they do make.
 */
export function judgeReckoning(numbers: readonly Numbered[]): readonly Finding[] {
  if (numbers.length < 3) return [];
  return numbers.flatMap((one, index): readonly Finding[] => {
    if (index < 2 || one.amount.isVague) return [];
    const words = lastWords(one.before).replace(/（[^）]*）/g, '');
    const near = numbers.slice(Math.max(0, index - FARTHEST), index).filter(({ amount }) => !amount.isVague);
    if (isPercentage(one.amount)) return judgeQuotient(one, near);
    if (/^，?(?:满分|合计|总分|共计)(?:为|共)?$/.test(one.before)) {
      const weights = weightsBefore(one, near);
      if (weights !== undefined) return weights;
    }
    const alike = near.filter(({ amount }) => isOfMeasure(amount, one.amount));
    if (alike.length < 2) return [];
    if (NET.test(words)) return judgeMoved(one, alike) ?? judgeSum(one, alike, [withSigns(alike), lastTwo(alike)]);
    if (SUM.test(words) && !/占/.test(words))
      return judgeSum(one, alike, sums(firstOf(one, numbers[index - 1]), alike));
    return [];
  });
}

/** `权重为执行率10分、产出50分、效益35分、满意度10分，满分100分`: more than all of them can have, or less where none is left out. */
function weightsBefore(full: Numbered, near: readonly Numbered[]): readonly Finding[] | undefined {
  const from = near.findLastIndex(({ before }) => /(?:权重|分值)[^，。；]{0,6}(?:为|是|：|设置|分别)/.test(before));
  const parts = near.slice(from);
  const [first] = parts;
  if (from < 0 || first === undefined || parts.length < 3 || full.amount.unit !== '分') return undefined;
  if (
    parts.some(
      ({ amount, before }, at) => amount.unit !== '分' || (at > 0 && !/^[、，和及][^，。；、]{2,10}$/.test(before)),
    )
  )
    return undefined;
  const sum = parts.reduce((total, { amount }) => total.plus(amount.value), new Decimal(0));
  const names = parts.map(({ before }) => before).join('');
  const isFull =
    /执行/.test(names) && /产出/.test(names) && /效益/.test(names) && /满意/.test(names) && parts.length === 4;
  if (!(sum.gt(full.amount.value) || (isFull && sum.lt(full.amount.value)))) return [];
  return [partsDiffer({ typed: typedOf(full), sum: `${printNumber(sum)}分` }, placeOf(full), ...parts.map(placeOf))];
}

const plain = (all: readonly Numbered[]): readonly Addend[] => all.map(({ amount }) => ({ amount, sign: 1 }));

/** 前两个片区合计: how many is a number of its own. */
function firstOf({ before }: Numbered, count: Numbered | undefined): string {
  const isCount = count !== undefined && /^[个家项类处]$/.test(count.amount.unit) && !/[，。；：、]/.test(before);
  return isCount
    ? `${lastWords(count.before)}${count.sentence.text.slice(count.amount.start, count.amount.end)}${before}`
    : lastWords(before);
}

/** 前两家合计, 两项合计, and of all that stands before. */
function sums(words: string, alike: readonly Numbered[]): readonly (readonly Addend[])[] {
  const many =
    '二三四五六七'.indexOf(
      /(?:前|这|上述)?([二两三四五六七])[\u4e00-\u9fff]/.exec(words)?.[1]?.replace('两', '二') ?? '',
    ) + 2;
  if (/前[二两三四五六七]/.test(words)) return [plain(alike.slice(0, many))];
  const all = [plain(alike), plain(alike.slice(-2)), withSigns(alike)];
  return many >= 2 ? [plain(alike.slice(-many)), ...all] : all;
}

/** `新增专利18件、失效5件，净增13件`: each with a word of more or less, or carried from the one before it. */
function judgeMoved(one: Numbered, alike: readonly Numbered[]): readonly Finding[] | undefined {
  const from = alike.findIndex(({ before }) => isMove(before));
  const steps = alike.slice(from);
  if (from < 0 || steps.some(({ before }, at) => at > 0 && !isMove(before) && !/^、[^，；]*$/.test(before)))
    return undefined;
  const addends = withSigns(steps);
  const [first, ...others] = addends;
  if (
    first === undefined ||
    others.every(({ sign }) => sign === first.sign) ||
    steps.some(({ sentence }) => sentence !== one.sentence)
  )
    return undefined;
  const sum = sumOf(addends).abs();
  const all = alike.map((other) => other.amount);
  if (
    (steps.length < alike.length && isMadeOf(one.amount, all, 2)) ||
    sum
      .minus(sizeOf(one.amount))
      .abs()
      .lte(slackOf([one.amount, ...all]))
  )
    return [];
  return [tellSum(one, steps, sum)];
}

const isMove = (words: string) => !tellsStock(words) && (MINUS.test(lastWords(words)) || PLUS.test(lastWords(words)));

/** `A，B，相差C`. */
function lastTwo(alike: readonly Numbered[]): readonly Addend[] {
  return alike.slice(-2).map(({ amount }, at) => ({ amount, sign: at === 0 ? 1 : -1 }));
}

/** 调增甲5万元、乙3万元，调减丙2万元: a word holds until another comes. */
function withSigns(alike: readonly Numbered[]): readonly Addend[] {
  let sign: 1 | -1 = 1;
  return alike.map(({ amount, before }) => {
    const words = lastWords(before);
    if (MINUS.test(words)) sign = -1;
    else if (PLUS.test(words) || !/、[^，；]*$/.test(before)) sign = 1;
    return { amount, sign };
  });
}

function judgeSum(
  one: Numbered,
  alike: readonly Numbered[],
  meant: readonly (readonly Addend[])[],
): readonly Finding[] {
  const { amount } = one;
  const all = alike.map((other) => other.amount);
  if (isMadeOf(amount, all) || OTHER_TIME.test(one.before)) return [];
  const found = meant.find((addends) => {
    if (addends.length < 2 || addends.some((addend) => addend.amount.decimals > amount.decimals)) return false;
    const digits = Math.max(digitsOf(amount), ...addends.map((addend) => digitsOf(addend.amount)));
    return digits >= LEAST_DIGITS && isOneSlip(amount, addends);
  });
  if (found === undefined) return [];
  const sum = sumOf(found).abs();
  if (
    sum
      .minus(sizeOf(amount))
      .abs()
      .lte(slackOf([amount, ...found.map((addend) => addend.amount)]))
  )
    return [];
  const parts = alike.filter((other) => found.some((addend) => addend.amount === other.amount));
  return [tellSum(one, parts, sum)];
}

function tellSum(one: Numbered, parts: readonly Numbered[], sum: Decimal): Finding {
  const { amount } = one;
  const args = { typed: typedOf(one), sum: `${printNumber(sum.div(factorIn(amount)))}${amount.unit}` };
  return partsDiffer(args, placeOf(one), ...parts.map(placeOf));
}

/** `由82.50万元压减到64.00万元，压减比例24.22%`, `概算920万元，累计支付727.41万元，占97.07%`: a rate of the two numbers before it, whose words say that they are its base and its part. */
function judgeQuotient(rate: Numbered, near: readonly Numbered[]): readonly Finding[] {
  const { amount } = rate;
  // 支出325.9万元，执行率95.85%，其中灌溉项目执行率97%: of numbers that are not told.
  if (rate.before.includes('其中')) return [];
  const sized = near.filter(
    (one) => !isPercentage(one.amount) && !/[分点]$/.test(one.amount.unit) && !isAside(one, rate),
  );
  const pair = basesOf(rate, sized, near);
  if (pair === undefined || sizeOf(pair.base.amount).isZero()) return [];
  const { base, part, isGrowth } = pair;
  if (!isOfMeasure(part.amount, base.amount)) return [];
  const [one, of] = [sizeOf(part.amount), sizeOf(base.amount)];
  const value = (isGrowth ? one.minus(of) : one).div(of).times(100).abs();
  const slack = roundingSlack(amount.decimals).plus(slackOf([part.amount, base.amount]).div(of).times(100));
  const sizes = near.filter((other) => isOfMeasure(other.amount, base.amount)).map((other) => sizeOf(other.amount));
  const isAnyRate = sizes.some((a) =>
    sizes.some((b) =>
      [b, b.minus(a), b.plus(a)].some(
        (all) =>
          !all.isZero() &&
          [a.div(all), a.div(all).minus(1)].some((quotient) =>
            quotient.times(100).abs().minus(amount.value).abs().lte(slack),
          ),
      ),
    ),
  );
  if (isAnyRate) return [];
  const isClear = pair.isClear || isSlipOfRounded(amount, value);
  if (!isClear) return [];
  const figure = `${print(part.amount)}÷${print(base.amount)}`;
  const args = {
    figure: isGrowth ? `${print(base.amount)}→${print(part.amount)}` : figure,
    typed: typedOf(rate),
    derived: printPercent(value),
  };
  return [figureContradicted(args, placeOf(rate), placeOf(part), placeOf(base))];
}

interface Quotient {
  readonly base: Numbered;
  readonly part: Numbered;
  readonly isGrowth: boolean;
  /** The words leave no other reading; else one slip of the hand must part them. */
  readonly isClear: boolean;
}

/** Of which two numbers a rate is, by the words before each. */
function basesOf(rate: Numbered, sized: readonly Numbered[], near: readonly Numbered[]): Quotient | undefined {
  const aside = asideOf(rate, near);
  if (aside !== undefined) return aside;
  const gained = gainedBefore(rate, sized);
  if (gained !== undefined) return gained;
  const [first, last] = sized.slice(-2);
  if (first === undefined || last === undefined || first.sentence !== rate.sentence) return undefined;
  const own = lastWords(rate.before);
  const [lead, next] = [first, last].map(({ before }) => lastWords(before).replace(/^）/, '')) as [string, string];
  if (/比(?![例重率])|较|上年|去年|预算的|目标的/.test(own)) return undefined;
  // 由A到B，增长D，增幅R: what stands between is by how much.
  const [from, to] = FROM.test(sized.at(-3)?.before ?? '') && GAP.test(next) ? sized.slice(-3) : [first, last];
  if (
    own !== '' &&
    from !== undefined &&
    to !== undefined &&
    FROM.test(lastWords(from.before)) &&
    TO.test(to.before) &&
    GROWN.test(own)
  )
    return { base: from, part: to, isGrowth: true, isClear: true };
  if (
    /^[，（]?(?:仅|约|共|只)?占(?:比|[\u4e00-\u9fff]{0,6}的?)?(?:为)?$/.test(rate.before) &&
    WHOLE.test(lead) &&
    PART.test(next)
  )
    return { base: first, part: last, isGrowth: false, isClear: /概算|合同|投资/.test(lead) };
  if (/(?:执行|支出|支付|使用|拨付)[率进]度?(?:为)?$/.test(own) && SOURCE.test(lead) && PART.test(next))
    return { base: first, part: last, isGrowth: false, isClear: /^（(?:含|其中|包括)/.test(first.after) };
  return undefined;
}

/** `336人次（目标320人次），完成105%`. */
function asideOf(rate: Numbered, near: readonly Numbered[]): Quotient | undefined {
  const [part, base] = near.slice(-2);
  if (part === undefined || base === undefined || part.sentence !== rate.sentence) return undefined;
  const isAsideOf = /^（(?:年初|年度|全年)?(?:目标|计划|任务)(?:值|数)?(?:为|是|：)?$/.test(base.before);
  const isRate = /^），(?:完成率?|完成比例|为目标的|达到目标的|完成目标的)(?:为|达到?)?$/.test(rate.before);
  return isAsideOf && isRate && !isPercentage(part.amount) ? { base, part, isGrowth: false, isClear: true } : undefined;
}

/** `年初预算2807.35万元，调整后2976.36万元，调增169.01万元，增幅6.02%`: the third is what the two differ by, so the rate is of that. */
function gainedBefore(rate: Numbered, sized: readonly Numbered[]): Quotient | undefined {
  const [base, part, gap] = sized.slice(-3);
  if (base === undefined || part === undefined || gap === undefined || base.sentence !== rate.sentence)
    return undefined;
  if (!GROWN.test(lastWords(rate.before)) || !/^，[^，。；：、（）]{1,8}$/.test(rate.before)) return undefined;
  if (!isOfMeasure(base.amount, part.amount) || !isOfMeasure(gap.amount, part.amount)) return undefined;
  const difference = sizeOf(part.amount).minus(sizeOf(base.amount)).abs();
  if (
    difference.isZero() ||
    difference
      .minus(sizeOf(gap.amount))
      .abs()
      .gt(slackOf([base.amount, part.amount, gap.amount]))
  )
    return undefined;
  return { base, part, isGrowth: true, isClear: true };
}

const FROM = /[由从][^，。；：]{0,16}$/;
const TO = /^[^，。；：、（）]{0,10}(?:到|至|为|成)[^，。；：、（）]{0,4}$/;
const GROWN =
  /^(?:增长|增加|上升|提高|提升|下降|减少|降低|压减|压缩|降|升|增|减|追加)?(?:了|率|比例|幅度|幅|比率)?(?:为|达到?|约)?$|^(?:增|降|减|升|压)幅(?:为|达到?)?$/;
const WHOLE = /概算|合同|总投资|总价|总额|批复投资|概算投资/;
const PART = /^(?:已|累计|实际|共|全年|完成|支出|支付|拨付|到位|投资|执行|使用|建设)+$/;
const SOURCE = /资金|经费|补助|拨款|自筹|预算(?!的)/;

/** （含上年结转80.00万元）: what a bracket adds is of the number before it. */
function isAside(one: Numbered, rate: Numbered): boolean {
  const { text } = one.sentence;
  if (one.sentence !== rate.sentence) return true;
  const open = text.lastIndexOf('（', one.amount.start);
  return (
    open >= 0 &&
    !text.slice(open, one.amount.start).includes('）') &&
    text.slice(one.amount.end, rate.amount.start).includes('）')
  );
}

function print({ value, unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}

function typedOf({ sentence, amount }: Numbered): string {
  return sentence.text.slice(amount.start, amount.end);
}

function placeOf({ sentence, amount }: Numbered): Finding['places'][0] {
  return placeIn(sentence, amount.start, amount.end);
}
