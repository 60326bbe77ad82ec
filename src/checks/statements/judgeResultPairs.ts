import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';
import { namesOthers } from './ownWords.ts';

/** Some of it only, or of another time, place or body. */
const OF_OTHERS = /上年|去年|上半年|季度|月份|全[省市]|外省|平均|其他|分别|比|较|提高|下降|扣|得\d|权重/;
/** What may stand between a name and its number. */
const LINK = /^(?:，?(?:为|达到?了?|是|仅为?|实际|完成|实际完成))?$/;
const STOP = /(?:^|[，。；：、（\n]|其中|最[高低]的?(?:是|为)|和|及|与|以及)$/;

/**
 * SE421 figure-contradicted for a result or indicator right before its number, in a sentence whose other such pairs are all the file's:
 * `目标均为90%，其中门诊患者满意度94.2%、卫生院满意度91.7%`.
 */
export const judgeResultPairs: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(({ amounts }) => amounts.length > 1);
  if (sentences.length === 0) return [];
  const results = listKnownResults(year).filter(({ name }) => name.length >= LEAST);
  return results.length === 0 ? [] : sentences.flatMap((sentence) => judgeOne(sentence, results, year));
};

/** A shorter name is a word. */
const LEAST = 4;

function judgeOne(sentence: Sentence, results: readonly KnownResult[], year: UnitYear): readonly Finding[] {
  const { text, amounts, scopes } = sentence;
  if (text.length > LONGEST || scopes.some((one) => one.year !== sentence.year) || OF_OTHERS.test(text)) return [];
  const pairs = amounts.flatMap((amount, at) => {
    const from = amounts[at - 1]?.end ?? 0;
    const before = text.slice(from, amount.start);
    const fitting = results.filter(({ name, measure }) => {
      const index = before.lastIndexOf(name);
      if (index < 0 || measure !== amount.unit || amount.isVague) return false;
      return (
        LINK.test(before.slice(index + name.length)) && (index === 0 ? from === 0 : STOP.test(before.slice(0, index)))
      );
    });
    const [result, ...more] = fitting;
    if (result === undefined || more.length > 0) return [];
    const nameStart = from + before.lastIndexOf(result.name);
    const known = [result.value, result.target, result.lastYear];
    return [{ amount, result, nameStart, isRight: known.some((one) => one?.eq(amount.value) === true) }];
  });
  const wrong = pairs.filter(({ isRight }) => !isRight);
  const [odd] = wrong;
  if (odd === undefined || wrong.length > 1 || pairs.length < 2) return [];
  const { amount, result, nameStart } = odd;
  if (namesOthers(text.slice(0, pairs[0]?.nameStart), year)) return [];
  if (result.value.toDecimalPlaces(amount.decimals).eq(amount.value)) return [];
  const typed = text.slice(amount.start, amount.end);
  const args = { figure: result.name, typed, derived: `${result.text}${result.measure}` };
  const name = placeIn(sentence, nameStart, nameStart + result.name.length);
  return [figureContradicted(args, placeIn(sentence, amount.start, amount.end), name)];
}

/** Nobody writes a longer sentence. */
const LONGEST = 1000;
