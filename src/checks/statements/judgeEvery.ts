import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';
import type { SentenceRead } from './readProse.ts';
import { type Member, rosterOf, thingsIn, wayOf } from './rosters.ts';

const NUMBER = '([0-9一二两三四五六七八九十]+)';
/** Words of all of a kind, and what is claimed of each. */
const EVERY = /(?:均|都|全部|无一例外地?|普遍|一律)(?:已经?|能够?|未|没有|有所|有|在|呈|实现|是|不同程度)*/g;
const SCOPES: readonly { readonly words: RegExp; readonly roster: 'projects' | 'threePublic' | 'basic' | 'units' }[] = [
  {
    words: new RegExp(`(?:各|各个|所有|全部|每个|${NUMBER}个)(?:一般公共预算|预算|部门预算)?(?:财政)?项目(?:支出)?`),
    roster: 'projects',
  },
  {
    words: new RegExp(
      `[“"]?三公[”"]?经费(?:的)?(?:各项|${NUMBER}项|各个?项目|明细)(?:支出|经费|费用)?|[“"]?三公[”"]?经费[^，。；]{0,6}?(?:三|四)项`,
    ),
    roster: 'threePublic',
  },
  {
    words: new RegExp(`基本支出(?:中)?的?(?:各项|各科目|${NUMBER}个科目|各个科目)(?:科目|支出)?|各项基本支出`),
    roster: 'basic',
  },
  {
    words: new RegExp(
      `(?:各|所有|全部|${NUMBER}[家个])(?:二级|所属|下属)?预算单位|各(?:所属|下属)?单位|${NUMBER}家单位`,
    ),
    roster: 'units',
  },
];
/** Some are left out, or what is held against is another. */
const NOT_ALL =
  /除|其余|其他|以外|之外|基本(?!支出)|大部分|多数|部分|重点|业务类|运行类|新增|延续|续建|半年|季度|月份|计划|力争|确保|要求|应当?|累计|民生/;
const LAST = '(?:上年|去年|上一年|20\\d\\d年)(?:度|同期|决算|支出|水平|数)*';
const UP = '增加|增长|上升|提高|多|高于|多于|超过|大于|上涨|增支';
const DOWN = '减少|下降|降低|压减|少于|低于|小于|少|减支|节约';
const AGAINST_LAST = [
  new RegExp(`^(?:比|较|与)${LAST}(?:相比)?(?:均|都|有所|略有|有|实现|出现|不同程度)*(${UP}|${DOWN})`),
  new RegExp(`^(${UP}|${DOWN})(?:于|了)?${LAST}`),
];
const AGAINST_BUDGET =
  /^(?:(?:控制)?在|没有?|不|低于|少于|小于|超过|超出|超|高于|大于|突破)*(?:年初|全年|调整后?|批复|当年)*(?:预算)(?:数|额|批复|指标)*(?:以内|之内|内|范围内?)?/;
const BOUND = /^(?:达到?|为|是|超过|高于|不低于|在)*(\d+(?:\.\d+)?)%(以上|以下|及以上)?/;

/** SE423 direction-contradicted, SE421 figure-contradicted for what is claimed of all of a kind: `所有项目支出均高于上年`, `三公经费各项都没超预算`, `各项目执行率均在95%以上`. */
export function judgeEvery(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text, scopes, year } = read.sentence;
  if (!/均|都|全部|一律|普遍|无一例外/.test(text) || text.length > LONGEST) return [];
  if (scopes.some((one) => one.year !== year && one.year !== year - 1)) return [];
  return findAll(text, EVERY).flatMap((match): Finding[] => {
    const at = match.index;
    const from = Math.max(...['。', '；', '\n'].map((sign) => text.lastIndexOf(sign, at))) + 1;
    const lead = text.slice(from, at);
    const until = /[。；：]/.exec(text.slice(at))?.index ?? text.length - at;
    const said = text.slice(at, at + until);
    if (NOT_ALL.test(lead) || NOT_ALL.test(said.split('，')[0] ?? '')) return [];
    for (const { words, roster: kind } of SCOPES) {
      const scope = words.exec(lead);
      if (scope === null) continue;
      // The claim stands in the clause of its scope, or right behind it.
      if (lead.slice(scope.index).split('，').length > 2) continue;
      const item = kind === 'units' ? itemOf(read, from, at) : undefined;
      if (kind === 'units' && item === undefined) continue;
      const roster = membersOf(kind, item, context);
      const count = scope.slice(1).find((one) => one !== undefined);
      if (roster.length < 2 || (count !== undefined && readNumeral(count)?.eq(roster.length) !== true)) continue;
      const others = othersIn(lead.slice(0, scope.index).replace(WORDS_OF_MONEY, ''), context.year);
      if (others !== '' && kind !== 'units') continue;
      const thing = thingsIn(read).find(({ start }) => kind === 'units' && start >= from + scope.index && start < at);
      const between = lead.slice(scope.index + scope[0].length).replace(thing?.thing.words ?? '', '');
      const told = judgeClaim(read, at, match[0], between, roster, context);
      if (told !== undefined) return [told];
    }
    return [];
  });
}

/** Nobody writes a longer sentence. */
const LONGEST = 1000;
const WORDS_OF_MONEY = /[“”"，：]|三公|经费|支出|项目|决算|预算|从|来?看|按|整体|总体|的|一般公共|财政拨款/g;

/** What of the units is compared: all that they spend, or one item. */
function itemOf(read: SentenceRead, from: number, until: number): string | undefined {
  const things = thingsIn(read).filter(({ start, end }) => start >= from && end <= until);
  const last = things.at(-1);
  if (last === undefined) return 'whole';
  if (things.length > 1 || last.thing.unit !== undefined || last.thing.kind !== 'spending') return undefined;
  return last.prefix;
}

function membersOf(kind: string, item: string | undefined, { year }: CheckContext): readonly Member[] {
  if (kind === 'units') return rosterOf(`${item ?? 'whole'}${OF_UNIT}`, year);
  return rosterOf(kind === 'threePublic' ? 'threePublic.officialReception' : `${kind}.items.`, year);
}

function judgeClaim(
  { sentence }: SentenceRead,
  at: number,
  every: string,
  between: string,
  roster: readonly Member[],
  context: CheckContext,
): Finding | undefined {
  const { text } = sentence;
  const rest = text.slice(at + every.length);
  // 四个项目均已完成支付，执行率均为100%: of what the last clause names.
  const clean = between.replace(/^.*，/, '').replace(/^[^\u4e00-\u9fff]*/, '');
  const spent =
    /^(?:的)?(?:支出|决算|决算数|实际支出|支出数|经费|金额)*(?:(?:比|较|与)(?:上年|去年)(?:度|同期|决算|支出)*(?:相比)?)?，?$/;
  const isLastBefore = /(?:比|较|与)(?:上年|去年)[^，。；]{0,6}，?$/.test(between);
  if (spent.test(clean)) {
    const after = isLastBefore ? new RegExp(`^(${UP}|${DOWN})`).exec(rest) : undefined;
    const match = after ?? AGAINST_LAST.map((one) => one.exec(rest)).find((one) => one !== null);
    if (match)
      return ofWay(
        sentence,
        at,
        every + match[0],
        new RegExp(`^(?:${UP})$`).test(match[1] ?? '') && !/未|没有/.test(every)
          ? 1
          : /未|没有/.test(every)
            ? undefined
            : -1,
        roster,
        context,
      );
    const budget = AGAINST_BUDGET.exec(rest);
    if (budget !== null && /内|低于|少于|小于|超|突破|高于|大于/.test(budget[0])) {
      const isOver = /超|突破|高于|大于/.test(budget[0]) && !/未|没有/.test(every) && !/没|不/.test(budget[0]);
      return ofBudget(sentence, at, every + budget[0], isOver, /低于|少于|小于/.test(budget[0]), roster, context);
    }
  }
  if (/^(?:的)?(?:预算|支出|资金)*(?:执行率|执行进度)$/.test(clean) || /^(?:的)?(?:预算|支出)?执行率/.test(rest)) {
    const behind = rest.replace(/^(?:的)?(?:预算|支出)?执行率(?:均|都)?/, '');
    const bound = BOUND.exec(behind);
    if (bound !== null && !/未|没有/.test(every))
      return ofRate(
        sentence,
        at,
        every + rest.slice(0, rest.length - behind.length) + bound[0],
        bound,
        /超过|高于/.test(bound[0]) && bound[2] === undefined,
        roster,
        context,
      );
  }
  return undefined;
}

type Sentence = SentenceRead['sentence'];

function ofWay(
  sentence: Sentence,
  at: number,
  typed: string,
  said: 1 | -1 | undefined,
  roster: readonly Member[],
  context: CheckContext,
): Finding | undefined {
  if (said === undefined) return undefined;
  const ways = roster
    .filter(({ prefix }) => isAny(prefix, context))
    .map((one) => ({ ...one, way: wayOf(one.prefix, context) }));
  const odd = ways.find(({ way }) => way !== undefined && way !== said);
  if (odd?.way === undefined || ways.length < 2) return undefined;
  const derived = { way: odd.way === 0 ? 'same' : odd.way === 1 ? 'up' : 'down', by: '' } as const;
  return directionContradicted({ figure: odd.name, typed, derived }, placeIn(sentence, at, at + typed.length));
}

/** What there was neither this year nor the last is none of them. */
function isAny(prefix: string, { figures, year }: CheckContext): boolean {
  return ['actual', 'lastYearActual'].some((column) => knownOf({ prefix, column }, figures, year).state !== 'none');
}

/** Every budget that may be meant says the same. */
function ofBudget(
  sentence: Sentence,
  at: number,
  typed: string,
  isOver: boolean,
  isStrict: boolean,
  roster: readonly Member[],
  { figures, year }: CheckContext,
): Finding | undefined {
  const columns = roster[0]?.prefix.startsWith('threePublic')
    ? ['budget']
    : /年初/.test(typed)
      ? ['originalBudget']
      : ['originalBudget', 'revisedBudget'];
  const wrong = columns.map((column) =>
    roster.find(({ prefix }) => {
      const [spent, budget] = ['actual', column].map((one) => {
        const known = knownOf({ prefix, column: one }, figures, year);
        return known.state === 'value' ? known.value : known.state === 'none' ? new Decimal(0) : undefined;
      });
      if (spent === undefined || budget === undefined || (spent.isZero() && budget.isZero())) return false;
      return isOver ? spent.lte(budget) : isStrict ? spent.gt(budget) : spent.gt(budget);
    }),
  );
  const [odd] = wrong;
  if (odd === undefined || wrong.includes(undefined)) return undefined;
  const derived = { way: isOver ? 'down' : 'up', by: '' } as const;
  return directionContradicted(
    { figure: { name: odd.name, aspect: 'againstBudget' }, typed, derived },
    placeIn(sentence, at, at + typed.length),
  );
}

function ofRate(
  sentence: Sentence,
  at: number,
  typed: string,
  [, limit = '', side = '']: RegExpExecArray,
  isStrict: boolean,
  roster: readonly Member[],
  { figures, year }: CheckContext,
): Finding | undefined {
  const bound = new Decimal(limit);
  const column = roster[0]?.prefix.startsWith('threePublic') ? 'controlRate' : 'executionRate';
  const columns = column === 'controlRate' ? [column] : ['executionRate', 'completionRate'];
  const isBare = side === '' && !isStrict && !/达到?|不低于/.test(typed);
  const odd = columns.map((one) => {
    for (const { name, prefix } of roster) {
      const known = knownOf({ prefix, column: one }, figures, year);
      if (known.state !== 'value') continue;
      const rate = known.value.toDecimalPlaces(2);
      const holds =
        side === '以下'
          ? rate.lte(bound)
          : isBare
            ? rate.toDecimalPlaces(0).eq(bound) || rate.eq(bound)
            : rate.gte(bound);
      if (!holds) return { name, rate };
    }
    return undefined;
  });
  const [first] = odd;
  if (first === undefined || odd.includes(undefined)) return undefined;
  const args = { figure: `${first.name}执行率`, typed, derived: `${printNumber(first.rate)}%` };
  return figureContradicted(args, placeIn(sentence, at, at + typed.length));
}
