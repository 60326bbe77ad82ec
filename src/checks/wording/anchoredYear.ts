import { Decimal } from '../../quantity/decimal.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isDifference } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { TypedYear } from '../../reading/findYears.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';

/** What happened in a year, and what was planned for one: its number is of another. */
const OF_EVENT =
  /的|启动|立项|批复|签订|签约|印发|下达|中标|竣工|开工|建成|以来|起|底|末|结转|目标|计划|任务|预算|比|较|至|到|从|由|累计|全[市县区省国]/;

/**
 * The report's year, where an earlier one stands before a number that only this year has: `2023年完成免疫186.4万头次` in the
 * report of 2024, whose result that is. A number of three digits says whose it is, by whatever name it is called.
 */
export function anchoredYear(sentence: Sentence, typed: TypedYear, context: CheckContext): number | undefined {
  const { text, scopes, amounts, year } = sentence;
  if (typed.year >= year || !/(?:^|[，。；：])[\s　]*$/.test(text.slice(0, typed.start))) return undefined;
  if (scopes.some(({ start, isComparison }) => start !== typed.start && !isComparison)) return undefined;
  // 2022年…；2023年…: both years are told, one after the other.
  const { passage, start } = sentence;
  const around =
    passage.text.slice(0, start).split('。').at(-1) +
    text +
    (passage.text.slice(start + text.length).split('。')[0] ?? '');
  if (around.includes(`${year}年`)) return undefined;
  const own = amounts.filter(
    (amount) =>
      scopeAt(sentence, amount.start)?.start === typed.start &&
      !amount.isVague &&
      !isDifference(amount) &&
      !OF_EVENT.test(text.slice(typed.end, amount.start)),
  );
  return own.some((amount) => isOnlyOfThisYear(amount, context)) ? year : undefined;
}

function isOnlyOfThisYear(amount: TypedAmount, { year, figures }: CheckContext): boolean {
  const digits = amount.value.toFixed().replace(/^0\.0*|[.]|0+$/g, '').length;
  if (digits < 3) return false;
  if (amount.unit === '分') {
    return year.declared.some(({ criterion, points }) => criterion === undefined && points.value.eq(amount.value));
  }
  const alike = year.results.filter(({ measure }) => measure === amount.unit);
  if (alike.some(({ value }) => value.eq(amount.value)))
    return !year.results.some(({ lastYear, target }) => [lastYear, target].some((other) => other?.eq(amount.value)));
  const factor = yuanIn(amount.unit);
  if (factor === undefined) return false;
  const half = roundingSlack(amount.decimals).times(factor);
  const holds = (end: string) =>
    figures.all.some(
      ({ id, outcome }) =>
        id.endsWith(end) &&
        outcome.state === 'value' &&
        new Decimal(outcome.quantity.value).minus(amount.value.times(factor)).abs().lte(half),
    );
  return holds('.actual') && !holds('.lastYearActual');
}
