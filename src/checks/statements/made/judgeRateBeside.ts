import type { Finding } from '../../../findings/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { isPercentage, printPercent } from '../../../reading/amountWords.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import { halfOf, isOfMeasure, lastWords, type Numbered, nextWords, numbersIn, sizeOf } from '../listNumbers.ts';

const ELSE = /上年|去年|其中|同比|累计|平均|每|预计|拟|分别|各|[比较]/;
const GIVEN = /(?:追加|安排|下达|到位|投入|批复|申请|争取)[^，。；：]{0,6}$/;
const SPENT = /^，[^，。；]{0,6}(?:支出|支付|执行|使用|拨付|列支)[^，。；]{0,4}$/;
const SPENT_RATE = /^，[^，。；]{0,4}(?:执行|支出|支付|使用)(?:进度|率)(?:为|是|达到?)?$/;
const DONE = /(?:完成|实现|达到|办|建成)[^，。；：]{0,8}$/;
const DONE_RATE = /^，?(?:年度)?(?:目标|任务|计划)?完成(?:率|比例)(?:为|是|达到?|约)?$/;
const GOAL = /^，[^，。；]{0,8}(?:达到|完成|超过|低于|达)[^，。；]{0,6}$/;
const IS_GOAL = /^的?(?:年度|全年|年初)?(?:目标|任务|计划)/;
const BASE = /年初预算|原(?:预算|计划|合同)|批复预算|预算批复/;
const CHANGED = /^，[^，。；]{0,4}(?:调减|调增|追加|核减|压减|核增|增加|减少)[^，。；]{0,4}$/;
const CHANGED_RATE =
  /^，[^，。；]{0,3}(?:调减|调增|追加|核减|压减|核增|增|减|调整)(?:加|少)?(?:幅度?|率|比例|幅)(?:为|是|达到?)?$/;

/**
 * SE421 figure-contradicted for a rate of two numbers of its sentence, where their words leave no doubt which is the base: what was given and spent (`追加32.65万元，支出32.65万元，
 * 执行率98.65%`), what was done and the goal behind it (`完成846例，完成率96%，没有达到900例的目标`), a budget and by how much it was changed (`年初预算86.00万元，年中调减4.00万元，调减幅度4.88%`).
 */
export function judgeRateBeside(sentence: Sentence): readonly Finding[] {
  if (!/率|比例|幅/.test(sentence.text) || sentence.amounts.length < 3) return [];
  const numbers = numbersIn([sentence]);
  return numbers.flatMap((rate, at): readonly Finding[] => {
    if (!isPercentage(rate.amount) || rate.amount.isVague) return [];
    const [base, part] = [numbers[at - 2], numbers[at - 1]];
    const goal = numbers[at + 1];
    if (part === undefined || ELSE.test(part.before) || part.amount.isVague) return [];
    if (goal !== undefined && isGoalOf(part, rate, goal)) return judge(sentence, rate, part, goal);
    if (base === undefined || base.amount.isVague || ELSE.test(lastWords(base.before))) return [];
    if (!isOfMeasure(base.amount, part.amount)) return [];
    // 年初预算30万元，追加5万元，支出34万元: more than one number may be the base.
    const isFirst = !numbers.slice(0, at - 2).some(({ amount }) => isOfMeasure(amount, base.amount));
    const isSpent =
      isFirst && GIVEN.test(lastWords(base.before)) && SPENT.test(part.before) && SPENT_RATE.test(rate.before);
    const isChanged = BASE.test(lastWords(base.before)) && CHANGED.test(part.before) && CHANGED_RATE.test(rate.before);
    return isSpent || isChanged ? judge(sentence, rate, part, base) : [];
  });
}

function isGoalOf(part: Numbered, rate: Numbered, goal: Numbered): boolean {
  return (
    DONE.test(lastWords(part.before)) &&
    DONE_RATE.test(rate.before) &&
    GOAL.test(goal.before) &&
    IS_GOAL.test(nextWords(goal.after)) &&
    !goal.amount.isVague &&
    isOfMeasure(part.amount, goal.amount)
  );
}

function judge(sentence: Sentence, rate: Numbered, part: Numbered, base: Numbered): readonly Finding[] {
  const [one, of] = [sizeOf(part.amount), sizeOf(base.amount)];
  if (of.isZero()) return [];
  const value: Decimal = one.div(of).times(100);
  // One more of the last digit: a rate may be cut off.
  const slack = value
    .times(0)
    .plus(10)
    .pow(-rate.amount.decimals)
    .plus(halfOf(part.amount).plus(halfOf(base.amount)).div(of).times(100));
  if (value.minus(rate.amount.value).abs().lt(slack)) return agreeAll([rate, part, base], { follows: 'rate' });
  const print = ({ amount }: Numbered) => `${printNumber(amount.value)}${amount.unit}`;
  const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  const args = {
    figure: `${print(part)}÷${print(base)}`,
    typed: sentence.text.slice(rate.amount.start, rate.amount.end),
    derived: printPercent(value),
  };
  return [figureContradicted(args, place(rate), place(part), place(base))];
}
