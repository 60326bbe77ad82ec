import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';

const BODIES = '校|院|局|馆|所|站|办|委|厅';
/** At the head of a clause, and what oneself did: 我校成立了. */
const SELF = new RegExp(
  `(?:^|[，。；：])[\\s　]*(?<word>我(?:${BODIES}))(?=成立|制定|制订|建立|完善|严格|组织|开展|召开|认真|高度|坚持|按照|根据|对|将|在|于|积极|进一步|完成|实现|印发|出台|修订|20)`,
  'g',
);

/**
 * SE421 figure-contradicted for 我校 in the report of a hospital that calls itself 我院: what another's report says of itself. A word that the unit, its
 * supervisor or a body below it may be called by is left alone.
 */
export const judgeSelfWord: Check = ({ prose, year: { unit } }) => {
  const own = unit.selfReference;
  if (own === undefined || !/^我[\u4e00-\u9fff]{1,2}$/.test(own)) return [];
  const names = [unit.name, unit.supervisor ?? '', ...unit.budgetUnits.map(({ name }) => name)].join('，');
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    if (!sentence.text.includes('我')) return [];
    return findAll(sentence.text, SELF).flatMap((match): readonly Finding[] => {
      const word = match.groups?.word ?? '';
      if (word === own || word === '' || names.includes(word.charAt(1)) || /学/.test(unit.name)) return [];
      const start = match.index + match[0].length - word.length;
      const args = { figure: { what: 'name' } as const, typed: word, derived: own };
      return [figureContradicted(args, placeIn(sentence, start, start + word.length))];
    });
  });
};
