import { findAll } from '../../reading/findAll.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { type Claim, type Columns, type ColumnWords, type Meaning, scopeOf } from './claims.ts';
import { type Clause, clauseBefore, ENDS, isFiller } from './clauses.ts';
import { basisOf, DIRECTION, DIRECTIONS, firstDirection } from './directions.ts';
import { subjectOf } from './subjectOf.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** How the column of money is told by the words right before it; the first that fits. */
const MONEY_COLUMNS: readonly ColumnWords[] = [
  { pattern: new RegExp(`[上去]年(?:度)?预算${ENDS}`), columns: { threePublic: ['lastYearBudget'] } },
  {
    pattern: new RegExp(`(?:由|从)?[上去]年(?:度)?(?:的)?(?:决算|实际支出|支出)?${ENDS}`),
    columns: { threePublic: ['lastYearActual'] },
  },
  { pattern: new RegExp(`上年结转(?:结余)?${ENDS}`), columns: { spending: ['carryover.opening'] } },
  { pattern: new RegExp(`年末(?:结转结余|结转|结余)(?:资金)?${ENDS}`), columns: { spending: ['carryover.closing'] } },
  {
    pattern: /预算(?:数|总额)?(?:由|从)(?:年初的?)?[\d.]+(?:万|亿)?元(?:调整|追加|增加|调增|调减|核减)(?:为|到|至)$/,
    columns: { spending: ['revisedBudget'] },
  },
  { pattern: /预算(?:数|总额)?(?:由|从)(?:年初的?)?$/, columns: { spending: ['originalBudget', 'revisedBudget'] } },
  {
    pattern: new RegExp(`(?:年初|批复)预算${ENDS}`),
    columns: { spending: ['originalBudget'], threePublic: ['budget'] },
  },
  {
    pattern: new RegExp(`(?:调整后?的?|全年|调整)预算${ENDS}`),
    columns: { spending: ['revisedBudget'], threePublic: ['budget'] },
  },
  {
    pattern: new RegExp(`预算${ENDS}`),
    columns: { spending: ['originalBudget', 'revisedBudget'], threePublic: ['budget'] },
  },
  {
    pattern: new RegExp(`(?:决算|实际支出|实际执行|执行|支出|开支|花费|列支|到本年)${ENDS}`),
    columns: { spending: ['actual'], threePublic: ['actual'] },
  },
];

/** Several things together are none of the subjects named before. */
const TOGETHER = /(?:[两二三四五六七八]项|二者|两者|三者|合计|相抵|以上)/;

/** What the table has of the year before, by the column that names it without a year. */
const LAST_YEAR: Readonly<Record<string, string>> = { budget: 'lastYearBudget', actual: 'lastYearActual' };

/** What an amount of money claims, from the words before it in its clause and the subject that they speak of. */
export function resolveMoney(sentence: Sentence, amount: TypedAmount): Claim | undefined {
  const meaning = meaningOfMoney(sentence, amount, String(sentence.year - 1));
  if (meaning === undefined) return undefined;
  const scope = scopeOf(sentence, amount, meaning);
  const isLast = scope?.year === sentence.year - 1 && meaning.direction === undefined;
  if (!isLast || meaning.subject.kind !== 'threePublic') return { ...meaning, scope };
  return { ...meaning, columns: meaning.columns.map((column) => LAST_YEAR[column] ?? column), scope };
}

function meaningOfMoney(sentence: Sentence, amount: TypedAmount, lastYear: string): Meaning | undefined {
  const { text, allMentions: mentions } = sentence;
  const clause = clauseBefore(text, amount.start);
  const { subject, head: typedHead, isTopic } = subjectOf(sentence, clause, amount, mentions);
  if (subject === undefined || subject.kind === 'result') return undefined;
  if (subject.isTogether ? /分别|各/.test(typedHead) : TOGETHER.test(typedHead)) return undefined;
  const head = typedHead.replace(new RegExp(`${lastYear}年度?`, 'g'), '上年');
  const first = firstDirection(clause, subject, amount);
  if (first !== undefined) return first;
  const direction = DIRECTION.exec(clause.text);
  if (direction !== null) {
    const word = direction[1] ?? '';
    const columns = basisOf(text.slice(0, amount.start), clause.text, subject, word, 'money');
    const start = amount.start - direction[0].length;
    return columns === undefined
      ? undefined
      : { subject, columns, direction: { word, sign: DIRECTIONS[word] ?? 1, start }, isTopic };
  }
  for (const { pattern, columns } of MONEY_COLUMNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const before = head.slice(0, match.index);
    const found = columns[subject.kind];
    if (found === undefined || !isFiller(before) || (isTopic && mayMeanPart(match[0], text.slice(amount.end))))
      return undefined;
    return { subject: holderOf(subject, found, clause, mentions), columns: found, direction: undefined, isTopic };
  }
  // `公务接待费1.86万元`: right after its name, it is what was spent.
  const own = mentions.filter(({ start, end }) => start >= clause.start && end <= amount.start).at(-1);
  if (own === undefined || !isFiller(head)) return undefined;
  const before = text.slice(clause.start, own.start);
  if (/上年|去年/.test(before)) return undefined;
  // `年初批复基本支出494.40万元`: the column may stand before the name.
  const columns = /调整/.test(before)
    ? ['revisedBudget']
    : /年初|批复|预算/.test(before)
      ? ['originalBudget']
      : ['actual'];
  const led = /^(?:其中|包括|含|：|（|\()?$/.test(before) ? ledBy(sentence, own) : undefined;
  if (led === 'unclear') return undefined;
  const carried = led?.[subject.kind];
  if (led !== undefined && carried === undefined) return undefined;
  if (carried !== undefined)
    return { subject: holderOf(subject, carried, clause, mentions), columns: carried, direction: undefined };
  const isBudget = columns[0] !== 'actual';
  return { subject, columns: isBudget && subject.kind === 'threePublic' ? ['budget'] : columns, direction: undefined };
}

/**
 * `年末结转结余10.43万元，其中基本支出3.49万元，项目支出6.94万元`: what stands after 其中 without a column has that of the amount
 * before. `undefined` where no amount leads; `'unclear'` where its column cannot be told.
 */
function ledBy({ text, amounts, allMentions, year }: Sentence, own: Mention): Columns | 'unclear' | undefined {
  const [mark] = findAll(text.slice(0, own.start), /(?:其中|包括)[：，]?|[（(：]/g).slice(-1);
  if (mark === undefined) return undefined;
  const lead = amounts.filter(({ end, unit }) => end <= mark.index && yuanIn(unit) !== undefined).at(-1);
  if (lead === undefined || !/^[，、]?$/.test(text.slice(lead.end, mark.index))) return undefined;
  // A bracket that closes, or a column of its own after 其中, ends what the first one says.
  const between = text.slice(mark.index, own.start);
  if (/[）)]/.test(between)) return undefined;
  const named = allMentions.filter(({ start, end }) => start >= mark.index && end <= own.start);
  if (COLUMN_WORD.test(without(between, mark.index, named))) return 'unclear';
  const clause = clauseBefore(text, lead.start);
  const holder = allMentions.filter(({ start, end }) => start >= clause.start && end <= lead.start).at(-1);
  const head = text.slice(holder?.end ?? clause.start, lead.start).replace(new RegExp(`${year - 1}年度?`, 'g'), '上年');
  for (const { pattern, columns } of MONEY_COLUMNS) {
    const match = pattern.exec(head);
    if (match !== null) return isFiller(head.slice(0, match.index)) ? columns : 'unclear';
  }
  return holder !== undefined && isFiller(head) ? undefined : 'unclear';
}

const COLUMN_WORD = /预算|决算|结转|结余|上年|去年|实际|调整|追加|支出|\d年/;

/** The words of a stretch that starts at an offset, less the names in it. */
function without(stretch: string, offset: number, named: readonly Mention[]): string {
  return named.reduceRight((rest, { start, end }) => rest.slice(0, start - offset) + rest.slice(end - offset), stretch);
}

/** Where nothing is named, `支出3万元` may be part of it or for something: only a word for all of it is taken. */
function mayMeanPart(column: string, after: string): boolean {
  return /^(?:支出|开支|花费|列支|执行)/.test(column) || /^(?:用于|用作|的)/.test(after);
}

/** Carry-over is of basic spending as a whole, whatever part of it was named before. */
function holderOf(
  subject: Subject,
  [column = '']: readonly string[],
  clause: Clause,
  mentions: readonly Mention[],
): Subject {
  if (!column.startsWith('carryover.') || !/^basic\.(?:personnel|operating|items\.)/.test(subject.prefix))
    return subject;
  const before = mentions.filter(({ end }) => end <= clause.start);
  return before.findLast((mention) => mention.subject.prefix === 'basic.total')?.subject ?? subject;
}
