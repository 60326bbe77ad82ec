import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, isMadeOf, isOfMeasure, isSize, lastWords, type Numbered, nextWords, sizeOf } from './listNumbers.ts';

const TARGET = /(?:任务|目标|计划|指标|应完成|下达|要求)[\u4e00-\u9fff]{0,6}$/;
const TARGET_BEHIND = /^的?(?:年度|全年|年初)?(?:任务|目标|计划)/;
const DONE = /^[，；、]?(?:全年|年末|年底|本年|当年|截至年[末底]|最终|现)?(?:实际|共|已|累计)[\u4e00-\u9fff]{0,8}$/;
const DONE_VERB = /完成|实际|实现|达|建成|办|开展|举办|安装|种植|栽植|改造|修复|培训|检测|监测|检查/;
const MORE =
  /^，(?:比(?:任务|目标|计划)(?:数|值)?)?(?:超额|超出|超过|超|多|超额完成|超计划|超任务|多完成|增加)(?:了|完成)?$/;
const LESS =
  /^，(?:比(?:任务|目标|计划)(?:数|值)?)?(?:尚|还|仍)?(?:少|差|欠|短|缺|相差|欠缺|少完成|未完成|减少|尚差|短缺)(?:了)?$/;
const OTHERS = /上年|去年|同期|其中|每|均|率|标准|不低于|不少于|不超过|以上|以内|[≥≤]/;

/**
 * SE423, SE421 for what was to be done, what was, and by how much it is more or less: `任务1500对，实际完成1368对，超额132对`. The three stand
 * right one after the other; the way is told where the size is right, and the size where no other number makes it.
 */
export function judgeTargets(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((difference, index): readonly Finding[] => {
    const { amount, before, sentence } = difference;
    const isMore = MORE.test(before);
    if ((!isMore && !LESS.test(before)) || amount.isVague || isPercentage(amount)) return [];
    const done = numbers[index - 1];
    const target = numbers[index - 2];
    if (done === undefined || target === undefined || done.amount.isVague || target.amount.isVague) return [];
    if (![done, target].every((one) => isOfMeasure(one.amount, amount))) return [];
    const words = lastWords(target.before);
    if (!TARGET.test(words) && !TARGET_BEHIND.test(nextWords(target.after))) return [];
    if (
      OTHERS.test(words) ||
      !DONE.test(done.before) ||
      !DONE_VERB.test(done.before) ||
      /其中|[比较]/.test(done.before)
    )
      return [];
    // 超过60件的要求: against something else.
    if (/^的|^以[上内下]/.test(difference.after)) return [];
    const gap = sizeOf(done.amount).minus(sizeOf(target.amount));
    const of = [done.amount, target.amount];
    const place = ({ sentence: own, amount: one }: Numbered) => placeIn(own, one.start, one.end);
    const by = `${printNumber(gap.abs().div(factorIn(amount)))}${amount.unit}`;
    if (isSize(gap.abs(), amount, of)) {
      if (gap.isZero() || gap.gt(0) === isMore) return [];
      const start = amount.start - before.length + 1;
      const args = {
        figure: `${print(target.amount)}→${print(done.amount)}`,
        typed: sentence.text.slice(start, amount.end),
        derived: { way: gap.gt(0) ? ('up' as const) : ('down' as const), by },
      };
      return [directionContradicted(args, placeIn(sentence, start, amount.end), place(done), place(target))];
    }
    const others = numbers.slice(Math.max(0, index - 5), index).map((one) => one.amount);
    // 超过50场 may be the target again, or a bound of its own.
    if (isMadeOf(amount, others) || sizeOf(amount).gte(sizeOf(target.amount).times('0.9'))) return [];
    const name = gap.gt(0)
      ? { name: print(done.amount), to: print(target.amount) }
      : { name: print(target.amount), to: print(done.amount) };
    const args = { figure: name, typed: print(amount), derived: by };
    return [figureContradicted(args, place(difference), place(done), place(target))];
  });
}

function print({ value, unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}
