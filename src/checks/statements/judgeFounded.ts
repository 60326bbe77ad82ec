import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';

const YEAR = /(?<![\d.])((?:19|20)\d\d)年/g;
const FOUNDED = /^\d{4}年[^，。；、]{0,6}(?:建成|成立|组建|设立|落成|开馆|建馆|建校|建院|建站|挂牌)/;
/** What comes before anything stands: and other bodies, and their papers. */
const EARLIER = /立项|筹建|筹备|始建|动工|开工|批准|批复|前身|选址|规划|奠基|印发|出台|文件|颁布|以来|原|曾|《/;

/** SE421 figure-contradicted for a year before the one in which a body was founded: `1994年建成开放，1991年完成首次改造`. */
export const judgeFounded: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text }) => /建成|成立|组建|设立|落成|开馆|建[馆校院站]|挂牌/.test(text))
    .flatMap((sentence): readonly Finding[] => {
      const { text } = sentence;
      const years = findAll(text, YEAR).map(({ 1: typed = '', index }) => ({ year: Number(typed), index }));
      const [first, ...others] = years;
      if (first === undefined || others.length === 0 || !FOUNDED.test(text.slice(first.index))) return [];
      if (EARLIER.test(text) || /其中|分别|另|[甲乙]|另一/.test(text)) return [];
      return others.flatMap(({ year, index }): readonly Finding[] => {
        const isOwn = /(?:^|[，；])(?:于|在)?$/.test(text.slice(0, index));
        if (!isOwn || year >= first.year) return [];
        const derived = `${first.year}年`;
        const args = { figure: { what: 'earlierDay' as const }, typed: `${year}年`, derived };
        return [
          figureContradicted(
            args,
            placeIn(sentence, index, index + 5),
            placeIn(sentence, first.index, first.index + 5),
          ),
        ];
      });
    });
