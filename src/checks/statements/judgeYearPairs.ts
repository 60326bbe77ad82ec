import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { halfOf, isOfMeasure, isSize, type Numbered, sizeOf } from './listNumbers.ts';

const YEARS =
  /(20\d\d)年?度?(?:、|和|与|及)(20\d\d)年(?:度|末)?，?[^，。；：、和与及\d]{0,20}?(?:分别|依次)(?:为|是|达|支出|完成|安排)?$/;
const UP = /^，(?:同比|比上年|较上年|年?均)?(?:增长|增加|上升|提高|增幅|上涨)(?:了|为|达)?$/;
const DOWN = /^，(?:同比|比上年|较上年)?(?:下降|减少|降低|压减|降幅|减幅)(?:了|为|达)?$/;

/**
 * SE421, SE423 for a change behind the numbers of two years: `2023年、2024年支出分别为757.07万元和851.57万元，增长12.48%`.
 */
export function judgeYearPairs(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((change, index): readonly Finding[] => {
    const second = numbers[index - 1];
    const first = numbers[index - 2];
    const isUp = UP.test(change.before);
    if (first === undefined || second === undefined || change.amount.isVague || (!isUp && !DOWN.test(change.before)))
      return [];
    const years = YEARS.exec(first.before);
    if (years === null || !/^(?:、|和|与|及|，)$/.test(second.before)) return [];
    if (first.amount.isVague || second.amount.isVague || !isOfMeasure(first.amount, second.amount)) return [];
    // 增长5.00%和3.20%: of two things.
    if (isPercentage(first.amount) || /^(?:、|和|与|及)/.test(change.after)) return [];
    const [base, now] = Number(years[1]) < Number(years[2]) ? [first, second] : [second, first];
    const gap = sizeOf(now.amount).minus(sizeOf(base.amount));
    if (sizeOf(base.amount).isZero() || gap.isZero()) return [];
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const typed = change.sentence.text.slice(change.amount.start, change.amount.end);
    const figure = `${print(base.amount)}→${print(now.amount)}`;
    const rate = gap.abs().div(sizeOf(base.amount)).times(100);
    const isRate = isPercentage(change.amount);
    if (!isRate && !isOfMeasure(change.amount, base.amount)) return [];
    const slack = halfOf(base.amount).plus(halfOf(now.amount)).div(sizeOf(base.amount)).times(200);
    const fits = isRate
      ? rate
          .minus(change.amount.value)
          .abs()
          .lte(slack.plus(roundingSlack(change.amount.decimals)))
      : isSize(gap.abs(), change.amount, [base.amount, now.amount]);
    if (fits && gap.gt(0) === isUp) return [];
    const derived = isRate ? printPercent(rate) : `${printNumber(gap.abs())}`;
    if (fits) {
      const start = change.amount.start - change.before.length + 1;
      const word = change.sentence.text.slice(start, change.amount.end);
      const way = { way: gap.gt(0) ? ('up' as const) : ('down' as const), by: typed };
      return [
        directionContradicted(
          { figure, typed: word, derived: way },
          placeIn(change.sentence, start, change.amount.end),
        ),
      ];
    }
    return isRate ? [figureContradicted({ figure, typed, derived }, place(change), place(base), place(now))] : [];
  });
}

function print({ value, unit }: TypedAmount): string {
  return `${printNumber(value)}${unit}`;
}
