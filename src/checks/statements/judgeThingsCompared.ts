import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { findAll } from '../../reading/findAll.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, rosterOf, thingsIn } from './rosters.ts';

const COMPARING = /(?<above>高于|大于|多于|超过)|(?<below>低于|小于|少于|不及)/g;
/** Columns by the words that may stand between the first name and the comparison, with nothing else beside them. */
const COLUMNS: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /执行率|执行进度|支出进度/, columns: ['executionRate'] },
  { words: /完成率/, columns: ['completionRate', 'executionRate'] },
  { words: /年初预算/, columns: ['originalBudget'] },
  { words: /预算/, columns: ['originalBudget', 'revisedBudget'] },
  { words: /支出|决算|执行数|花/, columns: ['actual'] },
  { words: /资金|金额|规模|投入|/, columns: ['actual', 'originalBudget', 'revisedBudget'] },
];
const BETWEEN =
  /^(?:项目|专项|的|支出|决算|预算|年初|全年|执行率|执行进度|支出进度|执行数|完成率|资金量?|金额|规模|投入|总额|数|额|为|达到?|[\d.,]+(?:%|万?元|亿元)|，|明显|略|仍|也|均|都|还|远)*$/;
/** Behind the second name: nothing, its own column or number, or a stop. */
const BEHIND =
  /^(?:项目|专项)?(?:的)?(?:支出|决算|预算|年初预算|执行率|执行进度|完成率|资金|投入)?(?:[\d.,]+(?:%|万?元|亿元))?(?=[，。；、）]|$)/;

/** SE423 direction-contradicted for two of a kind that are held against each other by name: `供水管网改造支出高于清淤项目`, `商品和服务支出管理中心多于局本级`. */
export function judgeThingsCompared(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text, scopes, year } = read.sentence;
  if (!/[高大多低小少]于|超过|不及/.test(text) || scopes.some((one) => one.year !== year)) return [];
  const things = thingsIn(read);
  return findAll(text, COMPARING).flatMap((match): Finding[] => {
    const [word] = match;
    const at = match.index;
    const other = things.find(({ start }) => start === at + word.length);
    const one = things.findLast(({ end }) => end <= at);
    if (other === undefined || one === undefined || one.prefix === other.prefix) return [];
    const between = text.slice(one.end, at);
    const behind = text.slice(other.end);
    if (!BETWEEN.test(between) || !BEHIND.test(behind) || /[不未没]$/.test(between)) return [];
    const pair = pairOf(one, other, things, context);
    if (pair === undefined || !isOfNoOther(text, one, things)) return [];
    const columns = columnsOf(`${one.thing.words.slice(-2)}${between}`, pair);
    const orders = columns.map((column) => orderOf(pair, column, context));
    const said = match.groups?.above === undefined ? -1 : 1;
    const [order] = orders;
    if (order === undefined || orders.some((each) => each === undefined || each === said)) return [];
    const [a, b] = [one, other].map(({ start, end }) => text.slice(start, end));
    const derived = `${a}${order > 0 ? '＞' : order < 0 ? '＜' : '＝'}${b}`;
    const place = placeIn(read.sentence, at, at + word.length);
    return [
      directionContradicted(
        { figure: '', typed: word, derived },
        place,
        placeIn(read.sentence, one.start, one.end),
        placeIn(read.sentence, other.start, other.end),
      ),
    ];
  });
}

type Pair = readonly [one: string, other: string];

/** Two of one kind; of two units, by the item that is named before them. */
function pairOf(one: Named, other: Named, things: readonly Named[], { year }: CheckContext): Pair | undefined {
  const isWhole = [one, other].every(({ prefix }) => prefix.startsWith(`whole${OF_UNIT}`));
  if (isWhole) {
    const item = things.findLast(({ end, thing }) => end <= one.start && thing.unit === undefined);
    const base = item?.end === one.start ? item.prefix : 'whole';
    const of = ({ prefix }: Named) => prefix.replace('whole', base);
    return [of(one), of(other)];
  }
  if (one.thing.kind !== 'spending' && one.thing.kind !== 'threePublic') return undefined;
  const areTables = [one, other].every(({ prefix }) => prefix === 'basic.total' || prefix === 'projects.total');
  const areAlike = rosterOf(one.prefix, year).some(({ prefix }) => prefix === other.prefix);
  return areAlike || areTables ? [one.prefix, other.prefix] : undefined;
}

/** Not 清淤项目中，护坡支出高于…, nor of a sum of several. */
function isOfNoOther(text: string, { start }: Named, things: readonly Named[]): boolean {
  const before = /[^，。；：]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const last = things.findLast(({ end }) => end <= start);
  const rest = last !== undefined && last.end > start - before.length ? text.slice(last.end, start) : before;
  return /^(?:从?项目|其中|但|而|且|也|，|、|分?单位|看|来看|三个项目中?)*$/.test(rest) && !/[和与及、]$/.test(before);
}

function columnsOf(words: string, [one]: Pair): readonly string[] {
  const found = COLUMNS.find((each) => each.words.test(words))?.columns ?? [];
  if (!one.startsWith('threePublic')) return found;
  return [
    ...new Set(
      found.map((column) => (/Budget/.test(column) ? 'budget' : /Rate/.test(column) ? 'controlRate' : column)),
    ),
  ];
}

function orderOf(pair: Pair, column: string, { figures, year }: CheckContext): number | undefined {
  const [one, other] = pair.map((prefix): Decimal | undefined => {
    const known = knownOf({ prefix, column }, figures, year);
    return known.state === 'value' ? known.value : undefined;
  });
  return one === undefined || other === undefined ? undefined : one.cmp(other);
}
