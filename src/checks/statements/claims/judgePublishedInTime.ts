import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import { deniedThoughThere } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Check } from '../../types.ts';

/** `在规定时限内按时公开`. */
const CLAIM =
  /(?<thing>预决算|预算和决算|预算|决算)(?:信息|情况|报告)?(?:已|均|都|均已)?(?<said>(?:(?:在|按|按照)?规定(?:的)?(?:时限|时间|期限)(?:内)?)?(?:按时|及时|如期|按期)?(?:向社会|在[^，。；]{2,12}网站?|主动)?公[开示布])/g;
const IN_TIME = /时限|时间|期限|及时|按时|如期|按期/;
const DENIED = /没有|未|不|要求|应|须|将|拟|确保|按规定应/;
const OF_TIME = /(?:时限|及时|按时).*公开|公开.*(?:时限|及时|按时)/;

const BOTH = /预决算|预算和决算/;
const LATE = /(?:晚|逾期|延迟|推迟|未按|没有按|超过)[^。；]{0,12}公开|公开[^，。；]{0,6}(?:晚|逾期|迟)/;

/** SE425 denied-though-there for accounts that are said to have been published in time, where the facts of the form say that they were not. */
export const judgePublishedInTime: Check = ({ prose, facts }) => {
  const late = [...facts.values()].flatMap((fact) =>
    fact.type === 'checklist' ? fact.elements.filter(({ title, there }) => there === false && OF_TIME.test(title)) : [],
  );
  const [element] = late;
  if (element === undefined) return [];
  // Which of both was late the form does not ask; another sentence of the report may say it.
  const isLate = (thing: string) =>
    BOTH.test(thing) || prose.sentences.some(({ text }) => LATE.test(text) && text.includes(thing.slice(0, 2)));
  return prose.sentences
    .filter(({ text }) => /公[开示布]/.test(text) && IN_TIME.test(text))
    .flatMap((sentence): readonly Finding[] =>
      findAll(sentence.text, CLAIM).flatMap((match): readonly Finding[] => {
        const { said = '', thing = '' } = match.groups ?? {};
        const before = sentence.text.slice(0, match.index).replace(/^.*[，。；]/, '');
        if (
          !IN_TIME.test(said) ||
          !isLate(thing) ||
          DENIED.test(before) ||
          DENIED.test(match[0]) ||
          /上年|去年/.test(sentence.text)
        )
          return [];
        const start = match.index + match[0].indexOf(said);
        const args = { figure: element.title, typed: said, derived: { answered: false } };
        return [deniedThoughThere(args, placeIn(sentence, start, start + said.length))];
      }),
    );
};
