import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';

const GAP =
  /(高出|高于|超过|超出|超|低于|比)(?:了)?(?:年初|年度|全年|本年|预期|既定)*(?:目标|计划|指标|任务|控制标准|控制线|控制目标|限额|标准)(?:值|数)?(?:高出?|低|多|少)?(?:了|约)?$/;

/**
 * SE421 figure-contradicted for how far what was reached is from the target that the file has: `规范管理率90.6%，低于目标2.4个百分点`. Only of an indicator or a
 * result that is named before, with the very number that it has.
 */
export function judgeTargetGaps(sentence: Sentence, { year }: CheckContext): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/百分点|控制|限额|标准/.test(text)) return [];
  return amounts.flatMap((gap, index): Finding[] => {
    const now = amounts[index - 1];
    if (now === undefined || now.isVague || gap.isVague) return [];
    // 比控制标准5元低0.2元: the standard, and by how much it stands behind.
    if (
      /比[^，。；]*$/.test(gap.lead) &&
      amounts[index + 1] !== undefined &&
      /^[^，。；]{0,4}$/.test(text.slice(gap.end, amounts[index + 1]?.start)) &&
      /[低高多少]/.test(text.slice(gap.end, amounts[index + 1]?.start))
    )
      return [];
    const arePoints = /百分点$/.test(gap.unit) && isPercentage(now);
    if (!arePoints && (isPercentage(gap) || gap.unit === '' || gap.unit !== now.unit)) return [];
    if (
      !GAP.test(gap.lead) ||
      !/^(?:[／/][\u4e00-\u9fff]{1,4})?[^，。；]{0,6}，[^，。；]*$/.test(text.slice(now.end, gap.start))
    )
      return [];
    const targets = targetsOf(text.slice(0, now.start), now.value, listKnownResults(year));
    const [target] = targets;
    // 目标95%，实际93.5%，低于目标1.5个百分点: what is typed is judged elsewhere.
    if (target === undefined || amounts.slice(0, index - 1).some((one) => one.unit === now.unit)) return [];
    const slack = roundingSlack(Math.max(gap.decimals, now.decimals));
    const by = now.value.minus(target).abs();
    if (targets.some((one) => now.value.minus(one).abs().minus(gap.value).abs().lte(slack))) return [];
    const typed = text.slice(gap.start, gap.end);
    const figure = {
      name: `${printNumber(now.value)}${now.unit}`,
      to: `${printNumber(target)}${now.unit}`,
      as: 'target' as const,
    };
    return [
      figureContradicted(
        { figure, typed, derived: `${printNumber(by)}${gap.unit}` },
        placeIn(sentence, gap.start, gap.end),
      ),
    ];
  });
}

/** Targets of what is named before a number and has it. */
function targetsOf(before: string, value: Decimal, results: readonly KnownResult[]): readonly Decimal[] {
  const clause = before.slice(Math.max(...[...'。；，、'].map((sign) => before.lastIndexOf(sign))) + 1);
  return results.flatMap(({ name, target, value: own }) =>
    clause.includes(name) && target !== undefined && own.eq(value) ? [target] : [],
  );
}
