import type { Finding } from '../../../findings/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import { isOfMeasure, type Numbered, numbersIn, sizeOf } from '../listNumbers.ts';

const EACH = /^，?(?:平均)?每(?<unit>[个场次期户人批家辆台班所])[^，。；\d]{0,6}$/;
const COUNT = /^，(?:全年)?(?:共|合计|累计|总共)[^，。；]{0,4}$/;

/** SE421 figure-contradicted for how many there were, behind all of them and the average of one: `共接待1240人次，平均每场31人次，共办42场`. */
export function judgeCountOfEach(sentence: Sentence): readonly Finding[] {
  if (!sentence.text.includes('每') || sentence.amounts.length < 3) return [];
  const numbers = numbersIn([sentence]);
  return numbers.flatMap((each, at): readonly Finding[] => {
    const unit = EACH.exec(each.before)?.groups?.unit;
    const [total, count] = [numbers[at - 1], numbers[at + 1]];
    if (unit === undefined || total === undefined || count === undefined || each.amount.value.isZero()) return [];
    if (!COUNT.test(count.before) || !count.amount.unit.startsWith(unit) || isPercentage(each.amount)) return [];
    if ([total, each, count].some(({ amount }) => amount.isVague) || !isOfMeasure(total.amount, each.amount)) return [];
    if (/上年|去年|其中|计划|目标/.test(sentence.text.slice(0, count.amount.start))) return [];
    // The average may be rounded by half of its last digit, or cut off.
    const step = sizeOf(each.amount)
      .div(each.amount.value)
      .times(each.amount.value.times(0).plus(10).pow(-each.amount.decimals));
    const [most, least] = [sizeOf(each.amount).minus(step), sizeOf(each.amount).plus(step)].map((one) =>
      one.lte(0) ? undefined : sizeOf(total.amount).div(one),
    );
    const made = sizeOf(total.amount).div(sizeOf(each.amount));
    if (most === undefined || least === undefined) return [];
    if (count.amount.value.gte(least) && count.amount.value.lte(most))
      return agreeAll([count, total, each], { follows: 'average' });
    const print = ({ amount }: Numbered) => `${printNumber(amount.value)}${amount.unit}`;
    const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const args = {
      figure: `${print(total)}÷${print(each)}`,
      typed: sentence.text.slice(count.amount.start, count.amount.end),
      derived: `${printNumber(made.toDecimalPlaces(0))}${count.amount.unit}`,
    };
    return [figureContradicted(args, place(count), place(total), place(each))];
  });
}
