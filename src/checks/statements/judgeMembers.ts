import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, namedIn, rosterOf, wayOf } from './rosters.ts';

const WAYS: Readonly<Record<string, 1 | -1 | 0>> = {
  增加: 1,
  增长: 1,
  上升: 1,
  增支: 1,
  增: 1,
  升: 1,
  减少: -1,
  下降: -1,
  降低: -1,
  压减: -1,
  减支: -1,
  减: -1,
  降: -1,
  持平: 0,
  不变: 0,
  平: 0,
};
const WAY = '增加|增长|上升|增支|减少|下降|降低|压减|减支|持平|不变';
/** `增加的有甲、乙`, `减的是丙`. */
const LISTED = new RegExp(
  `(${WAY}|[增升减降平])的(?:项目|科目|单位|支出|费用)?(?:主要)?(?:有|是|为|包括|：)(?:：)?`,
  'g',
);
const ONLY = /(?:仅有?|只有|唯有|唯一)/g;
const OF_ONE = new RegExp(
  `^(?:支出|决算)?(?:这?[一1][项个家](?:项目|科目|单位|费用)?)?(?:支出|决算)?(?:[比较](?:[上去]年|\\d{4}年)度?|同比)?(?:有所|略有|出现|呈|是|为)?(${WAY})`,
);
const REST = new RegExp(
  `(?:其余|其他|其它|另外)(?:各|所有)?(?:([0-9一二两三四五六七八九十]+)[个家项])?(?:项目|科目|单位|费用|各项)?(?:支出|决算)?(?:均|都|全部)(?:[比较](?:[上去]年|\\d{4}年)度?|同比)?(?:有所|略有|不同程度|有不同程度的?|呈|为|实现)?(${WAY})`,
  'g',
);
const COUNTED =
  /([一二两三四五六七八九\d])[增升]([一二两三四五六七八九\d])[减降](?:([一二两三四五六七八九\d])[平持])?/g;
/** What a sentence compares with, where it is not the year before. */
const OTHER_BASIS = /预算|目标|计划|进度/;

/**
 * SE423 direction-contradicted, SE421 figure-contradicted for what is said of some of a kind: 增加的有甲、乙, 仅丙一项下降,
 * 其余均增加, 四增一减, each against what was spent in both years.
 */
export function judgeMembers(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text } = read.sentence;
  if (
    !/[增减降升平变][加长升少低支]?的[有是为项]|仅|只有|唯|其[余他它]|另外|[增升][一二两三四五六七八九\d][减降]/.test(
      text,
    )
  )
    return [];
  const isOther = OTHER_BASIS.test(text.replace(/预算单位|部门预算项目|一般公共预算(?:项目|支出)?/g, ''));
  if (isOther || /上半年|季度|月份|累计|20\d{2}年(?:至|到|[-—])/.test(text)) return [];
  const named = namedIn(read, context.year);
  return [
    ...judgeListed(read, named, context),
    ...judgeOnly(read, named, context),
    ...judgeRest(read, named, context),
    ...judgeCounted(read, named, context),
  ];
}

/** Each of a row against the word of more or less before it. */
function judgeListed({ sentence }: SentenceRead, named: readonly Named[], context: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, LISTED).flatMap(({ 0: whole, 1: word = '', index }): Finding[] => {
    const findings: Finding[] = [];
    if (isOfBudgets(sentence, index)) return [];
    let at = index + whole.length;
    for (const one of named.filter(({ start }) => start >= at)) {
      const between = text.slice(at, one.start).replace(/（[^）]*）/g, '');
      if (!/^(?:[、和及与“”"]|以及|项目)*$/.test(between)) break;
      at = one.end;
      const way = wayOf(one.prefix, context);
      const said = WAYS[word];
      if (way === undefined || said === undefined || way === said) continue;
      findings.push(contradicts(one, way, sentence, one.start, one.end));
    }
    return findings;
  });
}

/** `“三公”经费中仅接待费一项下降`, where another fell too. */
function judgeOnly({ sentence }: SentenceRead, named: readonly Named[], context: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, ONLY).flatMap(({ 0: word, index }): Finding[] => {
    const at = index + word.length;
    const one = named.find(({ start }) => start === at || start === at + 1);
    if (one === undefined || !isOfAll(text, index, one, context)) return [];
    const said = WAYS[OF_ONE.exec(text.slice(one.end).replace(/^[”"]/, ''))?.[1] ?? ''];
    if (said === undefined) return [];
    const own = wayOf(one.prefix, context);
    if (own !== undefined && own !== said) return [contradicts(one, own, sentence, one.start, one.end)];
    const other = rosterOf(one.prefix, context.year).find(
      ({ prefix }) => prefix !== one.prefix && isSpent(prefix, context) && wayOf(prefix, context) === said,
    );
    if (other === undefined) return [];
    const args = {
      figure: { name: text.slice(one.end).match(WAY)?.[0] ?? '', aspect: 'others' } as const,
      typed: text.slice(index, one.end),
      derived: other.name,
    };
    return [figureContradicted(args, placeIn(sentence, index, one.end))];
  });
}

/** What was not bought again this year is no item that fell. */
function isSpent(prefix: string, { figures, year }: CheckContext): boolean {
  return knownOf({ prefix, column: 'actual' }, figures, year).state === 'value';
}

/** `其余四项均增加`: all that were not named before. */
function judgeRest({ sentence }: SentenceRead, named: readonly Named[], context: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, REST).flatMap(({ 0: whole, 1: count, 2: word = '', index }): Finding[] => {
    const before = named.filter(({ end }) => end <= index);
    const [first] = before;
    const said = WAYS[word];
    if (first === undefined || said === undefined) return [];
    const roster = rosterOf(first.prefix, context.year);
    if (before.some(({ prefix }) => !roster.some((one) => one.prefix === prefix))) return [];
    const rest = roster.filter(({ prefix }) => !before.some((one) => one.prefix === prefix));
    if (count !== undefined && readNumeral(count)?.eq(rest.length) !== true) return [];
    // Without a number, some of the rest may not be meant: 其他费用.
    if (count === undefined && (!/项目|科目|单位/.test(whole) || rest.length === 0)) return [];
    const odd = rest.map((one) => ({ ...one, way: wayOf(one.prefix, context) }));
    const wrong = odd.find(({ way }) => way !== undefined && way !== said);
    if (wrong?.way === undefined || odd.some(({ way }) => way === undefined)) return [];
    const args = { figure: wrong.name, typed: whole, derived: { way: nameOf(wrong.way), by: '' } };
    return [directionContradicted(args, placeIn(sentence, index, index + whole.length))];
  });
}

/** `项目支出“四增一减”`, where as many are told as there are. */
function judgeCounted({ sentence, clauses }: SentenceRead, named: readonly Named[], context: CheckContext): Finding[] {
  const { text } = sentence;
  return findAll(text, COUNTED).flatMap(({ 0: whole, 1: up, 2: down, 3: level, index }): Finding[] => {
    const things = clauses
      .flatMap(({ tokens }) => tokens)
      .filter(({ thing, end }) => thing !== undefined && end <= index);
    const total = things.at(-1)?.thing?.prefixes[0];
    const prefix =
      total === undefined || /\.total$/.test(total)
        ? firstOf(total, context)
        : named.find(({ end }) => end <= index)?.prefix;
    if (prefix === undefined || !/上年|去年|同比|较\d|比\d/.test(text)) return [];
    const roster = rosterOf(prefix, context.year);
    const numbers = [up, down, level ?? '零'].map((one) => readNumeral(one ?? '')?.toNumber());
    if (numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0) !== roster.length) return [];
    const ways = roster.map((one) => wayOf(one.prefix, context));
    if (ways.includes(undefined)) return [];
    const counts = [1, -1, 0].map((way) => ways.filter((one) => one === way).length);
    if (counts.every((one, at) => one === numbers[at])) return [];
    const derived = `${counts[0]}增${counts[1]}减${counts[2] === 0 ? '' : `${counts[2]}平`}`;
    return [
      figureContradicted(
        { figure: { what: 'changes' } as const, typed: whole, derived },
        placeIn(sentence, index, index + whole.length),
      ),
    ];
  });
}

/** The first of what a total is made of: of 项目支出 a project. */
function firstOf(total: string | undefined, { year }: CheckContext): string | undefined {
  if (total === undefined) return undefined;
  if (total === 'threePublic.total') return 'threePublic.officialReception';
  const table = total.slice(0, -'.total'.length);
  return rosterOf(`${table}.items.`, year)[0]?.prefix;
}

/** `决算与年初预算相比，增加的有…；减少的有…`: not of the year before. */
function isOfBudgets({ text, start, passage }: SentenceRead['sentence'], index: number): boolean {
  const from = passage.text.lastIndexOf('。', start) + 1;
  const before = passage.text.slice(from, start) + text.slice(0, index);
  return /[与同比较]?(?:年初|调整后?)?预算(?:数)?(?:相?比)/.test(before);
}

/** Of all of its kind: 三公经费中, 六个项目中, or nothing before. */
function isOfAll(text: string, index: number, { prefix }: Named, { year }: CheckContext): boolean {
  const clause = text.slice(
    Math.max(...['，', '；', '。', '：', '\n'].map((sign) => text.lastIndexOf(sign, index - 1))) + 1,
    index,
  );
  const count = /([0-9一二两三四五六七八九十]+)[个家项]/.exec(clause)?.[1];
  if (count !== undefined && readNumeral(count)?.eq(rosterOf(prefix, year).length) !== true) return false;
  const rest = clause.replace(
    /[0-9一二两三四五六七八九十]+[个家项]|“?三公”?经费|“三公”|各项?|全部|所有|项目|科目|预算单位|单位|支出|基本|之?中|里|有|而|来看|从/g,
    '',
  );
  return othersIn(rest, year) === '' && !/其中|新增|另|部分/.test(clause);
}

function contradicts(
  { thing }: Named,
  way: 1 | -1 | 0,
  sentence: SentenceRead['sentence'],
  start: number,
  end: number,
): Finding {
  const args = { figure: thing.words, typed: sentence.text.slice(start, end), derived: { way: nameOf(way), by: '' } };
  return directionContradicted(args, placeIn(sentence, start, end));
}

const nameOf = (way: 1 | -1 | 0) => (way === 0 ? 'same' : way === 1 ? 'up' : 'down') as 'same' | 'up' | 'down';

const RATE = '(?:预算|支出|资金)?(?:执行率|执行进度|支出进度)';
const LIMIT =
  '(?:均|都)?(?:在)?(达到|达|为|等于|低于|不足|不到|未达到?|高于|超过|不低于|大于|小于)?(?:了)?(\\d+(?:\\.\\d+)?)%(以上|以下|及以上)?';
const RATED_BEFORE = new RegExp(`([0-9一二两三四五六七八九十]+)个项目的?${RATE}${LIMIT}`, 'g');
const RATED_AFTER = new RegExp(
  `${RATE}${LIMIT}的项目(?:共有|共计|只有|仅有|共|有|为|是|仅)*([0-9一二两三四五六七八九十]+)个`,
  'g',
);

/** `按执行率看，6个项目中达到100%的有3个`. */
const RATED_OF = new RegExp(
  `(?<=执行率[^。；]{0,30})${LIMIT.replace('(?:均|都)?(?:在)?', '(?:在)?')}的(?:项目)?(?:共有|共计|只有|仅有|共|有|为|是|仅)*([0-9一二两三四五六七八九十]+)[个项]`,
  'g',
);

/** SE421 figure-contradicted for how many projects have a rate: `执行率在95%以下的项目有两个`, `三个项目执行率达到100%`. */
export function judgeRated({ sentence }: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text } = sentence;
  if (!text.includes('个') || !/执行率|进度/.test(text) || /月|季度|上年|去年|单位/.test(text)) return [];
  const roster = rosterOf(firstOf('projects.total', context) ?? '', context.year);
  const rates = roster.map(({ prefix }) => knownOf({ prefix, column: 'executionRate' }, context.figures, context.year));
  const values = rates.flatMap((rate) => (rate.state === 'value' ? [rate.value.toDecimalPlaces(2)] : []));
  if (roster.length === 0 || values.length < roster.length) return [];
  const judge = (count: string, word = '', limit: string, side = '', index: number, whole: string): Finding[] => {
    const before = text.slice(0, index);
    if (/(?:其余|其他|其它|其中|另有?|剩余|以外的|新增|重点|[前后])$/.test(before)) return [];
    const typed = readNumeral(count);
    const bound = new Decimal(limit);
    const counts = countsOf(values, word, side, bound);
    if (typed === undefined || counts === undefined || counts.some((one) => typed.eq(one))) return [];
    const start = index + whole.lastIndexOf(count);
    const args = { figure: whole.replace(`${count}个`, ''), typed: `${count}个`, derived: `${counts[0]}个` };
    return [figureContradicted(args, placeIn(sentence, start, start + count.length + 1))];
  };
  return [
    ...findAll(text, RATED_BEFORE).flatMap(({ 0: whole, 1: count = '', 2: word, 3: limit = '', 4: side, index }) =>
      judge(count, word, limit, side, index, whole),
    ),
    ...(/完成率|合格率|满意|增长|下降/.test(text) ||
    !/\d[个项][^，。；]{0,4}项目|项目[^。；]{0,6}中|各项目|所有项目|全部项目/.test(text)
      ? []
      : findAll(text, RATED_OF)
    ).flatMap(({ 0: whole, 1: word, 2: limit = '', 3: side, 4: count = '', index }) =>
      judge(count, word, limit, side, index, whole),
    ),
    ...findAll(text, RATED_AFTER).flatMap(({ 0: whole, 1: word, 2: limit = '', 3: side, 4: count = '', index }) =>
      judge(count, word, limit, side, index, whole),
    ),
  ];
}

/** How many lie there, with and without the bound; `undefined` where the words do not tell. */
function countsOf(
  values: readonly Decimal[],
  word: string,
  side: string,
  bound: Decimal,
): readonly number[] | undefined {
  const count = (holds: (value: Decimal) => boolean) => values.filter(holds).length;
  if (/以下/.test(side) || /^(?:低于|不足|不到|未达|小于)/.test(word))
    return [count((one) => one.lt(bound)), count((one) => one.lte(bound))];
  if (/以上/.test(side) || /^(?:高于|超过|大于|不低于)$/.test(word))
    return [count((one) => one.gte(bound)), count((one) => one.gt(bound))];
  if (/^(?:达到?|为|等于)$/.test(word)) return [count((one) => one.eq(bound)), count((one) => one.gte(bound))];
  return undefined;
}
