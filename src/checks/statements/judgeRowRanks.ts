import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, rosterOf, thingsIn } from './rosters.ts';
import { yuanOf } from './slack.ts';

/** Behind the name of one of a row: that it is first or last. */
const RANKED =
  /^(?:项目|的|支出|预算|执行率|执行进度|完成率|资金|金额|规模|占比|数|额)*最(?<most>高|多|大|快|好)?(?:低|少|小|慢|差)?(?=[，。；、]|$)/;
/** Between a name and its number. */
const BETWEEN = /^[^，。；、（）\d]{0,12}$/;

interface Told {
  readonly named: Named;
  readonly amount: TypedAmount;
}

/** SE421 figure-contradicted for the first or last of a row whose numbers the sentence tells: `局本级执行率99.33%，养护中心98.87%，其中养护中心最高`. */
export function judgeRowRanks(read: SentenceRead, { year }: CheckContext): readonly Finding[] {
  const { text, amounts } = read.sentence;
  if (!text.includes('最') || amounts.length < 2) return [];
  const things = thingsIn(read).filter(({ prefix }) => rosterOf(prefix, year).length > 1);
  const told = things.flatMap((named, at): Told[] => {
    const amount = amounts.find(({ start }) => start >= named.end);
    const next = things[at + 1]?.start ?? text.length;
    const isOwn = amount !== undefined && amount.start < next && BETWEEN.test(text.slice(named.end, amount.start));
    return isOwn && !amount.isVague ? [{ named, amount }] : [];
  });
  return things.flatMap((ranked): Finding[] => {
    const match = RANKED.exec(text.slice(ranked.end));
    const own = told.find(({ named }) => named.prefix === ranked.prefix && named.end < ranked.start);
    if (match === null || own === undefined) return [];
    const row = told.filter(({ named, amount }) => named.end < ranked.start && areAlike(amount, own.amount));
    const prefixes = new Set(row.map(({ named }) => named.prefix));
    const isRow = row.length > 1 && prefixes.size === row.length && isOfOneKind(row, year);
    if (!isRow || /[。；]/.test(text.slice(row[0]?.named.start, ranked.start))) return [];
    const sign = match.groups?.most === undefined ? -1 : 1;
    const best = row.reduce((top, one) => (yuanOf(one.amount).cmp(yuanOf(top.amount)) === sign ? one : top));
    if (yuanOf(best.amount).eq(yuanOf(own.amount))) return [];
    const typed = text.slice(ranked.start, ranked.end);
    const derived = text.slice(best.named.start, best.named.end);
    const args = { figure: match[0], typed, derived };
    const places = [best, own].map(({ amount }) => placeIn(read.sentence, amount.start, amount.end));
    return [figureContradicted(args, placeIn(read.sentence, ranked.start, ranked.end), ...places)];
  });
}

function isOfOneKind(row: readonly Told[], year: CheckContext['year']): boolean {
  const [first] = row;
  const members = first === undefined ? [] : rosterOf(first.named.prefix, year);
  return row.every(({ named }) => members.some(({ prefix }) => prefix === named.prefix));
}

function areAlike(one: TypedAmount, other: TypedAmount): boolean {
  return isPercentage(one) ? isPercentage(other) : yuanIn(one.unit) !== undefined && yuanIn(other.unit) !== undefined;
}
