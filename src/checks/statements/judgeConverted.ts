import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { unitMistaken } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** Between a number and the same number in another unit: a bracket, or a word that says so. */
const SAME = /^(?:（|，|（?(?:即|合|折合|约合|也就是|相当于|折))+(?:为|成|约|人民币)*$/;
const SAID_SO = /（|即|合|折|也就是|相当于/;

/** SE422 unit-mistaken for one number in two units: `26400册（26.4万册）`. */
export function judgeConverted(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((other, index): Finding[] => {
    const one = amounts[index - 1];
    if (one === undefined || isPercentage(one) || one.isVague) return [];
    const between = text.slice(one.end, other.start);
    const [a, b] = [measureOf(one.unit), measureOf(other.unit)];
    // 305.43万元，也就是30543万元: the same unit, and the point is another.
    const isShifted = one.unit === other.unit && SAID_AGAIN.test(between) && isPowerOfTen(one, other);
    if (!isShifted && (one.unit === other.unit || a.base !== b.base || a.base === '' || a.factor.eq(b.factor)))
      return [];
    if (!SAME.test(between) || !SAID_SO.test(between)) return [];
    // （其中…）, （含…） speak of a part; nothing but the number stands in such a bracket.
    if (between.includes('（') && !/^[），]/.test(text.slice(other.end))) return [];
    const [left, right] = [one.value.times(a.factor), other.value.times(b.factor)];
    // 约15.46亿元 of 15460.64万元 is ten times as much, whatever 约 excuses.
    const slack = other.isVague ? left.times('0.1') : slackOf(one).plus(slackOf(other));
    if (left.minus(right).abs().lte(slack)) return [];
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    const derived = `${printNumber(left.div(b.factor))}${other.unit}`;
    return [unitMistaken({ typed: text.slice(other.start, other.end), derived }, place(other), place(one))];
  });
}

/** Nothing but words that say a number again. */
const SAID_AGAIN = /^，?(?:也就是|即|折合|相当于|合)(?:人民币)?$/;

function isPowerOfTen({ value }: TypedAmount, other: TypedAmount): boolean {
  if (value.isZero() || other.value.isZero() || value.eq(other.value)) return false;
  const digits = (one: TypedAmount) =>
    one.value
      .toFixed()
      .replace('.', '')
      .replace(/^0+|0+$/g, '');
  return digits({ ...other, value }) === digits(other);
}

function slackOf({ unit, decimals }: TypedAmount) {
  const { factor } = measureOf(unit);
  return factor.eq(1) && decimals === 0 ? factor.minus(1) : roundingSlack(decimals).times(factor);
}
