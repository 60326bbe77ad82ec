import type { Finding } from '../../findings/types.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

const MOST = /最(?:多|高|大|长|快|重|远)[^，。；：、]{0,12}$/;
const LEAST = /最(?:少|低|小|短|慢|轻|近)[^，。；：、]{0,12}$/;

/** SE423 direction-contradicted for what is most and is less than the least: `人数最多的一期61人，最少的一期63人`. */
export function judgeExtremes(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((later, index): readonly Finding[] => {
    const first = numbers
      .slice(Math.max(0, index - 2), index)
      .findLast(({ amount }) => isOfMeasure(amount, later.amount));
    if (first === undefined || first.sentence !== later.sentence) return [];
    const [one, other] = [first, later].map(({ before }) => lastWords(before));
    const way =
      MOST.test(one ?? '') && LEAST.test(other ?? '') ? 1 : LEAST.test(one ?? '') && MOST.test(other ?? '') ? -1 : 0;
    if (way === 0 || sizeOf(first.amount).cmp(sizeOf(later.amount)) !== -way) return [];
    const { sentence } = later;
    const start = later.amount.start - (other ?? '').length;
    const place = placeIn(sentence, start, later.amount.end);
    const derived = `${way > 0 ? '＞' : '＜'}${sentence.text.slice(first.amount.start, first.amount.end)}`;
    return [
      directionContradicted(
        { figure: '', typed: sentence.text.slice(start, later.amount.end), derived },
        place,
        placeIn(sentence, first.amount.start, first.amount.end),
      ),
    ];
  });
}
