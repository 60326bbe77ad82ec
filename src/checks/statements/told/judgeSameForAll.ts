import type { Finding } from '../../../findings/types.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { toldOtherwise } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Passage, Sentence } from '../../prose/types.ts';

/** `执行率均为100%`: one rate of all. */
const ALL = /(?<rate>[\u4e00-\u9fff]{1,6}率)(?:均|都|全部)(?:为|是|达到?)?$/;
/** What parts a rate from what is said of all. */
const ELSE = /除|以外|上年|去年|其余|其他|基本支出|目标|计划|年初/;

/** SE460 told-otherwise for a rate that all are said to have, and one behind it that has another: `执行率均为100%。其中移民扶持执行率93.53%`. */
export function judgeSameForAll({ text, sentences }: Passage): readonly Finding[] {
  if (!/率(?:均|都|全部)/.test(text)) return [];
  return sentences.flatMap((sentence, at): readonly Finding[] =>
    sentence.amounts.flatMap((all, index): readonly Finding[] => {
      const rate = ALL.exec(sentence.text.slice(0, all.start))?.groups?.rate;
      if (rate === undefined || !isPercentage(all) || all.isVague || ELSE.test(sentence.text)) return [];
      const odd = oddAmong(sentence, rate, index + 1) ?? oddAmong(sentences[at + 1], rate, 0);
      if (odd === undefined || odd.amount.value.eq(all.value)) return [];
      const typed = odd.sentence.text.slice(odd.amount.start, odd.amount.end);
      const from = all.start - (ALL.exec(sentence.text.slice(0, all.start))?.[0].length ?? 0);
      const before = sentence.text.slice(from, all.end);
      const place = placeIn(odd.sentence, odd.amount.start, odd.amount.end);
      return [toldOtherwise({ typed, before }, place, placeIn(sentence, from, all.end))];
    }),
  );
}

/** The same rate of one of them, which 其中 names. */
function oddAmong(sentence: Sentence | undefined, rate: string, from: number) {
  if (sentence === undefined || ELSE.test(sentence.text)) return undefined;
  const short = rate.slice(-3);
  const amount = sentence.amounts
    .slice(from)
    .find(
      (one) =>
        isPercentage(one) &&
        !one.isVague &&
        /其中[^。；]*$/.test(sentence.text.slice(0, one.start)) &&
        new RegExp(`${short}(?:为|是|达到?|只有|仅)?$`).test(one.lead),
    );
  return amount === undefined ? undefined : { sentence, amount };
}
