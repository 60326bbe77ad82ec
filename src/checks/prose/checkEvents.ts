import { isDate } from '../../calendar/dates.ts';
import type { Finding } from '../../findings/types.ts';
import { listAlternatives } from '../../form/listAlternatives.ts';
import type { Disclosure } from '../../model/types.ts';
import { printDate } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { listDisclosedKinds } from '../../reading/readDisclosed.ts';
import type { Check, CheckContext } from '../types.ts';
import { deniedThoughThere, figureContradicted } from './contradictions/findings.ts';
import type { SpokenOf } from './contradictions/spoken.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { agree } from './ties.ts';
import type { Sentence } from './types.ts';

/** Something that happened on a day which the file knows, and how a sentence tells of it. */
interface KnownEvent {
  readonly name: SpokenOf;
  /** ISO dates, any of which is right. */
  readonly dates: readonly string[];
  /** Whether the words before the day and those after it, up to the next stop, tell of it. */
  readonly isTold: (before: string, after: string) => boolean;
}

/**
 * SE421 figure-contradicted for a day that the file has: of disclosure, of handing in, of the notice, of the group. SE425
 * denied-though-there where something is told as disclosed that is only planned, or the other way about.
 */
export const checkEvents: Check = (context) => {
  const sentences = context.prose.sentences.filter(({ text }) =>
    hasAny(text, ['公开', '公布', '公示', '报送', '上报', '提交', '报告', '小组', '通知']),
  );
  if (sentences.length === 0) return [];
  const events = listEvents(context);
  return sentences.flatMap((sentence) => [
    ...(sentence.text.includes('月') ? checkDays(sentence, events, context) : []),
    ...(sentence.text.includes('公开') ? checkDisclosed(sentence, context) : []),
  ]);
};

function listEvents({ year, form, facts }: CheckContext): readonly KnownEvent[] {
  const late = form.rubrics.flatMap(({ groups }) =>
    groups.flatMap(({ items }) =>
      items.flatMap(({ criteria }) => criteria.flatMap(listAlternatives).filter((one) => one.kind === 'late')),
    ),
  );
  const submitted = late.flatMap((criterion) => {
    const fact = criterion.kind === 'late' ? facts.get(criterion.submitted) : undefined;
    return fact?.type === 'date' && fact.value !== undefined ? [fact.value] : [];
  });
  const ofDocument = (title: RegExp) =>
    year.evidence.flatMap(({ document, date }) => (title.test(document.name) && date !== undefined ? [date] : []));
  const events: KnownEvent[] = [
    {
      name: { what: 'handedIn' },
      dates: submitted,
      isTold: (before, after) =>
        /^(?:正式|按时|按期|完成)*(?:报送|上报|呈报|提交)(?!综合科|我|本)/.test(after) &&
        OWN_REPORT.test(lastClause(before)),
    },
    {
      name: { what: 'groupDay' },
      dates: ofDocument(/成立[^，。；]{0,12}小组/),
      isTold: (before, after) =>
        /^[^，。；]{0,6}(?:成立|组建)/.test(after) &&
        (/自评[^，。；]{0,6}小组[^，。；]{0,4}$/.test(before) || /^[^，。；]{0,24}自评[^，。；]{0,6}小组/.test(after)),
    },
    {
      name: { what: 'noticeDay' },
      dates: ofDocument(/自评[^，。；]{0,6}通知/),
      isTold: (before, after) =>
        OWN_DOING.test(lastClause(before)) && /^(?:印发|下发|发出)[^，。；]{0,30}自评[^，。；]{0,8}通知/.test(after),
    },
  ];
  return events.filter(({ dates }) => dates.length > 0);
}

/** Nobody but the unit itself stands before. */
const OWN_DOING = /^(?:(?:我|本)[\u4e00-\u9fff]{1,2})?(?:已|于|在)*$/;
const OWN_REPORT =
  /^(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{0,2})?的?(?:20\d\d年度?)?(?:部门)?(?:整体支出)?(?:绩效)?(?:自评)?报告(?:已经?|按时|按期|随文|正式|于|在)*$/;

function lastClause(words: string): string {
  return words.split('，').at(-1) ?? '';
}

const DAY =
  /([12１２][0-9０-９]{3}|二[〇○零][一二三四五六七八九〇○零]{2})年([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日)?/g;

function checkDays(sentence: Sentence, events: readonly KnownEvent[], { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, DAY).flatMap(({ 0: typed, 1: y = '', 2: m = '', 3: d, index }): Finding[] => {
    const parts = [y.replace(/[○零]/g, '〇'), m, ...(d === undefined ? [] : [d])].map(
      (part) => readNumeral(part)?.toFixed() ?? '',
    );
    const iso = parts.map((part) => part.padStart(2, '0')).join('-');
    if (d !== undefined && !isDate(iso)) return [];
    const [before = ''] = text
      .slice(0, index)
      .split(/[。；]/)
      .slice(-1);
    const [after = ''] = text.slice(index + typed.length).split(/[，。；]/);
    // Till a day, from a day: not on it.
    if (
      /^(?:之?前|以前|起|至|到|[-—–～~])/.test(after) ||
      /[至到自从]$/.test(before) ||
      /分别|要求|应当/.test(before + after)
    )
      return [];
    // What is disclosed may stand after the day: `2023年2月20日公开部门预算`.
    const isObject = listDisclosedKinds(after).length > 0;
    const isNamed = isObject
      ? /^(?:(?:在|通过|于)[^，。；\d]{2,20}?(?:网站|官网|网|平台|公[示开]栏)(?:上|向社会)?)?(?:已|拟|将|正式|按时)*(?:公开|公布)/.test(
          after,
        )
      : !/公开|公布/.test(before);
    const named = isNamed ? (isObject ? after : before) : '';
    const disclosed = disclosuresOf(named, year.disclosures, year.year);
    const told: KnownEvent[] = [
      ...events.filter(({ isTold }) => isTold(before, after)),
      ...(disclosed.length > 0 && /公开|公布|公示(?!栏)/.test(after) ? [eventOf(disclosed)] : []),
    ];
    return told.flatMap(({ name, dates }): Finding[] => {
      const [first] = dates;
      if (first === undefined) return [];
      if (dates.some((date) => date.startsWith(iso)))
        return agree(sentence, [{ start: index, end: index + typed.length }], { agrees: name });
      return [
        figureContradicted(
          { figure: name, typed, derived: printDate(first) },
          placeIn(sentence, index, index + typed.length),
        ),
      ];
    });
  });
}

const TITLES: Readonly<Record<Disclosure['what'], string>> = {
  budget: '部门预算',
  threePublic: '“三公”经费预算',
  finalAccounts: '部门决算',
  selfEvaluation: '自评结果',
};

function eventOf(disclosures: readonly Disclosure[]): KnownEvent {
  const dates = disclosures.flatMap(({ date }) => date ?? []);
  const [first] = disclosures;
  return {
    name: { name: first === undefined ? '' : TITLES[first.what], aspect: 'disclosure' },
    dates,
    isTold: () => true,
  };
}

/** The disclosures that words name right before what is said of them; none where they name another year's. */
function disclosuresOf(before: string, all: readonly Disclosure[], year: string): readonly Disclosure[] {
  const words = before
    .split(/，|已|拟|将/)
    .slice(-2)
    .join('')
    .slice(-40);
  if (findAll(words, /(\d{4})年/g).some(([, typed]) => typed !== year) || /上年|去年|县|区|单位统一/.test(words))
    return [];
  const kinds = listDisclosedKinds(words);
  return kinds.length === 1
    ? all.filter(({ what }) => what === kinds[0])
    : all.filter(({ what }) => kinds.includes(what));
}

/** `部门决算已于…公开`, where the file says that it is planned. */
function checkDisclosed(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, /(已经?|拟|将)(?:于|在|按|通过)?(?=[^，。；]{0,40}公开)/g).flatMap(
    ({ 0: typed, 1: word = '', index }): Finding[] => {
      const [before = ''] = text
        .slice(0, index)
        .split(/[。；]/)
        .slice(-1);
      const wanted = word.startsWith('已') ? 'done' : 'planned';
      // `部门预算、部门决算`: right before the word, in its own clause.
      const named = disclosuresOf(before.split('，').at(-1) ?? '', year.disclosures, year.year);
      const kinds = [...new Set(named.map(({ what }) => what))];
      const wrong = kinds.find((kind) =>
        named.filter(({ what }) => what === kind).every(({ status }) => status !== wanted),
      );
      const date = named.find(({ what }) => what === wrong)?.date;
      if (wrong === undefined) return [];
      const day = date === undefined || !isDate(date) ? undefined : printDate(date);
      const derived = { disclosed: wanted !== 'done', day };
      return [
        deniedThoughThere({ figure: TITLES[wrong], typed, derived }, placeIn(sentence, index, index + typed.length)),
      ];
    },
  );
}
