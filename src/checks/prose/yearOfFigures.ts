import { roundingSlack } from '../../quantity/slack.ts';
import { isDifference } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { TypedYear } from '../../reading/findYears.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import type { CheckContext } from '../types.ts';
import type { Claim } from './claims.ts';
import { knownValueOf } from './figureValues.ts';
import { resolveMoney } from './resolveMoney.ts';
import { resolveRate } from './resolveRate.ts';
import type { Sentence } from './types.ts';

/**
 * The year of which a number is that is told for another: `2022年两个项目共支出216.06万元`, where 216.06 is this year's. Only a
 * number with three digits or more says whose it is; where it fits the year that is told too, that is meant.
 */
export function yearOfFigures(sentence: Sentence, typed: TypedYear, context: CheckContext): number | undefined {
  if (sentence.allMentions.length === 0 && sentence.topic === undefined) return undefined;
  for (const amount of sentence.amounts) {
    if (amount.start < typed.end || amount.isVague || digitsOf(amount) < 3) continue;
    const years = isComparedWith(sentence, typed, amount)
      ? yearsOfComparison(sentence, amount, context)
      : scopeAt(sentence, amount.start)?.start === typed.start
        ? yearsOf(sentence, amount, context)
        : [];
    if (years.length > 0) return years.includes(typed.year) ? undefined : years[0];
  }
  return undefined;
}

/** Whether a number after a year is what the file has for just that year: 2022年度基本支出942.20万元. */
export function hasFigureOf(sentence: Sentence, typed: TypedYear, context: CheckContext): boolean {
  return sentence.amounts.some(
    (amount) =>
      amount.start >= typed.end &&
      !amount.isVague &&
      digitsOf(amount) >= 3 &&
      yearsOf(sentence, amount, context).includes(typed.year),
  );
}

/** The years for which the file has this number in this place. */
function yearsOf(sentence: Sentence, amount: TypedAmount, context: CheckContext): readonly number[] {
  const claim = yuanIn(amount.unit) === undefined ? resolveRate(sentence, amount) : resolveMoney(sentence, amount);
  if (claim === undefined) return yearsOfResult(sentence, amount, context);
  if (claim.direction !== undefined) return [];
  const columns = claim.columns.map((column) => COLUMN_OF_LAST[column] ?? column);
  const own = fits(claim, columns, amount, context) ? [sentence.year] : [];
  const last = columns.flatMap((column) => LAST_OF_COLUMN[column] ?? []);
  return fits(claim, last, amount, context) ? [...own, sentence.year - 1] : own;
}

const LAST_OF_COLUMN: Readonly<Record<string, string>> = { budget: 'lastYearBudget', actual: 'lastYearActual' };
const COLUMN_OF_LAST: Readonly<Record<string, string>> = { lastYearBudget: 'budget', lastYearActual: 'actual' };

function fits(
  { subject }: Claim,
  columns: readonly string[],
  amount: TypedAmount,
  { figures, year }: CheckContext,
): boolean {
  const factor = yuanIn(amount.unit) ?? '1';
  return columns.some((column) => {
    const known = knownValueOf(subject, column, figures, year);
    if (known.state !== 'value') return false;
    return known.value.abs().minus(amount.value.times(factor)).abs().lte(roundingSlack(amount.decimals).times(factor));
  });
}

function yearsOfResult(sentence: Sentence, amount: TypedAmount, { year }: CheckContext): readonly number[] {
  const named = sentence.allMentions
    .filter(({ subject, end }) => subject.kind === 'result' && end <= amount.start)
    .at(-1);
  const result = year.results.find(({ name }) => `results.${name}` === named?.subject.prefix);
  if (result === undefined || result.measure !== amount.unit.replace('％', '%') || isDifference(amount)) return [];
  return [
    ...(result.value.eq(amount.value) ? [sentence.year] : []),
    ...(result.lastYear?.eq(amount.value) ? [sentence.year - 1] : []),
  ];
}

/** `与2021年相比，…减少0.71万元`, `比2021年减少0.71万元`. */
function isComparedWith({ text, scopes }: Sentence, { start, end }: TypedYear, amount: TypedAmount): boolean {
  const scope = scopes.find((candidate) => candidate.start === start);
  return (
    scope?.isComparison === true &&
    scopes.every((other) => other.end <= end || !other.isComparison || other.start > amount.end) &&
    !/[。；]/.test(text.slice(end, amount.start))
  );
}

/** What grew or fell by so much did so from last year. */
function yearsOfComparison(sentence: Sentence, amount: TypedAmount, context: CheckContext): readonly number[] {
  const claim = yuanIn(amount.unit) === undefined ? resolveRate(sentence, amount) : resolveMoney(sentence, amount);
  if (claim?.direction === undefined || !/^(?:budgetC|c)hange/.test(claim.columns[0] ?? '')) return [];
  return fits(claim, claim.columns, amount, context) ? [sentence.year - 1] : [];
}

function digitsOf({ value }: TypedAmount): number {
  return value.toFixed().replace(/^0\.0*|[.]/g, '').length;
}
