import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { halfOf, isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';
import { overlap, type Range, rangeOf } from './slack.ts';

/** A share that names no whole, right behind its part. */
const SHARE = /^[，（、](?:约|仅|只|各)?占(?:比|比重|比例)?(?:约|为|达)?$/;
const MOST_PARTS = 8;

interface Shared {
  readonly part: Numbered;
  readonly share: Numbered;
}

/**
 * SE421 figure-contradicted for the shares of parts that make the number before them: `雨污分流872.36万元，局本级承担661.48万元，占75.83%，养护中心
 * 承担210.88万元，占27.14%`. That the parts make it says that it is their whole, though no word does.
 */
export function judgeHeadShares(numbers: readonly Numbered[]): readonly Finding[] {
  if (numbers.length < 4) return [];
  return judgePairedShares(numbers).concat(judgeOwnShares(numbers));
}

function judgeOwnShares(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((whole, index): readonly Finding[] => {
    if (
      whole.amount.isVague ||
      whole.amount.value.isZero() ||
      isPercentage(whole.amount) ||
      /每|均|[比较]/.test(lastWords(whole.before))
    )
      return [];
    const row = rowBehind(numbers, index);
    if (row.length < 2) return [];
    const sum = row
      .slice(1)
      .reduce((total, { part }) => total.plus(sizeOf(part.amount)), sizeOf(row[0]?.part.amount ?? whole.amount));
    if (
      !isSize(
        sum,
        whole.amount,
        row.map(({ part }) => part.amount),
      )
    )
      return [];
    return row.flatMap(({ part, share }): readonly Finding[] => {
      const right = rateOf(part, sizeOf(whole.amount));
      if (overlap(right, rangeOf(share.amount))) return agreeAll([share, part, whole], { follows: 'share' });
      const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
      const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
      const derived = printPercent(sizeOf(part.amount).div(sizeOf(whole.amount)).times(100));
      const figure = `${text(part)}÷${text(whole)}`;
      return [figureContradicted({ figure, typed: text(share), derived }, place(share), place(part), place(whole))];
    });
  });
}

const PAIRED = /^，(?:二者|两者|各自)?分别占(?:比|比重|比例)?(?:为|约)?$/;

/** `局本级661.48万元、养护中心210.88万元，分别占75.83%和24.17%`: of both together, where all but one of them are. */
function judgePairedShares(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((first, index): readonly Finding[] => {
    if (!isPercentage(first.amount) || !PAIRED.test(first.before)) return [];
    let end = index + 1;
    while (/^[、和，]$/.test(numbers[end]?.before ?? '') && isPercentage((numbers[end] ?? first).amount)) end++;
    const shares = numbers.slice(index, end);
    const parts = numbers.slice(Math.max(0, index - shares.length), index);
    const [one] = parts;
    if (one === undefined || parts.length !== shares.length || parts.length < 2) return [];
    if (parts.some(({ amount }) => !isOfMeasure(amount, one.amount) || isPercentage(amount) || amount.isVague))
      return [];
    const sum = parts.reduce((total, { amount }) => total.plus(sizeOf(amount)), new Decimal(0));
    if (sum.isZero()) return [];
    const rows = parts.map((part, at) => {
      const share = shares[at] ?? first;
      const right = rateOf(part, sum);
      return { part, share, isRight: overlap(right, rangeOf(share.amount)) };
    });
    const wrong = rows.filter(({ isRight }) => !isRight);
    const [odd] = wrong;
    if (odd === undefined) return agreeAll([...parts, ...shares], { follows: 'share' });
    if (wrong.length > 1) return [];
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
    const derived = printPercent(sizeOf(odd.part.amount).div(sum).times(100));
    return [
      figureContradicted(
        { figure: text(odd.part), typed: text(odd.share), derived },
        place(odd.share),
        place(odd.part),
      ),
    ];
  });
}

/** What a part may be of a whole, in percent. */
function rateOf({ amount }: Numbered, whole: Decimal): Range {
  const [size, half] = [sizeOf(amount), halfOf(amount)];
  return { least: size.minus(half).div(whole).times(100), most: size.plus(half).div(whole).times(100) };
}

/** Parts of the whole's measure, each with its share, one right after the other. */
function rowBehind(numbers: readonly Numbered[], index: number): readonly Shared[] {
  const row: Shared[] = [];
  const whole = numbers[index];
  for (let at = index + 1; at + 1 < numbers.length && row.length < MOST_PARTS; at += 2) {
    const [part, share] = [numbers[at], numbers[at + 1]];
    if (whole === undefined || part === undefined || share === undefined) break;
    if (!isOfMeasure(part.amount, whole.amount) || part.amount.isVague || share.amount.isVague) break;
    if (!isPercentage(share.amount) || !SHARE.test(share.before)) break;
    row.push({ part, share });
  }
  return row;
}
