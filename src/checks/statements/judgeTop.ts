import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { type ListedName, splitAtStops, splitNames } from '../../reading/splitNames.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { type Member, rosterOf } from './rosters.ts';

const TOP =
  /(执行数|支出|决算|预算|资金|金额|规模|投入)[^，。；]{0,3}最(大|多|高|小|少|低)的(?:前)?([二两三四五2-5])个项目(?:依次|分别)?(?:是|为|：)/;
/** Of some of the projects, or of another year: nothing is known of all of those. */
const NOT_ALL = /[上去]年|20\d\d|新增|业务类|运行|基金|除|其余|结转|追加|计划|拟/;

/** SE421 for `资金规模最大的三个项目依次是甲、乙、丙`, where one of them is not among so many by any column that the words may mean. */
export function judgeTop({ sentence }: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text } = sentence;
  const match = text.includes('最') ? TOP.exec(text) : null;
  const count = readNumeral(match?.[3] ?? '')?.toNumber();
  if (match === null || count === undefined || NOT_ALL.test(text.slice(0, match.index))) return [];
  const from = match.index + match[0].length;
  const roster = rosterOf(`${idOf('projects', 'items')}.`, context.year);
  const named = namesFrom(text, from)
    .flatMap((one) => partsOf(one, roster))
    .map((one) => ({ ...one, member: memberOf(one.text, roster) }));
  if (named.length !== count || named.some(({ member }) => member === undefined)) return [];
  const isMost = /[大多高]/.test(match[2] ?? '');
  const columns = columnsOf(match[1] ?? '', text.slice(from));
  const tops = columns.map((column) => topOf(roster, column, count, isMost, context));
  const wrong = named.find(({ member }) => tops.every((top) => top?.includes(member?.name ?? '') === false));
  const right = tops[0]?.find((name) => !named.some(({ member }) => member?.name === name));
  if (wrong === undefined || right === undefined) return [];
  const figure = match[0].replace(/(?:依次|分别)?(?:是|为|：)$/, '');
  return [figureContradicted({ figure, typed: wrong.text, derived: right }, placeIn(sentence, wrong.start, wrong.end))];
}

function namesFrom(text: string, from: number): readonly ListedName[] {
  const clause = splitAtStops(text).find(({ start, end }) => start <= from && end > from);
  return clause === undefined ? [] : splitNames(text, from, clause.end);
}

/** 学生资助和师资培训: two, where the file has both. */
function partsOf(one: ListedName, roster: readonly Member[]): readonly ListedName[] {
  if (memberOf(one.text, roster) !== undefined) return [one];
  const at = one.text.search(/[和与及]/);
  const [first, second] = [one.text.slice(0, at), one.text.slice(at + 1)];
  if (at < 1 || [first, second].some((name) => memberOf(name, roster) === undefined)) return [one];
  const start = one.start + at + 1;
  return [
    { text: first, start: one.start, end: one.start + at },
    { text: second, start, end: one.end },
  ];
}

/** The one project whose name is, or holds, these words. */
function memberOf(words: string, roster: readonly Member[]): Member | undefined {
  const plain = words.replace(/[“”]/g, '');
  const found = roster.filter(({ name }) => plain.length > 2 && name.replace(/[“”]/g, '').includes(plain));
  return found.length === 1 ? found[0] : undefined;
}

/** Of 资金规模 what is told behind says of what. */
function columnsOf(measure: string, after: string): readonly string[] {
  if (measure === '预算') return ['originalBudget', 'revisedBudget'];
  const isSpent = /支出|执行|决算/.test(measure) || (/执行数|支出|决算/.test(after) && !after.includes('预算'));
  return isSpent ? ['actual'] : ['actual', 'originalBudget', 'revisedBudget'];
}

/** The names of the first so many; `undefined` where one is not known, or two that are alike stand at the edge. */
function topOf(roster: readonly Member[], column: string, count: number, isMost: boolean, context: CheckContext) {
  const values: { readonly name: string; readonly value: Decimal }[] = [];
  for (const { name, prefix } of roster) {
    const known = knownOf({ prefix, column }, context.figures, context.year);
    if (known.state === 'value') values.push({ name, value: known.value });
    else if (known.state !== 'none') return undefined;
  }
  const sorted = values.sort((one, other) => other.value.cmp(one.value) * (isMost ? 1 : -1));
  const [last, next] = [sorted[count - 1], sorted[count]];
  if (last === undefined || next?.value.eq(last.value) === true) return undefined;
  return sorted.slice(0, count).map(({ name }) => name);
}
