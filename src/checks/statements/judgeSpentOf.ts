import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { lastWords, type Numbered, sizeOf } from './listNumbers.ts';
import { overlap, percentOf, rangeOf } from './slack.ts';

const RATE =
  /^，?[\u4e00-\u9fff]{0,10}(?:执行|支出|使用|支付|拨付|到位|兑付|报账|列支)(?:率|进度)(?:为|是|达到?|仅|仅为)?$/;
const SPENT =
  /^[，、]?(?:已|实际|全年|共|累计|本年|当年|年内)*(?:支出|执行|使用|支付|拨付|开支|列支|到位|兑付|报账)(?:了)?$/;
const SOURCE =
  /(?:资金|经费|补助|拨款|预算|安排|到位|下达|投入|中央|省级|市级|县级|财政|自筹|配套)(?:资金|经费)?(?:为|共)?$/;
const OTHERS = /上年|去年|同期|其中|[比较]|年初|追加|调[增减整]|结转|收回|合计|每|均/;

/**
 * SE421 figure-contradicted for a rate behind the two numbers of which it is: `财政资金120.00万元支出78.24万元，财政资金执行率79.12%`. No word need say
 * that the first is a budget; the three stand right one after the other, and no other numbers of the sentence make the rate.
 */
export function judgeSpentOf(numbers: readonly Numbered[], isSettled: (one: Numbered) => boolean): readonly Finding[] {
  return numbers.flatMap((rate, index): readonly Finding[] => {
    const { amount, before } = rate;
    if (!isPercentage(amount) || amount.isVague || !RATE.test(before) || /总|整体|综合|平均/.test(before)) return [];
    const part = numbers[index - 1];
    const base = numbers[index - 2];
    if (part === undefined || base === undefined || isSettled(rate)) return [];
    if ([part, base].some((one) => yuanIn(one.amount.unit) === undefined || one.amount.isVague)) return [];
    const words = lastWords(base.before.replace(/（[^（）]*）/g, ''));
    // 中央120万元、省级80万元，支出150万元: of both; （含上年结转）: not of these two alone.
    if (/^[、，和与及加]/.test(base.before) || /^[（(，]?(?:不?含|包[括含]|扣除|剔除)/.test(rate.after)) return [];
    if (!SPENT.test(part.before) || !SOURCE.test(words) || OTHERS.test(words)) return [];
    const places = Math.max(part.amount.decimals, base.amount.decimals);
    const all = numbers
      .slice(Math.max(0, index - MOST), index + 2)
      .filter((one) => yuanIn(one.amount.unit) !== undefined);
    const range = (one: Numbered) => rangeOf(one.amount, places);
    const fits = all.some((one) =>
      all.some((of) => {
        const quotient = of === one ? undefined : percentOf(range(one), range(of));
        return quotient !== undefined && overlap(quotient, rangeOf(amount));
      }),
    );
    if (fits || sizeOf(base.amount).isZero()) return [];
    const args = {
      figure: `${print(part.amount)}÷${print(base.amount)}`,
      typed: rate.sentence.text.slice(amount.start, amount.end),
      derived: printPercent(sizeOf(part.amount).div(sizeOf(base.amount)).times(100)),
    };
    const place = ({ sentence, amount: one }: Numbered) => placeIn(sentence, one.start, one.end);
    return [figureContradicted(args, place(rate), place(part), place(base))];
  });
}

const MOST = 8;

function print({ value, unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}
