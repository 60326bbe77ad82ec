import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { printMoneyOf } from './printDerived.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, rosterOf, thingsIn } from './rosters.ts';
import { standsFor } from './slack.ts';

/** Behind a row of names, up to its amount: how many they are, of which column, and that they are taken together. */
const SUMMED =
  /^(?:项目|专项)?(?:等)?(?:这)?(?:(?<count>[两二三四五六七八九十\d]+)(?:个|项)?(?:项目|专项|支出|单位)?)?(?:的)?(?:全年|当年|本年)?(?<before>年初预算|全年预算|调整后预算|预算|支出|决算|执行|结转)?(?<sum>合计|共计|总计|一共|共)(?:为|是)?(?<after>年初预算|全年预算|预算|支出|执行|使用|安排|结转)?(?:数|了|为|资金)*$/;
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  年初预算: ['originalBudget'],
  全年预算: ['revisedBudget'],
  调整后预算: ['revisedBudget'],
  预算: ['originalBudget', 'revisedBudget', 'budget'],
  安排: ['originalBudget', 'revisedBudget', 'budget', 'actual'],
  结转: ['carryover.closing'],
};

/** SE421 figure-contradicted for what things that stand in a row came to together: `清淤、监测预警两个项目合计支出1100.70万元`. */
export function judgeNamedSums(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, amounts, scopes } = sentence;
  if (!/计|共/.test(text) || scopes.some((one) => one.year !== sentence.year)) return [];
  const things = thingsIn(read);
  return rowsOf(text, things, context).flatMap((row): Finding[] => {
    const last = row.at(-1)?.end ?? 0;
    const amount = amounts.find(({ start, unit }) => start >= last && yuanIn(unit) !== undefined);
    const said = amount === undefined ? null : SUMMED.exec(text.slice(last, amount.start));
    if (
      amount === undefined ||
      amount.isVague ||
      said?.groups === undefined ||
      !/^[。，；、）]|^$/.test(text.slice(amount.end))
    )
      return [];
    const { count, before, after } = said.groups;
    if (count !== undefined && !isSo(count, row.length)) return [];
    const columns = COLUMNS[after ?? before ?? ''] ?? ['actual'];
    const sums = columns.flatMap((column) => sumOf(row, column, context) ?? []);
    const [sum] = sums;
    if (sum === undefined || sums.some((one) => standsFor(amount, one))) return [];
    const figure = row.map(({ start, end }) => text.slice(start, end)).join('＋');
    const typed = text.slice(amount.start, amount.end);
    return [
      figureContradicted({ figure, typed, derived: printMoneyOf(sum) }, placeIn(sentence, amount.start, amount.end)),
    ];
  });
}

/** Names of one kind with nothing but 、 or 和 between them. */
function rowsOf(text: string, things: readonly Named[], { year }: CheckContext): readonly (readonly Named[])[] {
  const rows: Named[][] = [];
  for (const one of things) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isJoined = last !== undefined && /^(?:[、和及与]|以及)$/.test(text.slice(last.end, one.start));
    const isOfKind = isJoined && rosterOf(last.prefix, year).some(({ prefix }) => prefix === one.prefix);
    if (isOfKind && !row?.some(({ prefix }) => prefix === one.prefix)) row?.push(one);
    else rows.push([one]);
  }
  // 燃气和扬尘: words before that are no name of the file may be one of them.
  return rows.filter((row) => row.length > 1 && !/[、和及与]$/.test(text.slice(0, row[0]?.start)));
}

const HAN = '零一二三四五六七八九十';

function isSo(count: string, size: number): boolean {
  return count === String(size) || count === HAN.charAt(size) || (count === '两' && size === 2);
}

function sumOf(row: readonly Named[], column: string, { figures, year }: CheckContext): Decimal | undefined {
  let sum = new Decimal(0);
  for (const { prefix } of row) {
    const known = knownOf({ prefix, column }, figures, year);
    if (known.state === 'value') sum = sum.plus(known.value);
    else if (known.state !== 'none') return undefined;
  }
  return sum;
}
