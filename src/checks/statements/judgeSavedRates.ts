import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage, isRate, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

const NAMED = /(?:节约|节省|节支|审减|核减|下浮|压减|压缩|让利|降价|核增|审增)(?:率|幅度|比例)(?:为|约|达到?)*$/;
const WHOLE = /控制价|预算|送审|概算|估算|合同|限价|申报|标底|原/;
const LEFT = /中标|成交|审定|采购|实际|支出|结算|决算|核定|签约/;

/** SE421 figure-contradicted for a rate of what was saved: `送审金额9860万元，审定8600万元，审减率14.65%`, `控制价86.00万元，中标价79.12万元，下浮率9%`. */
export function judgeSavedRates(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((rate, index): readonly Finding[] => {
    const { amount } = rate;
    if (!isPercentage(amount) || amount.isVague || !NAMED.test(lastWords(rate.before))) return [];
    const before = numbers.slice(Math.max(0, index - 4), index).filter((one) => !isPercentage(one.amount));
    const whole = before.findLast((one) => WHOLE.test(lastWords(one.before)) && !LEFT.test(lastWords(one.before)));
    const left = before.findLast((one) => LEFT.test(lastWords(one.before)) && one !== whole);
    if (whole === undefined || left === undefined || !isOfMeasure(whole.amount, left.amount)) return [];
    if (whole.amount.isVague || left.amount.isVague || sizeOf(left.amount).gte(sizeOf(whole.amount))) return [];
    const saved = { ...whole.amount, value: whole.amount.value.minus(left.amount.value) };
    if (whole.amount.unit !== left.amount.unit || isRate(amount, saved, whole.amount)) return [];
    const sizes = before.filter((one) => isOfMeasure(one.amount, whole.amount)).map((one) => one.amount);
    // Of what was left it is not reckoned.
    const bases = sizes.filter((of) => of !== left.amount);
    if (sizes.some((one) => bases.some((of) => one !== of && isRate(amount, one, of)))) return [];
    // A third number that is not what was saved belongs to something else.
    const others = sizes.filter((one) => one !== whole.amount && one !== left.amount);
    if (
      others.some((one) => !isSize(sizeOf(whole.amount).minus(sizeOf(left.amount)), one, [whole.amount, left.amount]))
    )
      return [];
    const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
    const place = ({ sentence, amount: one }: Numbered) => placeIn(sentence, one.start, one.end);
    const args = {
      figure: `（${print(whole.amount)}－${print(left.amount)}）÷${print(whole.amount)}`,
      typed: rate.sentence.text.slice(amount.start, amount.end),
      derived: printPercent(saved.value.div(whole.amount.value).times(100)),
    };
    return [figureContradicted(args, place(rate), place(whole), place(left))];
  });
}
