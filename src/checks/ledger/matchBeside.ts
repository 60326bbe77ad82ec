import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { isOfMeasure, sizeOf } from '../statements/listNumbers.ts';
import { overlap, percentOf, plus, type Range, rangeOf, toleranceOf, yuanOf } from '../statements/slack.ts';
import { countDigits } from './countDigits.ts';
import { isSaidGap, isSaidRest } from './gapWords.ts';
import type { Standing } from './types.ts';

/** Fewer digits agree by chance. */
const LEAST_DIGITS = 3;
/** Of more numbers, some make another by chance. */
const MOST = 14;
const HUNDRED = 100;

/** Looks for what numbers of the same sentence make a number: a sum of several in a row, a difference, a rate, a share that is left. */
export function matchBeside(amount: TypedAmount, beside: readonly TypedAmount[], text: string): Standing | undefined {
  if (beside.length > MOST) return undefined;
  const others = beside.filter((one) => one !== amount && !one.isVague);
  const lead = leadOf(amount, text);
  if (isPercentage(amount))
    return matchRate(amount, others) ?? matchRest(amount, others) ?? matchShareOfRow(amount, others, lead);
  const isGap = (isSaidGap(lead) || isSaidRest(lead)) && amount.unit !== '';
  if (countDigits(amount) < LEAST_DIGITS && yuanIn(amount.unit) === undefined)
    return matchCounts(amount, beside) ?? (isGap ? matchDifference(amount, others) : undefined);
  const isFew = countDigits(amount) < LEAST_DIGITS && !isGap;
  return matchSum(amount, beside) ?? (isFew ? undefined : matchDifference(amount, others));
}

/** The same of a sentence and the one before it: a difference or a rate that is said to be one. */
export function matchBefore(
  amount: TypedAmount,
  before: readonly TypedAmount[],
  own: readonly TypedAmount[],
  text: string,
): Standing | undefined {
  if (before.length + own.length > MOST || !isSaidGap(leadOf(amount, text))) return undefined;
  const others = [...before, ...own].filter((one) => one !== amount && !one.isVague);
  if (isPercentage(amount)) return amount.decimals === 0 ? undefined : matchRate(amount, others);
  return amount.unit === '' ? undefined : matchDifference(amount, others);
}

function leadOf({ start }: TypedAmount, text: string): string {
  return text.slice(Math.max(0, start - LEAD), start);
}

const LEAD = 8;

/** Runs of numbers of one measure that stand on one side of it. */
function runsOf(amount: TypedAmount, beside: readonly TypedAmount[]): readonly (readonly TypedAmount[])[] {
  const alike = beside.filter((one) => one === amount || (isOfMeasure(one, amount) && !isPercentage(one)));
  const at = alike.indexOf(amount);
  const [before, after] = [alike.slice(0, at), alike.slice(at + 1)];
  return [
    ...before.map((_, from) => before.slice(from)),
    ...after.map((_, to) => after.slice(0, to + 1)),
    // 合计 may stand before its own parts, and a rate between them.
  ].filter((run) => run.length > 1);
}

function matchSum(amount: TypedAmount, beside: readonly TypedAmount[]): Standing | undefined {
  if (countDigits(amount) < LEAST_DIGITS) return undefined;
  const isMoney = yuanIn(amount.unit) !== undefined;
  const makes = (run: readonly TypedAmount[], whole: TypedAmount) => {
    const sum = run.reduce((total, one) => total.plus(isMoney ? yuanOf(one) : sizeOf(one)), new Decimal(0));
    const slack = isMoney ? toleranceOf([whole, ...run], run.length) : 0;
    return sum
      .minus(isMoney ? yuanOf(whole) : sizeOf(whole))
      .abs()
      .lte(slack);
  };
  if (runsOf(amount, beside).some((run) => makes(run, amount))) return { kind: 'follows', how: 'sum', isByValue: true };
  const wholes = beside.filter((one) => one !== amount && isOfMeasure(one, amount) && countDigits(one) >= LEAST_DIGITS);
  const isPart = wholes.some((whole) => runsOf(whole, beside).some((run) => run.includes(amount) && makes(run, whole)));
  return isPart ? { kind: 'follows', how: 'part', isByValue: true } : undefined;
}

/** Few whole things: the parts on one side make all of them. */
function matchCounts(amount: TypedAmount, beside: readonly TypedAmount[]): Standing | undefined {
  if (amount.unit === '' || amount.decimals > 0) return undefined;
  const alike = beside.filter((one) => one.unit === amount.unit && one.decimals === 0);
  const at = alike.indexOf(amount);
  const sumOf = (run: readonly TypedAmount[]) => run.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  const after = alike.slice(at + 1);
  // 50个：甲12个、乙20个、丙18个
  if (after.length > 1 && sumOf(after).eq(amount.value)) return { kind: 'follows', how: 'sum', isByValue: true };
  const before = alike.slice(0, at);
  // 甲12个、乙20个，共32个
  if (before.length > 1 && sumOf(before).eq(amount.value)) return { kind: 'follows', how: 'sum', isByValue: true };
  const last = alike.at(-1);
  if (last !== undefined && last !== amount && alike.length > 2 && sumOf(alike.slice(0, -1)).eq(last.value))
    return { kind: 'follows', how: 'part', isByValue: true };
  const [head, ...parts] = alike;
  const isPart = head !== undefined && head !== amount && parts.length > 1 && sumOf(parts).eq(head.value);
  return isPart ? { kind: 'follows', how: 'part', isByValue: true } : undefined;
}

function matchDifference(amount: TypedAmount, others: readonly TypedAmount[]): Standing | undefined {
  const isPoints = /百分点$/.test(amount.unit);
  const alike = others.filter((one) => (isPoints ? isPercentage(one) : isOfMeasure(one, amount)));
  for (const [at, one] of alike.entries()) {
    for (const other of alike.slice(at + 1)) {
      const size = (of: TypedAmount) => (isPoints ? of.value : sizeOf(of));
      const slack = yuanIn(amount.unit) === undefined ? 0 : toleranceOf([amount, one, other], 2);
      if (size(one).minus(size(other)).abs().minus(size(amount)).abs().lte(slack))
        return { kind: 'follows', how: 'difference', isByValue: true };
      if (isPoints) continue;
      // What a difference was reckoned of follows from it as well.
      if (size(one).plus(size(other)).minus(size(amount)).abs().lte(slack))
        return { kind: 'follows', how: 'sum', isByValue: true };
    }
  }
  return undefined;
}

function matchRate(amount: TypedAmount, others: readonly TypedAmount[]): Standing | undefined {
  const isExact = amount.decimals > 0 || countDigits(amount) >= LEAST_DIGITS;
  const size = rangeOf(amount);
  const counted = others.filter((one) => one.unit !== '' && !isPercentage(one) && !/百分点$/.test(one.unit));
  for (const [at, part] of counted.entries()) {
    for (const [of, base] of counted.entries()) {
      if (part === base || measureOf(part.unit).base !== measureOf(base.unit).base) continue;
      // A round rate is that of two numbers by chance, unless they stand side by side.
      if (!isExact && Math.abs(at - of) > 1) continue;
      const how = rateOf(percentOf(rangeOf(part, 1), rangeOf(base, 1)), size);
      if (how !== undefined) return { kind: 'follows', how, isByValue: true };
    }
  }
  return undefined;
}

/** Whether a quotient is a rate, or that of growing or falling. */
export function rateOf(quotient: Range | undefined, size: Range): 'rate' | 'growth' | undefined {
  if (quotient === undefined) return undefined;
  if (overlap(quotient, size)) return 'rate';
  const growth = { least: quotient.least.minus(HUNDRED), most: quotient.most.minus(HUNDRED) };
  const fall = { least: growth.most.neg(), most: growth.least.neg() };
  return overlap(growth, size) || overlap(fall, size) ? 'growth' : undefined;
}

/** 24.46%，其余75.54%: what a share leaves; of several shares all of it. */
function matchRest(amount: TypedAmount, others: readonly TypedAmount[]): Standing | undefined {
  const shares = others.filter((one) => isPercentage(one) && one.decimals === amount.decimals);
  if (amount.decimals === 0 || shares.length === 0) return undefined;
  const sum = shares.reduce((total, one) => total.plus(one.value), amount.value);
  const slack = new Decimal(10)
    .pow(-amount.decimals)
    .times(shares.length + 1)
    .div(2);
  const isAll = sum.minus(HUNDRED).abs().lte(slack) || shares.some((one) => one.value.plus(amount.value).eq(HUNDRED));
  return isAll ? { kind: 'follows', how: 'part', isByValue: true } : undefined;
}

/** `三者中甲最多，占47.25%`: of several in a row, how much one is of all. */
function matchShareOfRow(amount: TypedAmount, others: readonly TypedAmount[], lead: string): Standing | undefined {
  if (amount.decimals === 0 || !/占|比重|份额/.test(lead)) return undefined;
  const money = others.filter(({ unit, value }) => yuanIn(unit) !== undefined && !value.isZero());
  if (money.length < 2) return undefined;
  const [first, ...rest] = money.map((one) => rangeOf(one, 1));
  const whole = rest.reduce((sum, one) => plus(sum, one), first as Range);
  const isShare = money.some((one) => rateOf(percentOf(rangeOf(one, 1), whole), rangeOf(amount)) === 'rate');
  return isShare ? { kind: 'follows', how: 'share', isByValue: true } : undefined;
}
