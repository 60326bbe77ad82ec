import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { measureOf } from '../../reading/measures.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { type Numbered, sizeOf } from './listNumbers.ts';

const WORD =
  /^[，（](?:已|首次|首度|均|仍|还)?(突破|超过|超|逾|达到|不足|不到|未达|未突破|接近|近)(百|千|万|十万|百万|千万|亿)([\u4e00-\u9fff]{1,2})(?=[，。；）大关]|$)/;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };

/**
 * SE423 direction-contradicted for a round number in words right behind the number that it is said of: `新登记9632户，突破万户`.
 */
export function judgeRoundNumbers(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((one): readonly Finding[] => {
    const { amount, sentence, after } = one;
    const match = /[突超逾达不未近]/.test(after) ? WORD.exec(after) : null;
    if (match === null || isPercentage(amount)) return [];
    const [whole, word = '', power = '', unit = ''] = match;
    const own = measureOf(amount.unit);
    const other = measureOf(unit);
    if (own.base !== other.base) return [];
    const bound = new Decimal(10).pow(POWERS[power] ?? 0).times(other.factor);
    const size = sizeOf(amount);
    const isAbove = /^(?:突破|超过|超|逾|达到)$/.test(word);
    // 万余 is more than what is written.
    if (amount.isVague && (amount.vagueness !== 'above' || isAbove)) return [];
    if (isAbove ? size.gte(bound) : size.lt(bound)) return [];
    const start = amount.end + 1;
    const typed = sentence.text.slice(start, amount.end + whole.length);
    const number = sentence.text.slice(amount.start, amount.end);
    const args = { figure: '', typed, derived: `${number}${isAbove ? '＜' : '≥'}1${power}${unit}` };
    return [
      directionContradicted(
        args,
        placeIn(sentence, start, amount.end + whole.length),
        placeIn(sentence, amount.start, amount.end),
      ),
    ];
  });
}
