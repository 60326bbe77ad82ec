import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Check, CheckContext } from '../types.ts';
import { targetClaimContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { listTogether } from './listTogether.ts';
import type { Sentence } from './types.ts';

const ALL =
  /(?:均|都|全部|皆)(?:已|已经)?(没有|未能?)?(超额完成|超过|超额|达到|完成|实现)(?:了|或超过)?(?:年初|年度|预定|计划|绩效)?(?:的)?(?:计划|预定|绩效)?(?:目标|任务|指标)值?/g;

/** SE426 target-claim-contradicted for several results named in one row: one of them missed makes 均达到 wrong. */
export const checkSeveralTargets: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => hasAny(text, ['均', '都', '全部', '皆']) && hasAny(text, ['目标', '任务', '指标']))
    .flatMap((sentence) => checkSentence(sentence, context));

function checkSentence(sentence: Sentence, { year }: CheckContext): Finding[] {
  return Array.from(sentence.text.matchAll(ALL)).flatMap(({ 0: typed, 1: not, 2: verb = '', index }): Finding[] => {
    const row = listTogether(sentence, index);
    const results = row.map(({ subject }) => year.results.find(({ name }) => `results.${name}` === subject.prefix));
    // The last one named is held against its target by itself.
    if (results.length < 2 || results.some((result) => result?.target === undefined)) return [];
    const holds = results.map((result) => {
      if (result?.target === undefined) return true;
      if (not !== undefined) return result.value.lt(result.target);
      return verb.startsWith('超') ? result.value.gt(result.target) : result.value.gte(result.target);
    });
    const wrong = results[holds.indexOf(false)];
    if (wrong?.target === undefined || holds.at(-1) === false) return [];
    const args = {
      result: wrong.name,
      typed,
      achieved: `${printNumber(wrong.value)}${wrong.measure}`,
      target: `${printNumber(wrong.target)}${wrong.measure}`,
    };
    return [targetClaimContradicted(args, placeIn(sentence, index, index + typed.length))];
  });
}
