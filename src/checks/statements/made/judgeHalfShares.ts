import type { Finding } from '../../../findings/types.ts';
import { printFixed, printNumber } from '../../../quantity/print.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import { isOfMeasure, lastWords, type Numbered, numbersIn, sizeOf } from '../listNumbers.ts';

/** Parts of a year that leave nothing of it out, by the words before their numbers. */
const PARTS: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [/上半年|前六个月|前6个月/, /上半年|1[—–~～至-]6月(?:份)?|前六个月|前6个月/],
  [/下半年|后六个月|后6个月/, /下半年|7[—–~～至-]12月(?:份)?|后六个月|后6个月/],
];
const SHARE = /(?<part>上半年|下半年|[前后][六6]个月)[^，。；]{0,6}占(?:全年|年度|总|全部|当年)[^，。；]{0,8}$/;

/** SE421 figure-contradicted for the share of one half of the year, where both halves stand before it: `上半年218.36万元，下半年242.28万元，上半年占全年的52.60%`. */
export function judgeHalfShares(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  if (!text.includes('占') || !/半年|个月/.test(text)) return [];
  const numbers = numbersIn([sentence]).filter(({ amount }) => !amount.isVague);
  return numbers.flatMap((share): readonly Finding[] => {
    const name = isPercentage(share.amount) ? SHARE.exec(lastWords(share.before))?.groups?.part : undefined;
    if (name === undefined) return [];
    const [first, second] = PARTS.map(([, words]) => {
      const found = numbers.filter((one) => !isPercentage(one.amount) && words.test(lastWords(one.before)));
      return found.length === 1 ? found[0] : undefined;
    });
    if (first === undefined || second === undefined || !isOfMeasure(first.amount, second.amount)) return [];
    const part = PARTS[0]?.[0].test(name) ? first : second;
    const whole = sizeOf(first.amount).plus(sizeOf(second.amount));
    if (whole.isZero()) return [];
    const rate = sizeOf(part.amount).div(whole).times(100);
    const slack = share.amount.value.times(0).plus(10).pow(-share.amount.decimals);
    if (rate.minus(share.amount.value).abs().lte(slack)) return agreeAll([share, first, second], { follows: 'share' });
    const print = ({ amount }: Numbered) => `${printNumber(amount.value)}${amount.unit}`;
    const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const args = {
      figure: `${print(part)}÷（${print(first)}＋${print(second)}）`,
      typed: text.slice(share.amount.start, share.amount.end),
      derived: `${printFixed(rate, Math.max(2, share.amount.decimals))}%`,
    };
    return [figureContradicted(args, place(share), place(first), place(second))];
  });
}
