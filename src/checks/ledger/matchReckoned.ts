import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { exactly, overlap, percentOf, type Range, rangeOf, standsFor } from '../statements/slack.ts';
import { countDigits } from './countDigits.ts';
import { isSaidGap, isSaidSum } from './gapWords.ts';
import type { KnownNumber } from './knownNumber.ts';
import { rateOf } from './matchBeside.ts';
import type { Standing } from './types.ts';

const HUNDRED = 100;
/** Of more numbers two make a third by chance. */
const MOST = 60;
/** So many digits are made by chance by no two of what a sentence names; fewer where a word says that they were reckoned. */
const SURE_DIGITS = 6;
const TELLING_DIGITS = 4;
const LEAST_DIGITS = 3;
/** So many people or things, behind 人均: what is spent on each. */
const COUNTED = /^(?:人|名|位|户|辆|台|人次|次|批次|场|期|个|家|亩|公里)$/;

/** A number that is reckoned of what the sentence names and of the numbers beside it: 剔除, 合计, 相差, 人均, 占. */
export function matchReckoned(
  amount: TypedAmount,
  known: readonly KnownNumber[],
  beside: readonly TypedAmount[],
  text: string,
): Standing | undefined {
  const others = beside.filter((one) => one !== amount && !one.isVague);
  const money = known.filter(({ isMoney, value }) => isMoney && !value.isZero());
  if (money.length === 0 || money.length > MOST * 4) return undefined;
  if (isPercentage(amount)) return matchShare(amount, money, others, text);
  if (yuanIn(amount.unit) === undefined) return undefined;
  const lead = text.slice(Math.max(0, amount.start - LEAD), amount.start);
  return matchAverage(amount, money, others, lead) ?? matchGap(amount, money, others, lead);
}

const LEAD = 20;

/** `占整体支出的24.46%`: of two things that the sentence names, or of a number beside it and one that it names. */
function matchShare(
  amount: TypedAmount,
  known: readonly KnownNumber[],
  others: readonly TypedAmount[],
  text: string,
): Standing | undefined {
  if (amount.decimals === 0) return undefined;
  const size = rangeOf(amount);
  const wholes = known.filter(({ value, prefix }) => value.gt(0) && !prefix.includes(OF_UNIT));
  if (wholes.length > MOST) return undefined;
  const typed = others.filter(({ unit, value }) => yuanIn(unit) !== undefined && value.gt(0));
  const lead = text.slice(Math.max(0, amount.start - LEAD), amount.start);
  const isOfCarried = /结转结余率|结转率/.test(text);
  const ranges = typed.map((one) => rangeOf(one, 1));
  const [least, most] = [size.least.div(HUNDRED), size.most.div(HUNDRED)];
  for (const base of wholes) {
    const of = exactly(base.value);
    // Between which a part of this whole lies: a product for each whole, and no quotient for each pair.
    const [from, to] = [base.value.times(least), base.value.times(most)];
    const isPart = (one: Range) => one.least.lte(to) && one.most.gte(from);
    if (
      ranges.some(isPart) ||
      wholes.some(
        (one) =>
          one.size.gte(from) &&
          one.size.lte(to) &&
          (endOf(one) === endOf(base) || (isOfCarried && endOf(one) === 'closing' && base.column === 'revisedBudget')),
      )
    )
      return { kind: 'follows', how: isSaidGap(lead) ? 'growth' : isOfCarried ? 'rate' : 'share', isByValue: true };
    // 与上年196.24万元相比扩大7.96%: what the file has, over what is typed.
    if (isSaidGap(lead) && typed.some((one) => rateOf(percentOf(of, rangeOf(one, 1)), size) === 'growth'))
      return { kind: 'follows', how: 'growth', isByValue: true };
  }
  return undefined;
}

/** What is carried over stands beside other columns, or under a prefix of its own. */
function endOf({ column }: KnownNumber): string {
  return column.replace('carryover.', '');
}

function matchAverage(
  amount: TypedAmount,
  known: readonly KnownNumber[],
  others: readonly TypedAmount[],
  lead: string,
): Standing | undefined {
  if (!/均|每|计算的$/.test(lead) || countDigits(amount) < LEAST_DIGITS) return undefined;
  const size = rangeOf(amount);
  const counts = others.filter(({ unit, decimals, value }) => COUNTED.test(unit) && decimals === 0 && value.gt(1));
  const isMade = counts.some((count) =>
    known.some(({ column, value }) => column === 'actual' && overlap(exactly(value.div(count.value)), size)),
  );
  return isMade ? { kind: 'follows', how: 'average', isByValue: true } : undefined;
}

/** What is left of one thing without another, or what two of one column come to. */
function matchGap(
  amount: TypedAmount,
  known: readonly KnownNumber[],
  others: readonly TypedAmount[],
  lead: string,
): Standing | undefined {
  const digits = countDigits(amount);
  const isSaid = isSaidGap(lead) || isSaidSum(lead);
  if (digits < (isSaid ? TELLING_DIGITS : SURE_DIGITS)) return undefined;
  const typed = others.filter(({ unit, value }) => yuanIn(unit) !== undefined && !value.isZero());
  const size = rangeOf(amount);
  const fits = (one: Range, other: Range) =>
    overlap(size, absolute({ least: one.least.minus(other.most), most: one.most.minus(other.least) }));
  for (const one of known) {
    const of = exactly(one.value.abs());
    if (typed.some((other) => fits(of, rangeOf(other, 1))))
      return { kind: 'follows', how: 'difference', isByValue: true };
  }
  const pairs = known.filter(({ column }) => !column.startsWith('variance'));
  if (pairs.length > MOST * 2) return undefined;
  for (const [at, one] of pairs.entries()) {
    for (const other of pairs.slice(at + 1)) {
      if (other.column !== one.column || other.prefix === one.prefix || isWithin(one, other)) continue;
      if (standsFor(amount, one.value.plus(other.value).abs())) return { kind: 'follows', how: 'sum', isByValue: true };
      if (standsFor(amount, one.value.minus(other.value).abs()))
        return { kind: 'follows', how: 'difference', isByValue: true };
    }
  }
  return undefined;
}

/** A thing and a unit's part of it. */
function isWithin(one: KnownNumber, other: KnownNumber): boolean {
  return one.prefix.startsWith(`${other.prefix}.`) || other.prefix.startsWith(`${one.prefix}.`);
}

function absolute({ least, most }: Range): Range {
  if (least.gte(0)) return { least, most };
  if (most.lte(0)) return { least: most.neg(), most: least.neg() };
  return { least: new Decimal(0), most: Decimal.max(most, least.neg()) };
}
