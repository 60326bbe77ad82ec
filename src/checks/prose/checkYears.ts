import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { findYears, type TypedYear } from '../../reading/findYears.ts';
import type { Check, CheckContext } from '../types.ts';
import { anchoredYear } from '../wording/anchoredYear.ts';
import { isOfReport } from '../wording/reportYear.ts';
import { NOTICE } from './checkDates.ts';
import { placeIn } from './listPassages.ts';
import { plannedYear } from './plannedYear.ts';
import { agree } from './ties.ts';
import type { Sentence } from './types.ts';
import { staleYear } from './wording/findings.ts';
import { hasFigureOf, yearOfFigures } from './yearOfFigures.ts';

/**
 * SE430 stale-year: a year that stands where this report's year (or, in a comparison, the year before) must stand. Years of
 * plans, laws and histories are no business of a check, so that only places with a meaning are looked at.
 */
export const checkYears: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => text.includes('年'))
    .flatMap((sentence) => [
      ...checkDigits(sentence),
      ...checkSentence(sentence, context),
      ...checkNotices(sentence, Number(context.year.date.slice(0, 4))),
    ]);

/** `202年度`, `20233年`: a digit of the year is lost, or typed twice. */
function checkDigits(sentence: Sentence): Finding[] {
  return findAll(sentence.text, /(?<![\d.])(?:20\d(?=年度)|(?<=^[\s　]*)20\d(?=年[，度])|20\d{3}(?=年))年度?/g).map(
    ({ 0: typed, index }) =>
      staleYear({ typed, year: String(sentence.year) }, placeIn(sentence, index, index + typed.length)),
  );
}

/** `根据《关于开展2022年度部门整体支出绩效自评的通知》`: what this report was asked for with. */
function checkNotices(sentence: Sentence, made: number): Finding[] {
  if (!/根据|按照|依据|依照|印发|下发/.test(sentence.text)) return [];
  return findAll(sentence.text, NOTICE).flatMap(({ 0: title, 1: typed = '', 2: year = '', index }): Finding[] => {
    // A notice of its own year, told as history; one that asks in the year in which the report is made.
    if (
      Number(year) === sentence.year ||
      Number(year) === made ||
      findYears(sentence.text.slice(0, index)).some((told) => told.year <= sentence.year)
    )
      return [];
    const start = index + title.indexOf(typed);
    return [staleYear({ typed, year: String(sentence.year) }, placeIn(sentence, start, start + typed.length))];
  });
}

function checkSentence(sentence: Sentence, context: CheckContext): Finding[] {
  const years = findYears(sentence.text);
  const { passage, start, text, year } = sentence;
  // 2020年预算…；2021年预算…: one year after the other.
  const isNext = passage.text.startsWith(`${year}年`, start + text.length);
  return years.flatMap((typed): Finding[] => {
    if (isNext && typed.year === year - 1) return [];
    if (SPAN.test(text.slice(typed.end)) && typed.year < year) return [];
    const expected =
      expectedYear(sentence, typed, years, context) ??
      plannedYear(sentence, typed, context) ??
      yearOfFigures(sentence, typed, context) ??
      anchoredYear(sentence, typed, context);
    if (expected === undefined) return [];
    if (expected === typed.year) return agree(sentence, [typed], { agrees: { what: 'year' } });
    const words = sentence.text.slice(typed.start, typed.end);
    return [staleYear({ typed: words, year: String(expected) }, placeIn(sentence, typed.start, typed.end))];
  });
}

/** `2022年至2024年`: where something began that went on. */
const SPAN = /^(?:度)?(?:至|到|—|－|-|～|~)(?:20\d\d年?|今|目前|现在)/;

/** A sentence of the report before this one compares with the year before that. */
const FARTHEST_COPY = 2;

const OWN_WORK = /^度?(?:主要|各项|全部|重点)?(?:指标|目标|工作|任务|绩效)[^，。]{0,6}(?:完成|实现|自评|执行)情况/;
const OWN_GOALS = /^度?(?:的)?(?:各项|全部|主要|既定)?(?:绩效|工作)?(?:目标|任务|指标)/;
/** The farthest year that offices plan for: 2060 碳中和. */
const FARTHEST_PLAN = 2060;

/** The only year that can stand here; `undefined` where others can. */
function expectedYear(
  sentence: Sentence,
  typed: TypedYear,
  years: readonly TypedYear[],
  context: CheckContext,
): number | undefined {
  const { start: at, end, year } = typed;
  const { year: report } = context;
  const { text, passage, start } = sentence;
  const current = Number(report.year);
  const before = text.slice(0, at);
  const after = text.slice(end);

  if (/(?:上年|去年)度?[（(]$/.test(before)) return current - 1;
  // 农药使用量比2015年下降18.6%: what lies farther back than the report before this one is meant.
  if (year < current - FARTHEST_COPY && /(?:比|较|与)$/.test(before)) return undefined;
  // Of the year before the one that is told: 2024年…，比2023年增加.
  const isOfNext = years.some((other) => other.year === year + 1 && other.start < at);
  if (!isOfNext && /(?:比|较|与)$/.test(before) && /^(?:同期)?(?:减少|增加|下降|增长|降低|上升)/.test(after))
    return current - 1;
  // 截至2022年末，我中心固定资产账实相符: of the year before only where something is held against it.
  if (
    /^[\s　]*截[至止]$/.test(before) &&
    /^(?:年)?[底末]/.test(after) &&
    years.length === 1 &&
    year === current - 1 &&
    !/比|较|增|减|由|从|历年|累计|已|变|结转/.test(after)
  )
    return current;
  if (/截[至止]$/.test(before) || (/(?:^|[，。；：])至$/.test(before.trim()) && namesYearEndCount(after)))
    return /^(?:12|１２|十二)月(?:31|３１|三十一)日/.test(after) && !/相比/.test(after) ? current : undefined;
  // What names the report itself: 现将2022年度自评情况报告如下; a heading of its accounts.
  if (
    /(?:现将|现就|将|对|对照)$/.test(before) &&
    /^(?:部门|单位)?(?:整体支出)?(?:预算)?(?:绩效)?自评(?:工作)?(?:情况|结果|报告)/.test(after)
  )
    return current;
  if (/纳入$/.test(before) && /^(?:本)?(?:部门|单位)决算(?:编制)?(?:编报)?范围/.test(after)) return current;
  if (passage.kind === 'heading' && atHead(before) && year < current && OF_REPORT.test(after)) return current;
  // 对2024年度整体支出开展了自评, in the report of 2023: no other evaluation is over.
  if (year < current || (year > current && !/将|拟|计划|准备|下一步|今后|要求/.test(text))) {
    if (isOfReport(sentence, at, end)) return current;
  }
  // What this report is held against: `对照2021年度绩效目标`.
  if (
    /(?:对照|围绕|按照|根据)$/.test(before) &&
    /^(?:部门|单位)?(?:整体支出)?(?:预算)?(?:绩效|年初)(?:总体)?(?:目标|指标)/.test(after)
  )
    return /提出|整改|编制|申报|设定|(?:完成|实现)情况/.test(after) || year > current ? undefined : current;
  if (/\.reason\.text$/.test(passage.path) && /^[\s　]*$/.test(before) && /^(?:新增|追加|增加|调整)/.test(after))
    return current;
  if (/(?<!原)(?:计划|拟|将|争取)(?:在|于|到)$/.test(before) && year <= current) return current + 1;
  if (/编制$/.test(before) && /^(?:部门)?预算/.test(after) && /将|拟|用于/.test(before) && year <= current)
    return current + 1;
  if (/(?:取自|来自|来源于|摘自)$/.test(before) && /^(?:部门)?决算/.test(after)) return current;
  // 2024年度，我街道本年支出…: the year that is told is this one.
  if (/^[\s　]*$/.test(before) && /^，?[^，。；]{0,8}本年度?(?:支出|收入|预算|基本|项目|完成|决算)/.test(after))
    return current;
  // 以上就是我院2017年度主要指标完成情况; 2018年，…较好完成了2017年度各项绩效目标.
  if (/(?:以上|上述)[^，。；]{0,2}是[我本][\u4e00-\u9fff]{1,3}$/.test(before) && OWN_WORK.test(after)) return current;
  if (
    year === current - 1 &&
    text.startsWith(`${current}年，`) &&
    /(?:完成|实现)了?$/.test(before) &&
    OWN_GOALS.test(after)
  )
    return current;
  // 2081年 for 2018年: no plan reaches so far.
  if (year > FARTHEST_PLAN && [...String(year)].sort().join('') === [...String(current)].sort().join(''))
    return current;
  // What other years there are in a sentence, or a comparison, tells that this one is meant.
  if (findYears(text, true).some((other) => other.year === current && other.start !== at)) return undefined;
  // 2025年“三公”经费拟再压5%: a plan of the year to come.
  if (year === current + 1 && /拟|将|打算|预计|计划|力争|争取|继续|努力|准备|设想|确保/.test(after)) return undefined;
  if (/本年|当年|今年|上年|去年|相比|同比|两年|历年|累计/.test(text)) return undefined;
  if (/(?:比|较|与|自|从|至|到|由|对|按|按照|依照|根据|落实|贯彻|《|“)$/.test(before)) return undefined;
  if (/^(?:起|以来|以前|以后|之前|之后|底前|前|后|印发|出台|施行|修订|启动|建成|成立|开始|立项|批复|中央)/.test(after))
    return undefined;

  const atStart = /^[\s　]*$/.test(before);
  if (/^(?:将|拟|计划)/.test(after) && year <= current) return current + 1;
  if (/^全年/.test(after)) return /^全年[^，。；]{0,4}(?:拟|将|计划|预计)/.test(after) ? undefined : current;
  if (/^1月(?:至|到|[-—–～~])12月/.test(after)) return current;

  if (atStart && namesSelf(after, report.unit.selfReference ?? '我单位')) {
    // 2022年度我馆支出1703.59万元；2023年度…: both years are told, one after the other.
    const isTold = passage.text.slice(start).includes(`${current}年`) || tellsOf(sentence, typed, context);
    return isTold || /^，?[^，。]{0,12}(?:将|拟|计划)/.test(after) ? undefined : current;
  }
  if (OWN_FIGURES.test(after) || deniesOwnSpending(sentence, end))
    return tellsOf(sentence, typed, context) ? undefined : current;
  if (
    atStart &&
    start === 0 &&
    /^(?:projects|governmentFund|stateCapital|socialInsurance)\[\d+\]\.description$/.test(passage.path)
  ) {
    return /^度?(?:资金|经费|预算|支出)/.test(after) ? current : undefined;
  }
  return undefined;
}

/** Last year's own figures, or its evaluation as others have looked at it since. */
function tellsOf(sentence: Sentence, typed: TypedYear, context: CheckContext): boolean {
  if (typed.year !== sentence.year - 1) return false;
  return /复核|复评|再评价|核定得分|抽查/.test(sentence.text) || hasFigureOf(sentence, typed, context);
}

function namesSelf(after: string, self: string): boolean {
  const words = after.replace(/^[，、]/, '');
  return words.startsWith(self) || /^(?:我们|[我本][局委办院校所站队处中单部街镇乡馆园社村庭厅])/.test(words);
}

/** A heading may be numbered. */
function atHead(before: string): boolean {
  return /^[\s　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])?(?:本单位|我单位|部门|单位)?$/.test(
    before,
  );
}

const OF_REPORT =
  /^(?:度)?(?:本?部门|本?单位)?(?:决算(?:情况|说明|公开|收支)|收入支出决算|整体支出|预算执行|绩效自评|绩效评价|工作(?:总结|完成)|重点工作|主要工作|“?三公”?经费|部门决算|收支|支出决算)/;

/** `至2023年12月31日，单位离退休人员15人`: what stands on the day that the file's numbers of people are of. */
function namesYearEndCount(after: string): boolean {
  return /在职|编制|退休|人员|公务用车|固定资产|资产/.test(after);
}

/** `没有因公出国（境）费`: nothing was spent on what is named, in the section of this year's. */
function deniesOwnSpending({ passage, mentions, text }: Sentence, end: number): boolean {
  const words = /^度?(?:均|都)?(?:没有|无|未)(?:发生|安排|产生)?/.exec(text.slice(end))?.[0];
  if (words === undefined || passage.path !== 'narrative.threePublic') return false;
  return mentions.some(({ subject, start }) => subject.kind === 'threePublic' && start === end + words.length);
}

/** What belongs to the report's own year when it follows a year. */
const OWN_FIGURES =
  /^(?:无因公|(?:部门)?(?:整体|基本|项目)支出|“?三公”?经费|“三公经费”|部门整体支出绩效自评结果(?:将|拟|已)|(?:全部|没有)?公务接待|预算执行率|[^，。]{0,4}没有其他需要说明)/;
