import type { Finding } from '../../findings/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';

const RETIRED =
  /^(?:老?同志|在?职?职工|干部职工|干部|教职工|教师|医生|工作人员|在职人员|人员)?(?:正式|光荣|到龄|按期|已|办理(?:了)?)*退休(?:手续)?(?=[，。；、）]|$)/;
const BEFORE =
  /^(?:[\s　]*|(?:20\d\d年|本年|当年|全年|年内|今年)度?(?:内)?，?|[我本全][\u4e00-\u9fff]{1,2}|街道|共|有|共有|又有|先后有|另有|新增|，)*$/;
const OTHERS = /[上去]年|明年|拟|将|预计|累计|以来|近[两三几]年|其中|分别/;

/** SE421 figure-contradicted for how many people retired in the year: `2025年有6名同志退休`, where the file counts four. */
export const judgeRetired: Check = ({ prose, figures, year }) => {
  const known = knownOf({ prefix: 'staff.newRetirees', column: '' }, figures, year);
  if (known.state !== 'value') return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!text.includes('退休') || OTHERS.test(text) || scopes.some((one) => one.year !== sentence.year)) return [];
    return amounts.flatMap((amount): readonly Finding[] => {
      if (!/^[人名位]$/.test(amount.unit) || amount.isVague) return [];
      const before = text.slice(
        Math.max(...['。', '；', '，'].map((stop) => text.lastIndexOf(stop, amount.start))) + 1,
        amount.start,
      );
      if (!RETIRED.test(text.slice(amount.end)) || !BEFORE.test(before)) return [];
      if (othersIn(before.replace(/共?有|新增|街道/g, ''), year) !== '') return [];
      const figure = { what: 'people' } as const;
      if (amount.value.eq(known.value)) return agree(sentence, [amount], { agrees: figure });
      const typed = text.slice(amount.start, amount.end);
      const derived = `${known.value.toFixed()}${amount.unit}`;
      return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
    });
  });
};
