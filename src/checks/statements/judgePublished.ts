import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';

const WHERE =
  /(?:在|于|通过|登录)([\u4e00-\u9fff]{4,20}?(?:局|委员会|委|厅|院|中心|站|馆|校|办公室))(?:官方|门户|官|互联网)*(?:网站|网页|官网|网)(?:上|予以|向社会|进行|主动|及时)*(?:公开|公示|发布|公布)/g;
/** What is published, by the words of texts. */
const WHATS: readonly { readonly words: RegExp; readonly what: string }[] = [
  { words: /自评|绩效评价/, what: 'selfEvaluation' },
  { words: /决算/, what: 'finalAccounts' },
  { words: /预算/, what: 'budget' },
];
/** As many signs are the name of one place: 岚溪县. */
const PLACE = 3;

/** SE421 figure-contradicted for the website on which something is published, where the file names that of another body of the same place. */
export const judgePublished: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /网/.test(text) && /公[开示布]|发布/.test(text))
    .flatMap((sentence) => judgeOne(sentence, context));

function judgeOne(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  const whats = WHATS.filter(({ words }) => words.test(text));
  const own = year.disclosures.filter(({ what }) => whats.some((one) => one.what === what));
  const [first] = own;
  if (
    first === undefined ||
    whats.length > 1 ||
    /上年|去年|网[^，。；]{0,4}[和及、与]|[和及、与][^，。；]{0,14}网/.test(text)
  )
    return [];
  return findAll(text, WHERE).flatMap(({ 0: whole, 1: typed = '', index }): Finding[] => {
    const isNear = own.every(({ where: { name } }) => name.startsWith(typed.slice(0, PLACE)) && /网/.test(name));
    const isKnown = year.disclosures.some(({ where: { name } }) => name.includes(typed) || typed.includes(name));
    if (!isNear || isKnown) return [];
    const start = index + whole.indexOf(typed);
    const args = { figure: { what: 'name' } as const, typed, derived: first.where.name };
    return [figureContradicted(args, placeIn(sentence, start, start + typed.length))];
  });
}

const TITLE =
  /^[\s　]*[\u4e00-\u9fff]{2,30}\d{0,4}年?度?[\u4e00-\u9fff]{0,20}?((?:部门|单位)?整体支出)绩效(?:自评|评价|自我评价)报告[\s　]*$/;
const OF_PROJECTS = '项目支出';

/** SE421 figure-contradicted for a title of 部门整体支出 where the form is one of projects. */
export const judgeTitle: Check = ({ prose, form, year }) => {
  const title = JSON.stringify(form.titleLines);
  if (!title.includes(OF_PROJECTS) || title.includes('整体')) return [];
  const tell = (typed: string, place: Place) =>
    figureContradicted({ figure: { what: 'name' } as const, typed, derived: OF_PROJECTS }, place);
  const lines = year.title.flatMap(({ name, place }) => {
    const typed = OF_WHOLE.exec(name)?.[0];
    return typed === undefined ? [] : [tell(typed, place)];
  });
  const sentences = prose.sentences.flatMap((sentence): Finding[] => {
    const typed = TITLE.exec(sentence.text)?.[1];
    if (typed === undefined) return [];
    const start = sentence.text.indexOf(typed);
    return [tell(typed, placeIn(sentence, start, start + typed.length))];
  });
  return [...lines, ...sentences];
};

const OF_WHOLE = /(?:部门|单位)?整体支出/;

const PLANNED =
  /(?:剩余|余下|未完成|未完工|尚未|没有完成|结转)[^，。；]{0,16}?(?:安排在|计划在|计划于|拟于|拟在|将于|将在|预计在?|预计于)(\d{4})年(\d{1,2})月(?:份|底前?|前|末|上旬|中旬|下旬)?/g;

/** SE421 figure-contradicted for what is still to be done at a time before the report. */
export const judgeStillToDo: Check = ({ prose, year }) => {
  const [reportYear = 0, reportMonth = 0] = year.date.split('-').map(Number);
  return prose.sentences
    .filter(({ text }) => /安排在|计划[在于]|拟[于在]|将[于在]|预计/.test(text))
    .flatMap((sentence) =>
      findAll(sentence.text, PLANNED).flatMap(({ 0: whole, 1: ofYear, 2: month, index }): Finding[] => {
        const isPast = Number(ofYear) < reportYear || (Number(ofYear) === reportYear && Number(month) < reportMonth);
        // 原计划于…: how it had been planned.
        if (
          !isPast ||
          /原|曾|当时|已经?(?:于|在|全部|完成)|实际/.test(sentence.text) ||
          Number(ofYear) < Number(year.year)
        )
          return [];
        const start = index + whole.indexOf(`${ofYear}年`);
        const end = index + whole.length;
        const typed = sentence.text.slice(start, end);
        const args = { figure: { what: 'earlierDay' } as const, typed, derived: year.date };
        return [figureContradicted(args, placeIn(sentence, start, end))];
      }),
    );
};
