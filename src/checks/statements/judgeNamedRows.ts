import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printMoney, printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { type Numbered, numbersIn } from './listNumbers.ts';
import { type Member, rosterOf, rostersOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';
import { standsFor } from './slack.ts';

/** A number of a member, by whatever short name. */
interface Entry {
  readonly member: Member;
  readonly amount: TypedAmount;
  readonly sentence: Sentence;
  /** What stands between the name and the number. */
  readonly said: string;
}

const MONEY = ['actual', 'originalBudget', 'revisedBudget', 'budget', 'lastYearActual', 'carryover.closing', 'change'];
const RATES = ['executionRate', 'completionRate', 'controlRate', 'changeRate', 'share'];
/** Fewer are no row by which its column could be told. */
const LEAST = 3;

/**
 * SE421 figure-contradicted for a row of members by their short names, each with a number: where all but one are those of one column of
 * the file, the odd one is wrong: `①基本公卫，支出190.87万元；②消防改造，支出…`, `甲、乙、丙三个项目分别增长4.64%、…`.
 */
export function judgeNamedRows(passages: readonly Passage[], context: CheckContext): readonly Finding[] {
  return joinItems(passages).flatMap((sentences) => judgeOne(sentences, context));
}

/** The items of a list stand together. */
function joinItems(passages: readonly Passage[]): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = [];
  let last: Passage | undefined;
  for (const passage of passages) {
    const isNext = passage.kind === 'item' && last?.kind === 'item' && last.path === passage.path;
    if (isNext) groups.at(-1)?.push(...passage.sentences);
    else groups.push([...passage.sentences]);
    last = passage;
  }
  return groups;
}

function judgeOne(sentences: readonly Sentence[], context: CheckContext): readonly Finding[] {
  const amounts = sentences.reduce((count, one) => count + one.amounts.length, 0);
  if (amounts < LEAST) return [];
  const numbers = numbersIn(sentences).filter(({ amount }) => isMeant(amount));
  if (numbers.length < LEAST) return [];
  return rostersOf(context.year).flatMap((roster) => {
    const rows = [...rowsByWords(numbers, roster), ...sentences.flatMap((one) => rowsOfEach(one, roster))];
    const shares = roster.some(({ prefix }) => prefix.startsWith(`whole${OF_UNIT}`)) ? sharesOfUnits(context) : [];
    return rows.flatMap((row) => judgeRow(row, [roster, ...shares], context));
  });
}

/** `局本级基本支出808.47万元，总站320.72万元，林场296.37万元`: of each unit its part of what the file holds by unit. */
function sharesOfUnits({ year }: CheckContext): readonly (readonly Member[])[] {
  const items = spendingTables(year).flatMap(({ table, items: own }) =>
    own.filter(({ byUnit }) => byUnit.length > 0).map(({ name }) => idOf(table, 'items', name)),
  );
  return ['basic.total', 'basic.personnel', 'basic.operating', 'projects.total', ...items].map((base) =>
    rosterOf(`${base}${OF_UNIT}`, year),
  );
}

function isMeant(amount: TypedAmount): boolean {
  return !amount.isVague && (isPercentage(amount) || yuanIn(amount.unit) !== undefined);
}

/** Numbers of several members with the same words between name and number, one after the other. */
function rowsByWords(numbers: readonly Numbered[], roster: readonly Member[]): readonly (readonly Entry[])[] {
  const rows = new Map<string, Entry[]>();
  let last: Member | undefined;
  for (const { amount, before, sentence } of numbers) {
    const named = nameBefore(before, roster);
    if (named !== undefined) last = named.member;
    else if (/[；。\n]/.test(before)) last = undefined;
    if (last === undefined) continue;
    const said = (named?.rest ?? before.replace(/^[，、（(]/, '…')).replace(/[为是达到了：，]/g, '');
    const key = `${isPercentage(amount) ? '%' : '元'}${said}`;
    const row = rows.get(key) ?? [];
    if (row.some(({ member }) => member === last)) continue;
    row.push({ member: last, amount, sentence, said });
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The name that the words before a number end with, but for the words of its column. */
function nameBefore(before: string, roster: readonly Member[]) {
  // ；②“两癌”筛查，支出: the name may stand a comma before.
  const stops = findAll(before, /[，。；：、\n]/g)
    .map(({ index }) => index)
    .slice(-3);
  for (const from of [...stops.toReversed(), -1]) {
    const words = before.slice(from + 1);
    const match =
      /^(.*?)((?:，?(?:全年|本年|年末)?(?:支出|决算|预算|年初预算|全年预算|执行率|完成率|执行|占比?|结转|为|是|比上年|较上年|增长|下降|增加|减少|数|达到?|：|\s)*))$/.exec(
        words,
      );
    const name = match?.[1] ?? '';
    const member = memberOf(name, roster);
    if (member !== undefined) return { member, rest: match?.[2] ?? '' };
    if (stops.length > 0 && from === stops[0]) break;
  }
  return undefined;
}

const EACH = /分别(?:占|为|是|达到?|比[^，。；、\d]{0,8}|较[^，。；、\d]{0,8})?[\u4e00-\u9fff]{0,10}$/;

/** Names, and behind 分别 as many numbers. */
function rowsOfEach({ text, amounts, ...rest }: Sentence, roster: readonly Member[]): readonly (readonly Entry[])[] {
  if (!text.includes('分别')) return [];
  return amounts.flatMap((first, at): Entry[][] => {
    const upTo = text.slice(amounts[at - 1]?.end ?? 0, first.start);
    if (!isMeant(first) || !EACH.test(upTo)) return [];
    const row = [first];
    for (const next of amounts.slice(at + 1)) {
      const between = text.slice(row.at(-1)?.end, next.start);
      if (!/^(?:、|和|及|与|以及|，)$/.test(between) || isPercentage(next) !== isPercentage(first)) break;
      row.push(next);
    }
    if (row.length < LEAST || !row.every(isMeant)) return [];
    const head = text.slice(0, first.start).replace(/分别[^分]*$/, '');
    const clause = head.slice(Math.max(...['，', '。', '；', '：', '\n'].map((sign) => head.lastIndexOf(sign))) + 1);
    const plain = clause.replace(
      /(?:等)?[一二两三四五六七八九十\d]+[个家项](?:项目|单位|科目|专项)?(?:[的支出预算决算执行率]*)$/,
      '',
    );
    const members = membersIn(plain, row.length, roster) ?? membersBehind(text, row.length, roster) ?? [];
    if (members.length !== row.length || new Set(members).size < members.length) return [];
    return [
      members.flatMap((member, index): Entry[] => {
        const amount = row[index];
        const sentence = { text, amounts, ...rest };
        return amount === undefined ? [] : [{ member, amount, sentence, said: text.slice(head.length, first.start) }];
      }),
    ].filter(({ length }) => length === row.length);
  });
}

/** 美育和非遗 is one name, and 甲、乙和丙 are three: whichever way makes as many members as there are numbers. */
function membersIn(words: string, count: number, roster: readonly Member[]): readonly Member[] | undefined {
  for (const stop of [/、/, /、|[和及与](?=[^、和及与]*$)/, /[、和及与]/]) {
    const names = words.split(stop);
    const members = names.length === count ? names.flatMap((name) => memberOf(name, roster) ?? []) : [];
    if (members.length === count) return members;
  }
  return undefined;
}

/** `三个项目全年预算分别为…，依次对应甲、乙、丙`. */
function membersBehind(text: string, count: number, roster: readonly Member[]): readonly Member[] | undefined {
  const words = /依次(?:对应|为|是|指)([^，。；]+)/.exec(text)?.[1];
  return words === undefined ? undefined : membersIn(words, count, roster);
}

/** @param rosters the same members under each prefix that may be meant, in the same order */
function judgeRow(
  row: readonly Entry[],
  rosters: readonly (readonly Member[])[],
  context: CheckContext,
): readonly Finding[] {
  const [first] = row;
  const [own] = rosters;
  if (first === undefined || own === undefined || row.length < LEAST) return [];
  const columns = isPercentage(first.amount) ? RATES : MONEY;
  let odd: Odd | undefined;
  for (const roster of rosters) {
    for (const column of columns) {
      const known = row.map((entry) => {
        const member = roster[own.indexOf(entry.member)] ?? entry.member;
        return { entry, value: numberOf(member, column, roster, context) };
      });
      const wrong = known.filter(({ entry, value }) => value === undefined || !fits(entry, value, column));
      if (wrong.length === 0) {
        for (const { member, amount, sentence } of row) agree(sentence, [amount], { agrees: member.name });
        return [];
      }
      const [only] = wrong;
      const right = known.filter((one) => !wrong.includes(one));
      const kinds = new Set(right.map(({ entry }) => entry.amount.value.toString()));
      if (wrong.length === 1 && only?.value !== undefined && kinds.size > 1)
        odd ??= { entry: only.entry, value: only.value };
      odd ??= inTurn(wrong, column);
    }
  }
  if (odd === undefined) return [];
  const { amount, sentence, member } = odd.entry;
  const isRate = isPercentage(amount);
  const derived = isRate
    ? `${printNumber(odd.value.toDecimalPlaces(Math.max(2, amount.decimals)))}%`
    : `${printMoney({ measure: 'yuan', value: odd.value })}万元`;
  const typed = sentence.text.slice(amount.start, amount.end);
  return [figureContradicted({ figure: member.name, typed, derived }, placeIn(sentence, amount.start, amount.end))];
}

/** An entry with a number that is not its own, and what is. */
interface Odd {
  readonly entry: Entry;
  readonly value: Decimal;
}

/** `甲、乙、丙分别支出75.66万元、184.42万元、68.55万元`: two have each other's number, or all of them those of the next. */
function inTurn(
  wrong: readonly { readonly entry: Entry; readonly value: Decimal | undefined }[],
  column: string,
): Odd | undefined {
  const [first] = wrong;
  if (first?.value === undefined || wrong.length < 2) return undefined;
  const left = wrong.flatMap(({ value }) => value ?? []);
  for (const { entry } of wrong) {
    const at = left.findIndex((value) => fits(entry, value, column));
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  return { entry: first.entry, value: first.value };
}

/** 增加 and 减少 tell the sign. */
function fits({ amount }: Entry, value: Decimal, column: string): boolean {
  return standsFor(amount, column.startsWith('change') ? value.abs() : value);
}

function numberOf(
  { prefix }: Member,
  column: string,
  roster: readonly Member[],
  { figures, year }: CheckContext,
): Decimal | undefined {
  const valueAt = (of: string, at: string) => {
    const known = knownOf({ prefix: of, column: at }, figures, year);
    return known.state === 'value' ? known.value : known.state === 'none' ? new Decimal(0) : undefined;
  };
  if (column !== 'share') {
    const known = knownOf({ prefix, column }, figures, year);
    return known.state === 'value' ? known.value : undefined;
  }
  const all = roster.map((one) => valueAt(one.prefix, 'actual'));
  const sum = all.reduce<Decimal | undefined>((total, one) => one && total?.plus(one), new Decimal(0));
  const own = valueAt(prefix, 'actual');
  return sum === undefined || own === undefined || sum.isZero() ? undefined : own.div(sum).times(100);
}
