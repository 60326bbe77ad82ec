import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { deniedThoughThere, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { printDerived, printMoneyOf } from './printDerived.ts';
import type { SentenceRead } from './readProse.ts';
import { rosterOf, thingsIn } from './rosters.ts';
import { standsFor } from './slack.ts';

const ROW =
  /(?<count>[三四五六七八九十\d]+)个项目(?:的)?(?:全年|当年)?(?<said>预算执行率|执行率|支出进度|年初预算|全年预算|调整后预算|预算|支出|决算|年末结转|结转)(?:数)?(?:分别|依次)(?:支出|执行|达到?|为|是|：)*$/;
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  预算执行率: ['executionRate'],
  执行率: ['executionRate', 'completionRate'],
  支出进度: ['executionRate'],
  年初预算: ['originalBudget'],
  全年预算: ['revisedBudget'],
  调整后预算: ['revisedBudget'],
  预算: ['originalBudget', 'revisedBudget'],
  支出: ['actual'],
  决算: ['actual'],
  年末结转: ['carryover.closing'],
  结转: ['carryover.closing'],
};

/** SE421 figure-contradicted for a row of numbers of all projects that names none, where one is no project's: `三个项目的执行率分别为97.92%、100%和81%`. */
export function judgeUnnamedRows({ sentence }: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { text, amounts, scopes } = sentence;
  if (!text.includes('个项目') || scopes.some((one) => one.year !== sentence.year)) return [];
  return amounts.flatMap((first, at): Finding[] => {
    const match = ROW.exec(text.slice(0, first.start));
    const roster = rosterOf('projects.items.', year);
    if (match?.groups === undefined || readNumeral(match.groups.count ?? '')?.eq(roster.length) !== true) return [];
    const row = amounts.slice(at, at + roster.length);
    if (row.length < roster.length || !isRow(text, row)) return [];
    const wrong = (COLUMNS[match.groups.said ?? ''] ?? []).map((column) => {
      const known = roster.map(({ prefix }) => knownOf({ prefix, column }, figures, year));
      const values = known.flatMap((one) => (one.state === 'value' ? [one.value] : []));
      return values.length < roster.length ? undefined : oddOf(row, values);
    });
    const odd = wrong.find((one) => one !== undefined);
    if (odd === undefined || odd === 'none' || wrong.includes('none')) return [];
    const typed = text.slice(odd.amount.start, odd.amount.end);
    const args = { figure: match.groups.said ?? '', typed, derived: printDerived(odd.value, odd.amount) };
    return [figureContradicted(args, placeIn(sentence, odd.amount.start, odd.amount.end))];
  });
}

/** Numbers of one measure, parted by 、 or 和 alone. */
function isRow(text: string, row: readonly TypedAmount[]): boolean {
  return row.every((one, at) => {
    const before = row[at - 1];
    const isOfMeasure = isPercentage(one) === isPercentage(row[0] ?? one);
    const isMoney = isPercentage(one) || yuanIn(one.unit) !== undefined;
    return (
      isOfMeasure &&
      isMoney &&
      !one.isVague &&
      (before === undefined || /^[、和，及与]+$/.test(text.slice(before.end, one.start)))
    );
  });
}

/** The one number that is none of the values, and the value that no number is; `none` where all are, `undefined` where more are not. */
function oddOf(row: readonly TypedAmount[], values: readonly Decimal[]) {
  const left = [...values];
  const odd = row.filter((amount) => {
    const at = left.findIndex((value) => standsFor(amount, value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const [amount, ...more] = odd;
  const [value] = left;
  if (amount === undefined) return 'none' as const;
  return more.length > 0 || value === undefined ? undefined : { amount, value };
}

const REST =
  /(?<said>(?:其[他余它]|另外)(?:[一二两三四五六七八九\d]+个)?项目(?:资金)?(?:均|都|则)?(?:无|没有|未产生|未形成|没有形成|未发生)(?:年末)?(?:资金)?结[转余](?:结余|资金)?)(?=[，。；、）]|$)/;

/** SE425 denied-though-there for what the projects that were not named are said not to have left: `全部为甲和乙形成，其他项目无结转`. */
export function judgeRestCarried(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, scopes } = sentence;
  const match = /其[他余它]|另外/.test(text) ? REST.exec(text) : null;
  const said = match?.groups?.said;
  if (match === null || said === undefined || scopes.some((one) => one.year !== sentence.year)) return [];
  const named = new Set(thingsIn(read).flatMap(({ prefix, end }) => (end <= match.index ? [prefix] : [])));
  if (![...named].some((prefix) => prefix.startsWith('projects.items.'))) return [];
  const rest = rosterOf('projects.items.', year).filter(({ prefix }) => !named.has(prefix));
  return rest
    .slice(0, MOST)
    .flatMap(({ name, prefix }): Finding[] => {
      const known = knownOf({ prefix, column: 'carryover.closing' }, figures, year);
      if (known.state !== 'value' || !known.value.gt(0)) return [];
      const args = { figure: name, typed: said, derived: { is: printMoneyOf(known.value) } };
      return [deniedThoughThere(args, placeIn(sentence, match.index, match.index + said.length))];
    })
    .slice(0, 1);
}

/** More are a table, not prose. */
const MOST = 60;
