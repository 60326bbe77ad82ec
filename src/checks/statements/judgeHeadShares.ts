import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';
import { overlap, percentOf, rangeOf } from './slack.ts';

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
  if (numbers.length < 5) return [];
  return numbers.flatMap((whole, index): readonly Finding[] => {
    if (whole.amount.isVague || isPercentage(whole.amount) || /每|均|[比较]/.test(lastWords(whole.before))) return [];
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
      const right = percentOf(rangeOf(part.amount, 1), rangeOf(whole.amount, 1));
      if (right === undefined) return [];
      if (overlap(right, rangeOf(share.amount))) return agreeAll([share, part, whole], { follows: 'share' });
      const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
      const text = ({ sentence, amount }: Numbered) => sentence.text.slice(amount.start, amount.end);
      const derived = printPercent(sizeOf(part.amount).div(sizeOf(whole.amount)).times(100));
      const figure = `${text(part)}÷${text(whole)}`;
      return [figureContradicted({ figure, typed: text(share), derived }, place(share), place(part), place(whole))];
    });
  });
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
