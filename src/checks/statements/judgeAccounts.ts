import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { directionContradicted, partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { factorIn, isMadeOf, isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';
import { tellsStock } from './tellsStock.ts';

const START =
  /年初(?:支出|部门|批复)*(?:预算|安排|批复|下达|核定)|期初预算|原(?:预算|合同|计划)|[由从][^，。；]{0,10}$/;
const STOCK = /上年末|去年末|年初|期初|原有/;
const PLUS =
  /(?:(?:上年|年初)?结转(?:资金|和结余|结余)?|追加|调增|调入|新增|增加|增列|下达|增拨|补充|征集|入藏|购入|购置|新进|新招|招录|接收|新建|新购|上调)(?:预算|资金|经费|馆藏|入藏|藏品|人员)*(?:了|共|为)?$/;
const MINUS =
  /(?:调减|核减|压减|收回|调出|减少|压缩|扣减|下调|报废|处置|退休|离职|注销|核销|去世|报废处置|退出)(?:预算|资金|经费|藏品|人员)*(?:了|共|为)?$/;
const END =
  /(?:(?:调整|追加|调减|压减|核减|调增|压缩|增加|变更)后)|全年预算|调整预算|调整为|^(?:后|，)*(?:调整|增加|压减|减少|追加|核减|调减|调增)?(?:至|到|为)$/;
const STOCK_END = /年末|年底|期末|现有/;
/** More than the two came together. */
const SUM = /^(?:再)?(?:加上|连同|加)/;
const TOGETHER =
  /合计|总计|共计|可用|可支配|全年预算|相符|一致|相等|共(?:计|有)?[\u4e00-\u9fff]{0,4}$|总(?:额|数|量)?[\u4e00-\u9fff]{0,3}$/;
const NET = /净(?:增加?|减少?|增额|增长)(?:了|额)?$/;

/**
 * SE428 parts-differ, SE423 for what was, what came and went, and what there is then, of whatever unit: `年初安排168万元、结转11.54万元、
 * 追加10万元，调整后189.54万元`, `年初预算46.50万元，年中调减4.20万元后为42.30万元`, `新增104.62万元、报废37.18万元，净增67.44万元`.
 */
export function judgeAccounts(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((end, index): readonly Finding[] => {
    if (index < 2 || end.amount.isVague || isPercentage(end.amount)) return [];
    const before = runBefore(numbers, index);
    if (before.length < 2) return [];
    const lead = lastWords(end.before);
    if (NET.test(lead)) return judgeNet(end, before);
    return judgeSteps(end, before) ?? judgeTogether(end, before) ?? [];
  });
}

/** The numbers of one measure that stand right before another. */
function runBefore(numbers: readonly Numbered[], index: number): readonly Numbered[] {
  const { amount } = numbers[index] as Numbered;
  let from = index;
  while (from > 0 && index - from < MOST) {
    const one = numbers[from - 1];
    if (one === undefined || !isOfMeasure(one.amount, amount) || one.amount.isVague) break;
    from -= 1;
  }
  return numbers.slice(from, index);
}

const MOST = 6;

function judgeSteps(end: Numbered, before: readonly Numbered[]): readonly Finding[] | undefined {
  const lead = strip(end.before);
  const isBudget = END.test(lead);
  const isStock = !isBudget && STOCK_END.test(lastWords(lead)) && yuanIn(end.amount.unit) === undefined;
  if (!isBudget && !isStock) return undefined;
  const from = before.findLastIndex((one) => (isBudget ? START : STOCK).test(lastWords(one.before)) && !isStep(one));
  const start = before[from];
  const steps = before.slice(from + 1);
  if (start === undefined || steps.length === 0 || steps.some((one) => !isStep(one))) return undefined;
  if (steps.some((one) => /[比较]|同比|其中/.test(one.before)) || /[比较]|其中/.test(end.before)) return undefined;
  // 追加25.60万元，全部用于食检所，追加后食检所预算由138万元调整为163.60万元: from where another account starts.
  if (/[由从自][^，。；]{0,6}$/.test(end.before)) return undefined;
  const signs = steps.map(signOf);
  const of = [start, ...steps].map((one) => one.amount);
  const sum = steps.reduce(
    (total, one, at) => total.plus(sizeOf(one.amount).times(signs[at] ?? 1)),
    sizeOf(start.amount),
  );
  if (isSize(sum, end.amount, of)) return agreeAll([start, ...steps, end], { follows: 'balance' });
  // 上年结转 may be in the budget of the start of the year, or not.
  const carried = steps.filter((one) => /结转/.test(one.before)).map((one) => sizeOf(one.amount));
  if (carried.some((one) => isSize(sum.minus(one), end.amount, of))) return [];
  const [only, ...more] = steps;
  if (only !== undefined && more.length === 0) {
    const other = sizeOf(start.amount).minus(sizeOf(only.amount).times(signs[0] ?? 1));
    if (isSize(other, end.amount, of)) return [tellWay(start, only, end)];
  }
  return [tellSum(end, [start, ...steps], sum)];
}

function signOf({ before }: Numbered): 1 | -1 {
  const words = lastWords(strip(before));
  // 新增退休4人: of those who are retired.
  return MINUS.test(words) && !/新[增加进]|增加/.test(words) ? -1 : 1;
}

function isStep({ before }: Numbered): boolean {
  const words = lastWords(strip(before));
  return PLUS.test(words) || MINUS.test(words);
}

/** Brackets with no number say no more: 净追加（含上年结转）. */
function strip(words: string): string {
  return words.replace(/（[^（）]*）/g, '');
}

/** `收入1852.84万元，加上年初结转41.28万元，可用资金合计1894.12万元`. */
function judgeTogether(end: Numbered, before: readonly Numbered[]): readonly Finding[] | undefined {
  const last = before.at(-1);
  const other = before.at(-2);
  if (last === undefined || other === undefined || before.length > 2) return undefined;
  const own = lastWords(end.before) + (/^[\u4e00-\u9fff]{0,4}(?:相符|一致|相等)/.exec(end.after)?.[0] ?? '');
  const isAdded = SUM.test(lastWords(last.before));
  const isAccount =
    /收入(?:合计)?$/.test(lastWords(other.before)) &&
    /(?:年初|上年)结[转余]/.test(lastWords(last.before)) &&
    /收入总计|总收入|可用/.test(own);
  if (!(isAdded && TOGETHER.test(own)) && !isAccount) return undefined;
  if (/[比较]|支出/.test(end.before)) return undefined;
  if (
    isMadeOf(
      end.amount,
      before.slice(-4).map((one) => one.amount),
    ) &&
    !isSame(end, before)
  )
    return [];
  const sum = sizeOf(other.amount).plus(sizeOf(last.amount));
  return isSize(sum, end.amount, [other.amount, last.amount])
    ? agreeAll([other, last, end], { follows: 'sum' })
    : [tellSum(end, [other, last], sum)];
}

/** What is said to be the sum is one of the addends again. */
function isSame({ amount }: Numbered, before: readonly Numbered[]): boolean {
  return before.slice(-2).some((one) => sizeOf(one.amount).eq(sizeOf(amount)));
}

/** `新进5人、退休3人、调出1人，净增1人`. */
function judgeNet(end: Numbered, before: readonly Numbered[]): readonly Finding[] {
  const from = before.findLastIndex((one) => !isStep(one)) + 1;
  // 离退休人员217人，当年新增9人、减少4人: how many there are is no step, though the name ends like one.
  const steps = before.slice(from).filter((one, at) => at > 0 || !tellsStock(one.before));
  const signs = steps.map(signOf);
  if (steps.length < 2 || new Set(signs).size < 2 || /[比较]/.test(end.before)) return [];
  const sum = steps.reduce((total, one, at) => total.plus(sizeOf(one.amount).times(signs[at] ?? 1)), new Decimal(0));
  const of = steps.map((one) => one.amount);
  return isSize(sum.abs(), end.amount, of)
    ? agreeAll([...steps, end], { follows: 'balance' })
    : [tellSum(end, steps, sum.abs())];
}

function tellSum(end: Numbered, parts: readonly Numbered[], sum: Decimal): Finding {
  const typed = end.sentence.text.slice(end.amount.start, end.amount.end);
  const args = { typed, sum: `${printNumber(sum.div(factorIn(end.amount)))}${end.amount.unit}` };
  return partsDiffer(args, placeOf(end), ...parts.map(placeOf));
}

/** 年中调增5.35万元至129.85万元, of 135.20万元. */
function tellWay(start: Numbered, { sentence, amount, before }: Numbered, end: Numbered): Finding {
  const words = lastWords(before);
  const from = amount.start - words.length;
  const print = ({ amount: one }: Numbered) => `${printNumber(one.value)}${one.unit}`;
  const isUp = sizeOf(end.amount).gt(sizeOf(start.amount));
  const derived = { way: isUp ? ('up' as const) : ('down' as const), by: `${printNumber(amount.value)}${amount.unit}` };
  const args = { figure: `${print(start)}→${print(end)}`, typed: sentence.text.slice(from, amount.end), derived };
  return directionContradicted(args, placeIn(sentence, from, amount.end));
}

function placeOf({ sentence, amount }: Numbered): Finding['places'][0] {
  return placeIn(sentence, amount.start, amount.end);
}
