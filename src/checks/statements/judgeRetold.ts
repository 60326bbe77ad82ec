import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { halfOf, isMadeOf, isOfMeasure, lastWords, type Numbered, nextWords, sizeOf } from './listNumbers.ts';
import { isSlipOf } from './slips.ts';

/** Of another year, plan or state: the same thing may have another number there. */
const OTHER =
  /上年|去年|预算|计划|目标|任务|比|较|年初|调整|年末|由|从|增|减|多|少|超|扣|分值|其中|累计|[上下]半年|季度|月|每|均|拟|应|首批|新|另/;
const EQUAL = /与(?:其|上述|前述)?([\u4e00-\u9fff]{2,8}?)(?:完全|均|保持|基本)?(?:一致|相符|相等|吻合|持平|相同)/;
const STOCK = /(?:共有|现有|(?<![具没所另还含设])有|建有|拥有|在册|配备|配有)[\u4e00-\u9fff]{2,10}$/;
const NO_STOCK = /新|增|招|聘|拟|计划|累计|以来|次|培训|邀请|外|社会|系统|志愿|各|全县|全市|等/;
const PEOPLE = /^[人名辆台支]$/;

/**
 * SE421 figure-contradicted for one fact with two values in a passage: two of its digits changed places (`培训费5.47万元…培训费5.74万元`), two numbers
 * that are said to agree (`4287亩…4278亩，与复耕面积一致`), more than there are (`共有讲解员22人…讲解员24人`).
 */
export function judgeRetold(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((one, index): readonly Finding[] => {
    if (one.amount.isVague || one.amount.value.isZero()) return [];
    const before = numbers
      .slice(Math.max(0, index - FARTHEST), index)
      .filter(({ amount }) => !amount.isVague && amount.unit === one.amount.unit && !amount.value.eq(one.amount.value));
    const other = before.find(
      (first) =>
        isSwapped(first, one) ||
        isSwappedAgain(first, one, before) ||
        isSummedAgain(first, one, before) ||
        isSaidEqual(first, one, before) ||
        isNamedAgain(first, one, before) ||
        isMoreThanAll(first, one),
    );
    if (other === undefined) return [];
    // The other value of the first is told again rightly beside it: both are meant.
    const typed = one.sentence.text.slice(one.amount.start, one.amount.end);
    const derived = `${printNumber(other.amount.value)}${other.amount.unit}`;
    const args = { figure: lastWords(other.before), typed, derived };
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    return [figureContradicted(args, place(one), place(other))];
  });
}

const FARTHEST = 20;

/** `培训612人次…。参训的621人次中`, `设置465块…。新设的456块均已关联`: the same again, by the words that lead to it and what is said of all. */
function isSwappedAgain(first: Numbered, one: Numbered, before: readonly Numbered[]): boolean {
  if (!areInTurn(first, one) || isPercentageLike(first)) return false;
  // 187件，撤销9件。上述178件: of those that are left.
  const others = before.map(({ amount }) => amount);
  if (others.length > 1 && isMadeOf(one.amount, others, 2)) return false;
  const own = AGAIN.exec(lastWords(one.before))?.[1];
  const words = lastWords(first.before) + nextWords(first.after).slice(0, 6);
  if (own === undefined || !/^[\u4e00-\u9fff“”]{0,10}?(?:当?中|里|内|均|都|全部|全数|已)/.test(one.after)) return false;
  if (OTHER.test(lastWords(first.before)) || /[比较]|同比|上年|计划|目标/.test(one.before)) return false;
  return BACK.test(own) || [...own].some((sign) => words.includes(sign));
}

/** `项目支出1655.13万元…前述1665.13万元项目支出`: the same number again, by its own words, and one digit of it is another. */
function isNamedAgain(first: Numbered, one: Numbered, before: readonly Numbered[]): boolean {
  if (!/(?:前述|上述|前面|前文)(?:的|所说的|提到的)?$/.test(one.before) || digitsOf(first).replace('.', '').length < 4)
    return false;
  return (
    isSlipOf(one.amount, first.amount.value) && !isMadeOf(one.amount, before.map(({ amount }) => amount).slice(-5), 1)
  );
}

/** `培训乡村医生328人次…。全年累计培训382人次`: all of the year once more, by the verb of the first. */
function isSummedAgain(first: Numbered, one: Numbered, before: readonly Numbered[]): boolean {
  if (!areInTurn(first, one) || isPercentageLike(first)) return false;
  const verb = /^(?:全年|年度|本年|当年)(?:累计|合计|共计|总计|共)?([\u4e00-\u9fff]{2,4})$/.exec(
    lastWords(one.before),
  )?.[1];
  const words = lastWords(first.before);
  if (verb === undefined || !words.includes(verb.slice(0, 2)) || OTHER.test(words)) return false;
  return !isMadeOf(one.amount, before.map(({ amount }) => amount).slice(-5), 2);
}

/** The words that stand right before a number, to its own clause's start. */
const AGAIN = /^(?:而|且|其|所|本年|全年)*([\u4e00-\u9fff]{2,6}?)的?(?:这|共)?$/;
const BACK = /上述|以上|前述|这些|全部|所有/;

function isPercentageLike({ amount }: Numbered): boolean {
  return /[%％分]/.test(amount.unit);
}

function areInTurn(first: Numbered, one: Numbered): boolean {
  const meant = first.amount.value;
  return digitsOf(first).replace('.', '').length >= 3 && isSlipOf(one.amount, meant, true);
}

function isSwapped(first: Numbered, one: Numbered): boolean {
  const [a, b] = [digitsOf(first), digitsOf(one)];
  if (a.length !== b.length || a.replace('.', '').length < 3 || a.indexOf('.') !== b.indexOf('.')) return false;
  const odd = [...a].flatMap((sign, at) => (sign === b[at] ? [] : [at]));
  const [from = -1, to = -1] = odd.map((at) => [...a].slice(0, at).filter((sign) => sign !== '.').length);
  if (odd.length !== 2 || to !== from + 1 || a[odd[0] ?? 0] !== b[odd[1] ?? 0] || a[odd[1] ?? 0] !== b[odd[0] ?? 0])
    return false;
  if ([first, one].some(({ before, amount }) => OTHER.test(lastWords(before)) || /[%％分]/.test(amount.unit)))
    return false;
  const [early, late] = [first, one].map(({ before }) => nounOf(before));
  return early !== undefined && late !== undefined && early.length >= 3 && early === late;
}

function digitsOf({ sentence, amount }: Numbered): string {
  return sentence.text.slice(amount.start, amount.unitStart).replace(/[,，]/g, '');
}

/** The words that end right before a number: 发生培训费, 培训费支出. */
function nounOf(before: string): string | undefined {
  const words = lastWords(before).replace(/(?:支出|决算|金额|总额|资金|经费|合计|共计|共|为|是|了|数)+$/, '');
  return /[\u4e00-\u9fff]{3}$/.exec(words)?.[0];
}

function isSaidEqual(first: Numbered, one: Numbered, before: readonly Numbered[]): boolean {
  const name = EQUAL.exec(nextClauses(one.after))?.[1];
  if (name === undefined || /上年|去年|同期|往年|预期|要求|基本/.test(name + (EQUAL.exec(one.after)?.[0] ?? '')))
    return false;
  if (
    before.length !== 1 ||
    halfOf(one.amount)
      .plus(halfOf(first.amount))
      .gte(sizeOf(first.amount).minus(sizeOf(one.amount)).abs())
  )
    return false;
  const words = lastWords(first.before) + nextWords(first.after);
  const stem = name.replace(/(?:面积|金额|总额|人数|数量|数|额|资金)$/, '');
  return (
    isOfMeasure(first.amount, one.amount) && stem.length >= 2 && words.includes(stem.slice(-2)) && !OTHER.test(words)
  );
}

/** Only what follows at once: 兑付，与复耕面积一致. */
function nextClauses(after: string): string {
  return /^[^，。；]{0,12}，?[^，。；]{0,20}/.exec(after)?.[0] ?? '';
}

function isMoreThanAll(first: Numbered, one: Numbered): boolean {
  if (!PEOPLE.test(one.amount.unit) || one.amount.value.lte(first.amount.value) || one.amount.decimals > 0)
    return false;
  const lead = lastWords(first.before);
  const now = lastWords(one.before);
  if (!STOCK.test(lead) && !/(?:共有|现有|建有|拥有)[^，。；]{2,14}$/.test(first.before)) return false;
  if (NO_STOCK.test(now) || OTHER.test(now) || NO_STOCK.test(lead.replace(/共有|现有|建有|拥有|配有/, '')))
    return false;
  const noun = /[\u4e00-\u9fff]{3}$/.exec(now)?.[0];
  return (
    noun !== undefined &&
    !noun.includes('的') &&
    (lead.includes(noun) ||
      (first.before.includes(noun) &&
        /\d[支个][\u4e00-\u9fff]{0,0}$/.test(first.sentence.text.slice(0, first.amount.start))))
  );
}
