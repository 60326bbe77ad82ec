import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, namedIn, rosterOf } from './rosters.ts';

/** By what members are ranked, and the columns that the words may mean; what fell most has the least change. */
const MEASURES: readonly { readonly words: RegExp; readonly columns: readonly string[]; readonly isFall?: true }[] = [
  { words: /执行率|执行进度|支出进度|执行$/, columns: ['executionRate'] },
  { words: /完成率/, columns: ['completionRate', 'executionRate'] },
  { words: /降幅|下降|减幅|减少|压减/, columns: ['changeRate', 'change'], isFall: true },
  { words: /增幅|增长|增加|上升/, columns: ['changeRate', 'change'] },
  { words: /预算/, columns: ['originalBudget', 'revisedBudget', 'budget'] },
  { words: /支出|花钱|[用花]得|决算|占比|比重|用款/, columns: ['actual'] },
  { words: /金额|资金|规模|投入|经费/, columns: ['actual', 'originalBudget', 'revisedBudget', 'budget'] },
];
const SUPERLATIVE =
  /其次(?=是|为)|最(?:多|大|高|快|少|小|低|慢)|(?:位?居|排名?在?|列|位列|名列)(?:各?项目|[全我本][\u4e00-\u9fff]{1,2})?(?:首位|首|第[一二三四五六七八九](?:位|名)?|末位|最末)|垫底/g;
const NEXT = '其次';
const MOST = /[多大高快]|首|第/;
/** `最多的项目是`. */
const NAMING = /^的(?:一个|1个)?(?:项目|科目|单位|支出|一项|一家)*(?:是|为|：|当属)/;
/** What may stand between a name and what is said of it: the measure, its value, and among how many. */
const BETWEEN =
  /^(?:项目|的|支出|预算|全年|执行率|完成率|执行进度|支出进度|决算|金额|资金量?|规模|投入量?|[用花]得|执行|占比|比重|增幅|降幅|数|额|”|仅?为|达到?|是|仅|系|约|均|，|在|[\d.,]+(?:%|万?元|亿元)|（[^）]*）|[0-9一二两三四五六七八九十]+[个家项]|各|全部|所有|项目|科目|单位|预算单位|之?中|里)*$/;
/** Words of how many are compared, which name no others. */
const SCOPE =
  /([0-9一二两三四五六七八九十]+)[个家项]|“?三公”?|“三公”|一般公共(?:预算)?|各个?|全部|所有|项目|科目|专项|单位|预算单位|支出|基本|之?中|里|从|来?看|按|的|而|排序|排名|排列|从高到低|由高到低|从大到小|由大到小|从多到少|执行情况|比上年|较上年|数|额|年度|，|；|仅?为|达到?|是|[\d.,]+(?:%|万?元|亿元)|（[^）]*）/g;
const NAMES_OF_MEASURES =
  /执行率|完成率|执行进度|支出进度|决算|金额|资金量?|规模|投入量?|占比|比重|花钱|[用花]得|执行|预算|用款|经费|增幅|降幅|增长|增加|下降|减少/g;
/** As near as words of a measure stand before 最. */
const NEAR = 5;
const SUPERLATIVE_SAID = /最[多大高快少小低慢]的/;
const SUPERLATIVES = /最[多大高快少小低慢]|其次/g;
/** Rates that print alike are alike. */
const CLOSE = new Decimal('0.01');

/** SE421 figure-contradicted for superlatives: 支出最多的是甲, 乙执行率70%，为六个项目中最低, against all that are of its kind. */
export function judgeRanks(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text } = read.sentence;
  if (!/最|[首末]位|居|第一|垫底/.test(text)) return [];
  const named = namedIn(read, context.year);
  if (named.length === 0) return [];
  return findAll(text, SUPERLATIVE).flatMap(({ 0: word, index }) => judgeOne(read, named, word, index, context));
}

function judgeOne(
  read: SentenceRead,
  named: readonly Named[],
  word: string,
  at: number,
  context: CheckContext,
): Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  // 支出最多的是甲，其次是乙: by what, and from which end, the one before tells.
  const led = word === NEXT ? findAll(text.slice(0, at), SUPERLATIVE).at(-1)?.[0] : word;
  if (led === undefined || led === NEXT) return [];
  const naming = (word === NEXT ? /^[是为]/ : NAMING).exec(text.slice(at + word.length))?.[0];
  const until = naming === undefined ? undefined : at + word.length + naming.length;
  const ranked =
    until === undefined
      ? named.findLast(({ end }) => end <= at)
      : named.find(({ start }) => start === until || start === until + 1);
  if (ranked === undefined || /^的?之一/.test(text.slice(ranked.end)) || /^的?之一/.test(text.slice(at + word.length)))
    return [];
  const between = until === undefined ? text.slice(ranked.end, at) : '';
  if (!BETWEEN.test(between)) return [];
  const measure = measureOf(read, ranked, at, between);
  const base = baseOf(read, ranked, at, until);
  const prefix = base === undefined ? ranked.prefix : ranked.prefix.replace('whole', base.prefix);
  const told =
    until === undefined ? [] : named.filter(({ end }) => end <= at).map(({ start, end }) => text.slice(start, end));
  const isWhole = isOfAll(read, ranked, { prefix, words: base?.words ?? '', told }, at, until, context);
  if (measure === undefined || !isWhole) return [];
  const isMost = MOST.test(led) !== (measure.isFall === true);
  // 倒数第二位, and 从低到高 before it, count from the other end.
  const ordinal = /第([一二三四五六七八九])/.exec(word)?.[1];
  if (ordinal !== undefined && /倒数|低到高|小到大|少到多|并列/.test(text)) return [];
  const rank = word === NEXT ? 2 : ordinal === undefined ? 1 : '一二三四五六七八九'.indexOf(ordinal) + 1;
  const best = bestOf(prefix, measure.columns, isMost, context, rank);
  if (best === undefined || best === 'itself') return [];
  const said = MEASURES.flatMap(({ words }) => words.exec(text.slice(Math.max(0, at - NEAR), at)) ?? []).at(0) ?? '';
  const typed = text.slice(ranked.start, ranked.end);
  const places = [placeIn(sentence, ranked.start, ranked.end), placeIn(sentence, at, at + word.length)] as const;
  return [figureContradicted({ figure: `${said}${word}的`, typed, derived: best }, ...places)];
}

/** `三个单位中，基本支出最大的是…`: units by that, not by all that they spend. */
function baseOf(
  { clauses }: SentenceRead,
  { thing: { unit } }: Named,
  at: number,
  until: number | undefined,
): { readonly prefix: string; readonly words: string } | undefined {
  if (unit === undefined || until === undefined) return undefined;
  const before = clauses.flatMap(({ tokens }) => tokens).findLast((one) => one.thing !== undefined && one.end <= at);
  const [prefix, ...more] = before?.thing?.prefixes ?? [];
  if (before?.thing?.kind !== 'spending' || before.thing.unit !== undefined || more.length > 0) return undefined;
  return prefix === undefined || at - before.end > NEAR ? undefined : { prefix, words: before.text };
}

/** The measure stands right before 最, or was said before in the same breath: `；乙最低`. */
function measureOf({ sentence: { text, passage, start } }: SentenceRead, { end }: Named, at: number, between: string) {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const before = passage.text.slice(passage.text.lastIndexOf('。', start + Math.min(end, at)) + 1, start + at);
  return [near, between, before].flatMap((words) => MEASURES.find((one) => one.words.test(words)) ?? []).at(0);
}

/** Of all of its kind, by as many as there are or by no number: not 新增项目中, not 三个业务项目中. */
function isOfAll(
  { sentence }: SentenceRead,
  ranked: Named,
  { prefix, words: base, told }: { readonly prefix: string; readonly words: string; readonly told: readonly string[] },
  at: number,
  until: number | undefined,
  context: CheckContext,
): boolean {
  const { text, passage, start } = sentence;
  const from = passage.text.lastIndexOf('。', start) + 1;
  const words = `${passage.text.slice(from, start + ranked.start)}${until === undefined ? text.slice(ranked.end, at) : ''}`;
  const scope = until === undefined ? words : passage.text.slice(from, start + at);
  const members = rosterOf(prefix, context.year);
  for (const [, count] of findAll(scope, /([0-9一二两三四五六七八九十]+)[个家项](?!百分点)/g)) {
    if (count !== undefined && readNumeral(count)?.eq(members.length) !== true) return false;
  }
  // What was ranked before in the same breath names its own.
  const clause = until === undefined && start > from ? text.slice(0, ranked.start) : scope;
  // 最多的是甲（2714.86万元），最少的是乙: those that were ranked before.
  const left = SUPERLATIVE_SAID.test(clause) ? told.reduce((words, name) => words.replace(name, ''), clause) : clause;
  const rest = left.replace(SUPERLATIVES, '').replace(base, '').replace(NAMES_OF_MEASURES, '').replace(SCOPE, '');
  // 三个项目执行率分别为…，其中乙最低: of all of them, where as many are named as there are.
  const isAmongAll = /[个家](?:项目|单位|预算单位)/.test(scope);
  if (/其中/.test(isAmongAll ? scope.replace(/，其中$/, '') : scope)) return false;
  return (
    othersIn(rest.replace(isAmongAll ? /其|分别|均|和|、/g : '', ''), context.year) === '' &&
    !/除|以外|之外|超过|低于|高于/.test(scope)
  );
}

/** The name of the member that is the most or the least by every column that the words may mean; `itself` where it is by one. */
function bestOf(prefix: string, columns: readonly string[], isMost: boolean, context: CheckContext, rank: number) {
  const members = rosterOf(prefix, context.year);
  let best: string | undefined;
  if (members.length < 2) return undefined;
  for (const column of columnsOf(prefix, columns)) {
    const values = members.map((member) => ({
      ...member,
      known: knownOf({ prefix: member.prefix, column }, context.figures, context.year),
    }));
    if (values.some(({ known }) => known.state === 'unknown' || known.state === 'noFigure')) return undefined;
    const numbers = values.flatMap(({ known, ...member }) =>
      known.state === 'value' ? [{ ...member, value: known.value }] : [],
    );
    const own = numbers.find((one) => one.prefix === prefix);
    if (own === undefined) return undefined;
    const beyond = numbers.filter(({ value }) =>
      isMost ? value.gt(own.value.plus(CLOSE)) : value.lt(own.value.minus(CLOSE)),
    );
    const alike = numbers.filter(({ value }) => value.minus(own.value).abs().lte(CLOSE)).length;
    if (beyond.length < rank && beyond.length + alike >= rank) return 'itself';
    const sorted = numbers.toSorted((one, other) => other.value.cmp(one.value) * (isMost ? 1 : -1));
    best ??= sorted[rank - 1]?.name;
  }
  return best;
}

/** The three public expenses have one budget, and are held against it by one rate. */
function columnsOf(prefix: string, columns: readonly string[]): readonly string[] {
  const isOfThree = prefix.startsWith('threePublic');
  const own = columns.map((column) =>
    isOfThree && /(?:execution|completion)Rate/.test(column) ? 'controlRate' : column,
  );
  return own.filter((column) => (isOfThree ? !/(?:original|revised)Budget/.test(column) : column !== 'budget'));
}
