import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent, quotientOf } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { overlap, percentOf, rangeOf, yuanOf } from './slack.ts';

const BUDGET = /预算(?:数|额|金额|安排|总额|规模)*(?:为|是|共|：)*$/;
const DONE =
  /(?:实际|支出|执行|完成|采购|支付|决算|成交|合同)(?:数|额|金额|总额|支出|采购|完成|执行|使用)*(?:为|是|共|了|：)*$/;
const OF_BUDGET = /(?:完成|为|占|相当于)(?:了)?(?:年初|全年|年度|采购|调整后?|当年|本年)*预算(?:数|额|总额)?的$/;
const EXECUTED = /(?:预算)?(?:执行率|完成率)(?:为|达到?|是|：)*$/;

/**
 * SE421 figure-contradicted for how much of a budget was spent, where both stand beside it and there are no other amounts:
 * `政府采购预算86.00万元，实际采购支出82.40万元，完成预算的98.51%`. Of what it is does not matter.
 */
export function judgeDoneOfBudget(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('预算') || !text.includes('%')) return [];
  const money = amounts.filter(({ unit }) => yuanIn(unit) !== undefined);
  const rates = amounts.filter(isPercentage);
  const [budget, done, ...more] = money;
  const [rate] = rates;
  if (budget === undefined || done === undefined || more.length > 0 || rate === undefined || rates.length > 1)
    return [];
  if ([budget, done, rate].some(({ isVague }) => isVague) || rate.start < done.end || budget.value.isZero()) return [];
  if (/[比较与同]|[上去]年|增|减/.test(text.slice(0, done.start))) return [];
  if (!BUDGET.test(lastClause(budget)) || !DONE.test(lastClause(done))) return [];
  const between = text.slice(done.end, rate.start);
  if (!/^，[^，。；]*$/.test(between) || !(OF_BUDGET.test(between) || EXECUTED.test(between))) return [];
  const quotient = percentOf(rangeOf(done, 2), rangeOf(budget, 2));
  if (quotient === undefined) return [];
  if (overlap(quotient, rangeOf(rate))) return agree(sentence, [rate, done, budget], { follows: 'rate' });
  const derived = printPercent(yuanOf(done).div(yuanOf(budget)).times(100));
  const args = { figure: quotientOf(done, budget), typed: text.slice(rate.start, rate.end), derived };
  const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
  return [figureContradicted(args, place(rate), place(done), place(budget))];
}

function lastClause({ lead }: TypedAmount): string {
  return lead.split(/[，。；：]/).at(-1) ?? '';
}
