import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { tie } from '../prose/ties.ts';
import type { CheckContext } from '../types.ts';
import type { SentenceRead } from './readProse.ts';

/**
 * SE423 direction-contradicted for a way without an amount: `全年开展安全检查218次，比上年略有减少`, where there were as many. Only of a result that is named by its
 * own words, and only against the year before.
 */
export function judgeResultWays({ sentence, statements }: SentenceRead, { year }: CheckContext): readonly Finding[] {
  return statements.flatMap((said): readonly Finding[] => {
    if (said.kind !== 'change' || said.amount !== undefined || said.basis !== 'lastYear') return [];
    const { thing, circumstances, how, sign } = said;
    if (thing?.kind !== 'result' || how === 'topic' || circumstances.size > 0 || said.clause.depth > 0) return [];
    if (said.year !== undefined && said.year !== sentence.year) return [];
    if (sign === 0 || said.word.startsWith('基本')) return [];
    const result = year.results.find(({ name }) => thing.prefixes[0] === `results.${name}`);
    if (result?.lastYear === undefined || thing.prefixes.length > 1) return [];
    // 册均37.14元，较上年298540元7835册的38.10元略降: of what another number is.
    const before = sentence.amounts.filter(({ end }) => end <= said.wordStart);
    if (
      before.some(({ unit }) => unit !== result.measure) ||
      said.clause.tokens.some(({ amount }) => amount !== undefined)
    )
      return [];
    const order = Math.sign(result.value.cmp(result.lastYear));
    const figure = { name: result.name, aspect: 'againstLastYear' } as const;
    if (order === sign) {
      tie(sentence, said.start, said.end, { agrees: figure });
      return [];
    }
    const by = `${printNumber(result.value.minus(result.lastYear).abs())}${result.measure}`;
    const way = order === 0 ? ('same' as const) : order > 0 ? ('up' as const) : ('down' as const);
    const typed = sentence.text.slice(said.start, said.end);
    const derived = { way, by: order === 0 ? '' : by };
    return [directionContradicted({ figure, typed, derived }, placeIn(sentence, said.start, said.end))];
  });
}
