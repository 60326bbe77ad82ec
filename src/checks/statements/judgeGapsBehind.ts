import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { isOfMeasure, isSize, lastWords, type Numbered } from './listNumbers.ts';

const BEYOND = /(?:高出|高于|超过|超出|超|低于|少于|多于|大于|小于|优于)(?:了)?$/;
const BOUND =
  /^的?(?:年度|年初|全年|绩效|预期|既定)*(?:目标|指标|计划|要求|标准|任务|限额|上限|下限|定额)(?:值|数|线)?(?:了|约|近)?$/;

/**
 * SE421 figure-contradicted for by how much a number is above or below a bound that stands between both: `满意率95.8%，高出92%的目标3.8个百分点`,
 * `检查132次，超过120次的计划12次`.
 */
export function judgeGapsBehind(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((bound, at): readonly Finding[] => {
    const [one, gap] = [numbers[at - 1], numbers[at + 1]];
    if (one === undefined || gap === undefined || !BEYOND.test(lastWords(bound.before)) || !BOUND.test(gap.before))
      return [];
    if ([one, bound, gap].some(({ amount }) => amount.isVague) || !isOfMeasure(one.amount, bound.amount)) return [];
    // 甲办5场，比12场的计划少7场: of what stands right before it.
    if (!/^[^，。；：]{0,10}，[^，。；：]{0,8}$/.test(bound.before)) return [];
    const ofPoints = isPercentage(one.amount);
    if (ofPoints ? !/百分点$/.test(gap.amount.unit) : !isOfMeasure(one.amount, gap.amount)) return [];
    const made = one.amount.value.minus(bound.amount.value).abs();
    const slack = [one, bound, gap].reduce(
      (sum, { amount }) => sum.plus(roundingSlack(amount.decimals)),
      made.times(0),
    );
    const isRight = ofPoints
      ? made.minus(gap.amount.value).abs().lte(slack)
      : isSize(made, { ...gap.amount, unit: one.amount.unit }, [one.amount, bound.amount]);
    if (isRight) return agreeAll([gap], { follows: 'difference' });
    // In another unit, as 万元 and 元.
    if (!ofPoints && gap.amount.unit !== one.amount.unit) return [];
    const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const args = {
      figure: `${text(one)}－${text(bound)}`,
      typed: text(gap),
      derived: `${printNumber(made)}${gap.amount.unit}`,
    };
    return [figureContradicted(args, place(gap), place(one), place(bound))];
  });
}
