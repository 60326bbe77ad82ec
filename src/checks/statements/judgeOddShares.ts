import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { isOfMeasure, type Numbered } from './listNumbers.ts';
import { overlap, type Range, rangeOf } from './slack.ts';

/** A share right behind its part; the words of its whole, where there are any. */
const SHARE =
  /^[，（、]?(?:约|仅|只|各|也|均)?(?:占(?:比|到|了)?|比重|比例)([^，。；占\d]{0,14}?)(?:的|为|约|比重|比例|达)*$/;
/** A part of a part: its share is of that. */
const WITHIN = /其中|包括|当中/;
const LEAST = 3;
/** How far the bounds of one whole may stand apart for it to be told by. */
const NARROW = '0.005';

interface Pair {
  readonly part: Numbered;
  readonly share: Numbered;
  /** What the whole is by the two. */
  readonly whole: Range;
}

/**
 * SE421 figure-contradicted for a row of parts with their shares, all of one whole that nobody names, where one share makes another whole than
 * all the others: `卫生健康支出4286.53万元，占90.11%；社会保障和就业支出298.17万元，占6.27%；住房保障支出172.46万元，占36.3%`.
 */
export function judgeOddShares(
  numbers: readonly Numbered[],
  isSettled: (one: Numbered) => boolean,
): readonly Finding[] {
  return rowsOf(numbers).flatMap((row): readonly Finding[] => {
    if (row.length < LEAST) return [];
    if (wholeOf(row) !== undefined)
      return agreeAll(
        row.flatMap(({ part, share }) => [part, share]),
        { follows: 'share' },
      );
    const odd = row.filter((one) => wholeOf(row.filter((other) => other !== one)) !== undefined);
    const [wrong] = odd;
    const whole = wrong && wholeOf(row.filter((other) => other !== wrong));
    if (odd.length !== 1 || wrong === undefined || whole === undefined || isSettled(wrong.share)) return [];
    const middle = whole.least.plus(whole.most).div(2);
    if (whole.most.minus(whole.least).gt(middle.times(NARROW))) return [];
    // 占基本支出: of a number that stands beside it.
    if (numbers.some((one) => isOfMeasure(one.amount, wrong.part.amount) && overlap(rangeOf(one.amount), wrong.whole)))
      return [];
    const { part, share } = wrong;
    const size = rangeOf(part.amount);
    const right = size.least.plus(size.most).div(2).div(middle).times(100);
    const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const derived = `${printFixed(right, Math.max(1, share.amount.decimals)).replace(/\.?0+$/, '')}%`;
    return [figureContradicted({ figure: text(part), typed: text(share), derived }, place(share), place(part))];
  });
}

function rowsOf(numbers: readonly Numbered[]): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  let row: Pair[] = [];
  let of = '';
  let end = -1;
  const close = () => {
    rows.push(row);
    row = [];
    of = '';
  };
  for (const [index, share] of numbers.entries()) {
    const part = numbers[index - 1];
    const words = isPercentage(share.amount) ? SHARE.exec(share.before)?.[1] : undefined;
    if (words === undefined || part === undefined) continue;
    const whole = wholeBy(part, share);
    const isNext = index - 2 === end || row.length === 0;
    if (!isNext || WITHIN.test(row.length === 0 ? '' : part.before) || whole === undefined || isOther(words, of, row))
      close();
    end = index;
    if (whole === undefined || /[比较同].*$|均|各/.test(part.before.slice(-4))) continue;
    if (row.length > 0 && !isOfMeasure(part.amount, row[0]?.part.amount ?? part.amount)) close();
    of ||= words;
    row.push({ part, share, whole });
  }
  close();
  return rows;
}

/** A second whole is named. */
function isOther(words: string, of: string, row: readonly Pair[]): boolean {
  return words !== '' && words !== of && (of !== '' || row.length > 0);
}

function wholeBy({ amount: part }: Numbered, { amount: share }: Numbered): Range | undefined {
  if (isPercentage(part) || part.unit === '' || part.isVague || share.isVague || share.value.isZero()) return undefined;
  if (part.value.isZero() || share.decimals === 0 || /点$/.test(share.unit)) return undefined;
  const [size, rate] = [rangeOf(part), rangeOf(share)];
  if (rate.least.lte(0)) return undefined;
  return { least: size.least.div(rate.most).times(100), most: size.most.div(rate.least).times(100) };
}

/** The one whole that all of them make. */
function wholeOf(row: readonly Pair[]): Range | undefined {
  const least = Decimal.max(...row.map(({ whole }) => whole.least));
  const most = Decimal.min(...row.map(({ whole }) => whole.most));
  return least.lte(most) ? { least, most } : undefined;
}
