import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';

const GAP =
  /(高出|高于|超过|超出|超|低于|比)(?:了)?(?:年初|年度|全年|本年|预期|既定)*(?:目标|计划|指标|任务)(?:值|数)?(?:高出?|低|多|少)?(?:了|约)?$/;

/**
 * SE421 figure-contradicted for how far what was reached is from the target that the file has: `规范管理率90.6%，低于目标2.4个百分点`. Only of an indicator or a
 * result that is named before, with the very number that it has.
 */
export function judgeTargetGaps(sentence: Sentence, { year }: CheckContext): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('百分点')) return [];
  return amounts.flatMap((gap, index): Finding[] => {
    const now = amounts[index - 1];
    if (!/百分点$/.test(gap.unit) || now === undefined || !isPercentage(now) || now.isVague || gap.isVague) return [];
    if (!GAP.test(gap.lead) || !/^[^，。；]{0,6}，[^，。；]*$/.test(text.slice(now.end, gap.start))) return [];
    const targets = targetsOf(text.slice(0, now.start), now.value, year);
    const [target] = targets;
    // 目标95%，实际93.5%，低于目标1.5个百分点: what is typed is judged elsewhere.
    if (target === undefined || amounts.slice(0, index - 1).some(isPercentage)) return [];
    const slack = roundingSlack(Math.max(gap.decimals, now.decimals));
    const by = now.value.minus(target).abs();
    if (targets.some((one) => now.value.minus(one).abs().minus(gap.value).abs().lte(slack))) return [];
    const typed = text.slice(gap.start, gap.end);
    const figure = { name: `${printNumber(now.value)}%`, to: `${printNumber(target)}%`, as: 'target' as const };
    return [
      figureContradicted(
        { figure, typed, derived: `${printNumber(by)}${gap.unit}` },
        placeIn(sentence, gap.start, gap.end),
      ),
    ];
  });
}

/** Targets of what is named before a number and has it. */
function targetsOf(before: string, value: Decimal, { whole, results }: CheckContext['year']): readonly Decimal[] {
  const clause = before.slice(Math.max(...[...'。；，、'].map((sign) => before.lastIndexOf(sign))) + 1);
  const ofRows = whole.indicators.flatMap(({ name, target, actual }) =>
    clause.includes(name) && target.state === 'value' && actual.state === 'value' && actual.quantity.value.eq(value)
      ? [target.quantity.value]
      : [],
  );
  const ofResults = results.flatMap(({ name, target, value: own }) =>
    clause.includes(name) && target !== undefined && own.eq(value) ? [target] : [],
  );
  return [...ofRows, ...ofResults];
}
