import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, halfOf, isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

interface Tier {
  readonly size: Decimal;
  readonly slack: Decimal;
  readonly places: readonly Numbered[];
}

const TOTAL = /(?:合计|总计|共计|共|总共)[\u4e00-\u9fff]{0,4}$/;
const EACH = /^[^，。；]{0,6}，?(?:标准为?|按)?(?:每一?[\u4e00-\u9fff]{1,3}|各)[\u4e00-\u9fff]{0,6}$/;

/**
 * SE428 parts-differ for tiers: `一等村18个，每村1.2万元；二等村31个，每村0.8万元，合计兑付46.40万元`, and for several of the same: `指标24个，其中甲6个、乙4个，其余四个项目各3个`.
 */
export function judgeTiers(numbers: readonly Numbered[]): readonly Finding[] {
  return [...judgePaid(numbers), ...judgeShared(numbers)];
}

/** Numbers and what each got, two or more of them right before their total. */
function judgePaid(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((total, index): readonly Finding[] => {
    const { amount } = total;
    if (yuanIn(amount.unit) === undefined || amount.isVague || !TOTAL.test(lastWords(total.before))) return [];
    const tiers: Tier[] = [];
    for (let at = index - 1; at >= 1; at -= 2) {
      const price = numbers[at];
      const count = numbers[at - 1];
      if (price === undefined || count === undefined || !isTier(count, price)) break;
      tiers.unshift({
        size: sizeOf(count.amount).times(sizeOf(price.amount)),
        // What each gets is set, and not rounded.
        slack: new Decimal(0),
        places: [count, price],
      });
    }
    if (tiers.length < 2) return [];
    return tell(total, tiers);
  });
}

function isTier({ amount: count }: Numbered, { amount: price, before }: Numbered): boolean {
  if (yuanIn(price.unit) === undefined || yuanIn(count.unit) !== undefined || price.isVague || count.isVague)
    return false;
  return count.decimals === 0 && !/[%％分点倍]$/.test(count.unit) && EACH.test(before);
}

/** `其余四个项目各3个`, with others of the same unit and their whole before it. */
function judgeShared(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((each, index): readonly Finding[] => {
    const count = numbers[index - 1];
    const { amount } = each;
    if (count === undefined || amount.isVague || !/^[\u4e00-\u9fff]{0,8}各$/.test(each.before)) return [];
    if (
      !/^[个家项所]$/.test(count.amount.unit) ||
      !/(?:其余|其他|另外?|余下)[\u4e00-\u9fff]{0,4}$/.test(lastWords(count.before))
    )
      return [];
    const before = numbers.slice(0, index - 1).filter((one) => isOfMeasure(one.amount, amount));
    const from = before.findLastIndex(({ after }) => /^[\u4e00-\u9fff]{0,4}[，：（]?(?:其中|包括|分别为)/.test(after));
    const whole = before[from];
    const parts = before.slice(from + 1);
    if (whole === undefined || whole.amount.isVague || parts.length === 0 || parts.some((one) => one.amount.isVague))
      return [];
    const tiers = parts.map((one): Tier => ({ size: sizeOf(one.amount), slack: halfOf(one.amount), places: [one] }));
    const rest: Tier = {
      size: sizeOf(amount).times(count.amount.value),
      slack: new Decimal(0),
      places: [each],
    };
    return tell(whole, [...tiers, rest]);
  });
}

function tell(whole: Numbered, tiers: readonly Tier[]): readonly Finding[] {
  const sum = tiers.reduce((total, { size }) => total.plus(size), new Decimal(0));
  const slack = tiers.reduce((total, one) => total.plus(one.slack), halfOf(whole.amount));
  if (sum.minus(sizeOf(whole.amount)).abs().lte(slack)) return [];
  const typed = whole.sentence.text.slice(whole.amount.start, whole.amount.end);
  const args = { typed, sum: print(sum.div(factorIn(whole.amount)), whole.amount) };
  const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  return [partsDiffer(args, place(whole), ...tiers.flatMap(({ places }) => places).map(place))];
}

function print(value: Decimal, { unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}
