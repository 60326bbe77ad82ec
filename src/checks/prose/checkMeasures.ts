import type { Finding } from '../../findings/types.ts';
import type { ResultItem } from '../../model/types.ts';
import { areDifferentKinds } from '../../reading/measures.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { unitMistaken } from './contradictions/findings.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/** Small numbers are many things' number. */
const LEAST = 20;

/** SE422 unit-mistaken: `技术培训46人次` where the data have 46 场 of training. */
export const checkMeasures: Check = (context) => {
  const results = context.year.results.filter(({ value }) => value.gte(LEAST));
  if (results.length === 0) return [];
  return context.prose.sentences.flatMap((sentence) => checkSentence(sentence, results, context));
};

function checkSentence(sentence: Sentence, results: readonly ResultItem[], { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return sentence.amounts.flatMap((amount): Finding[] => {
    const same = amount.unit === '' ? [] : results.filter(({ value }) => value.eq(amount.value));
    const [result, ...others] = same;
    if (result === undefined || others.length > 0 || !areDifferentKinds(amount.unit, result.measure)) return [];
    const clause = clauseBefore(text, amount.start).text;
    const stem = stemOf(result.name);
    const at = clause.lastIndexOf(stem);
    if (stem.length < 2 || at === -1 || OTHERS.test(clause)) return [];
    // Said by its full name, it is held against the result itself.
    const gap = clause.slice(at + stem.length);
    if (gap.length > 6 || (clause.includes(result.name) && gap.length < result.name.length)) return [];
    if (year.results.some(({ name }) => name !== result.name && clause.includes(name))) return [];
    const place = placeIn(sentence, amount.start, amount.end);
    const derived = `${result.text}${result.measure}`;
    return [unitMistaken({ typed: text.slice(amount.start, amount.end), derived }, place)];
  });
}

const OTHERS = /上年|去年|计划|目标|拟|将|其中|外出|参加|[县区乡镇省站]|每|另/;

/** The thing itself, without the word that counts it: 培训场次 → 培训. */
function stemOf(name: string): string {
  return name.replace(/(?:场次|人次|次数|件数|户数|人数|面积|数量|总量|数|量|率)$/, '');
}
