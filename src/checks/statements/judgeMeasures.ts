import type { Finding } from '../../findings/types.ts';
import type { ResultItem } from '../../model/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { areDifferentKinds } from '../../reading/measures.ts';
import { stemOf } from '../../reading/resultNames.ts';
import { unitMistaken } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** Small numbers are many things' number. */
const LEAST = 20;
const OTHERS = /上年|去年|计划|目标|拟|将|其中|外出|参加|[县区乡镇省站]|每|另/;
const POINTS = /(?:得分|评分|总分|自评分|考核分)(?:均?为|是|达到?|：)?(\d+(?:\.\d+)?)%(?!以[上下])/g;
const RATE = /率(?:达到?|高达|提高到|提升到|上升到|升至|保持在|稳定在)(\d+(?:\.\d+)?)分(?![之钟项值])/g;

/** SE422 unit-mistaken: `技术培训46人次` where the data have 46 场 of training; `自评得分93%`, `满意率达到96.4分`. */
export class Measures {
  readonly #byNumber = new Map<string, ResultItem[]>();

  constructor(results: readonly ResultItem[]) {
    for (const result of results) {
      if (result.value.lt(LEAST)) continue;
      const key = result.value.toFixed();
      const same = this.#byNumber.get(key);
      if (same === undefined) this.#byNumber.set(key, [result]);
      else same.push(result);
    }
  }

  judge(sentence: Sentence): readonly Finding[] {
    const { text } = sentence;
    return [
      ...this.#judgeKinds(sentence),
      ...(text.includes('%') ? judgePattern(sentence, POINTS, '分') : []),
      ...(text.includes('分') ? judgePattern(sentence, RATE, '%') : []),
    ];
  }

  #judgeKinds(sentence: Sentence): readonly Finding[] {
    const { text, amounts } = sentence;
    return amounts.flatMap((amount): Finding[] => {
      const same = amount.unit === '' ? [] : (this.#byNumber.get(amount.value.toFixed()) ?? []);
      const [result, ...others] = same;
      if (result === undefined || others.length > 0 || !areDifferentKinds(amount.unit, result.measure)) return [];
      const clause = amount.lead;
      const stem = stemOf(result.name).replace(/率$/, '');
      const at = clause.lastIndexOf(stem);
      if (stem.length < 2 || at === -1 || OTHERS.test(clause)) return [];
      // Said by its full name, it is held against the result itself.
      const gap = clause.slice(at + stem.length);
      if (gap.length > 6 || (clause.includes(result.name) && gap.length < result.name.length)) return [];
      const derived = `${result.text}${result.measure}`;
      const typed = text.slice(amount.start, amount.end);
      return [unitMistaken({ typed, derived }, placeIn(sentence, amount.start, amount.end))];
    });
  }
}

function judgePattern(sentence: Sentence, pattern: RegExp, unit: string): readonly Finding[] {
  return findAll(sentence.text, pattern).flatMap(({ 0: whole, 1: number = '', index }): Finding[] => {
    const end = index + whole.length;
    const typed = whole.slice(whole.lastIndexOf(number));
    return [unitMistaken({ typed, derived: `${number}${unit}` }, placeIn(sentence, end - typed.length, end))];
  });
}
