import { isDifference } from './amountWords.ts';
import { type TypedAmount, yuanIn } from './findAmounts.ts';
import { pairByOrder } from './pairByOrder.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';
import { scopeAt, type YearScope } from './yearScope.ts';

/** What an amount in a sentence claims to be: the value of one of these columns of a subject. */
export interface Claim {
  readonly subject: Subject;
  /** Any of them may be meant; the first is the likeliest. */
  readonly columns: readonly string[];
  /** The word that says in which direction, where there is one. */
  readonly direction: { readonly word: string; readonly sign: 1 | -1; readonly start: number } | undefined;
  /** The year that its words speak of, where they say one. */
  readonly scope: YearScope | undefined;
  /** Nothing is named: it is taken to speak of what its section is about, or of a part of that. */
  readonly isTopic?: boolean;
}

type Meaning = Omit<Claim, 'scope'>;

/** Words between a name and its number that change nothing. */
const FILLER =
  '(?:本年度?|全年|当年|年中|实际|最终|共计|共(?!计)|合计|总计|总额|总(?![计额])|的|数|额|金额|资金|为|是|达到?|，|约|(?:[0-9]{2}|[0-9]{4})年度?)*';
const ONLY_FILLER = new RegExp(`^${FILLER}$`);
const ENDS = '(?:数|额|金额|资金|总额|指标)?(?:只有|仅|分别|共计|合计|为|是|达到?|共|的|安排|：|:)*$';

/** How the column of money is told by the words right before it; the first that fits. */
const MONEY_COLUMNS: readonly {
  readonly pattern: RegExp;
  readonly columns: Readonly<Partial<Record<Subject['kind'], readonly string[]>>>;
}[] = [
  { pattern: new RegExp(`上年(?:度)?预算${ENDS}`), columns: { threePublic: ['lastYearBudget'] } },
  {
    pattern: new RegExp(`(?:由|从)?上年(?:度)?(?:的)?(?:决算|实际支出|支出)?${ENDS}`),
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

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  增加: 1,
  增长: 1,
  上升: 1,
  提高: 1,
  多: 1,
  超支: 1,
  超出: 1,
  增幅: 1,
  升幅: 1,
  减少: -1,
  下降: -1,
  降低: -1,
  少: -1,
  结余: -1,
  节约: -1,
  节省: -1,
  降幅: -1,
  减幅: -1,
};
const DIRECTION = new RegExp(`(?<!结转)(${Object.keys(DIRECTIONS).join('|')})(?:了|为|达)?$`);
/** The word before what it compares with: `超出年初预算百分之五`. */
const DIRECTION_FIRST = /(超出|超过|低于)(?:了)?(?:年初|批复的?|本年)?预算(?:的)?$/;
const FIRST_SIGNS: Readonly<Record<string, 1 | -1>> = { 超出: 1, 超过: 1, 低于: -1 };
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
    if (found === undefined || !isFiller(before) || (isTopic && isOwnWords(match[0], text.slice(amount.end))))
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

type Columns = (typeof MONEY_COLUMNS)[number]['columns'];

/**
 * `年末结转结余10.43万元，其中基本支出3.49万元，项目支出6.94万元`: what stands after 其中 without a column has that of the amount
 * before. `undefined` where no amount leads; `'unclear'` where its column cannot be told.
 */
function ledBy({ text, amounts, allMentions, year }: Sentence, own: Mention): Columns | 'unclear' | undefined {
  const [mark] = Array.from(text.slice(0, own.start).matchAll(/(?:其中|包括)[：，]?|[（(：]/g)).slice(-1);
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

const RATE_COLUMNS: readonly {
  readonly pattern: RegExp;
  readonly columns: Readonly<Partial<Record<Subject['kind'], readonly string[]>>>;
}[] = [
  { pattern: new RegExp(`(?:预算)?执行率${ENDS}`), columns: { spending: ['executionRate'] } },
  { pattern: new RegExp(`预算完成率${ENDS}`), columns: { spending: ['completionRate'] } },
  { pattern: new RegExp(`控制率${ENDS}`), columns: { threePublic: ['controlRate'] } },
  { pattern: new RegExp(`(?:预算)?变动率${ENDS}`), columns: { threePublic: ['budgetChangeRate'] } },
  {
    pattern: new RegExp(`占(?:全部|全年)?基本支出(?:决算)?(?:的)?(?:比重|比例)?${ENDS}`),
    columns: { spending: ['share'] },
  },
  {
    pattern: /(?:决算数?|支出)(?:为|是|占|达到?|相当于)年初预算的$/,
    columns: { spending: ['completionRate', 'varianceRate'] },
  },
  { pattern: /(?:为|占)(?:本年)?预算的$/, columns: { threePublic: ['controlRate'] } },
  { pattern: new RegExp(`(?:目标)?完成率${ENDS}`), columns: { result: ['ofTarget'] } },
  { pattern: /(?:为|是|完成)(?:了)?年初(?:计划|目标)[^，。；]{0,12}的$/, columns: { result: ['ofTarget'] } },
];

/** What a rate claims, likewise. */
export function resolveRate(sentence: Sentence, amount: TypedAmount): Claim | undefined {
  const meaning = meaningOfRate(sentence, amount);
  return meaning && { ...meaning, scope: scopeOf(sentence, amount, meaning) };
}

/** What grew or fell did so in the year that the sentence starts with, whatever it is compared with after that. */
function scopeOf(sentence: Sentence, amount: TypedAmount, { direction }: Meaning): YearScope | undefined {
  if (direction === undefined) return scopeAt(sentence, amount.start);
  const scopes = sentence.scopes.filter(({ end, isComparison }) => end <= amount.start && !isComparison);
  const isOther = scopes.every(({ year }) => year !== sentence.year);
  return scopes.find(({ end }) => isOther && !sentence.amounts.some((other) => other.end < end));
}

function meaningOfRate(sentence: Sentence, amount: TypedAmount): Meaning | undefined {
  const { text, allMentions: mentions } = sentence;
  const clause = clauseBefore(text, amount.start);
  // `占基本支出的76.44%` speaks of the item before, not of 基本支出.
  const share = /占(?:全部|全年)?基本支出(?:决算)?(?:的)?(?:比重|比例)?(?:为)?$/.exec(clause.text);
  const usable = share === null ? mentions : mentions.filter(({ start }) => start < clause.start + share.index);
  const { subject, head, isTopic } = subjectOf(sentence, clause, amount, usable, share === null);
  if (subject === undefined || isShareOfDifference(sentence, clause)) return undefined;
  const first = firstDirection(clause, subject, amount, 'Rate');
  if (first !== undefined) return first;
  const direction = DIRECTION.exec(clause.text);
  if (direction !== null) {
    const word = direction[1] ?? '';
    const columns = basisOf(text.slice(0, amount.start), clause.text, subject, word, 'rate');
    const start = amount.start - direction[0].length;
    return columns === undefined
      ? undefined
      : { subject, columns, direction: { word, sign: DIRECTIONS[word] ?? 1, start }, isTopic };
  }
  for (const { pattern, columns } of RATE_COLUMNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const found = columns[subject.kind];
    const before = head.slice(0, match.index);
    return found !== undefined && (isFiller(before) || subject.kind === 'result')
      ? { subject, columns: found, direction: undefined, isTopic }
      : undefined;
  }
  return undefined;
}

/** `节约0.64万元，占预算的25.6%`: of what was saved, and not of what was spent. */
function isShareOfDifference(sentence: Sentence, { start, text }: Clause): boolean {
  if (!/^(?:[约仅只]|其)?(?:占|为|相当于)/.test(text)) return false;
  const last = sentence.amounts.filter(({ end }) => end < start).at(-1);
  return last !== undefined && start - last.end <= 1 && isDifference(last);
}

function firstDirection(clause: Clause, subject: Subject, { start }: TypedAmount, rate = ''): Meaning | undefined {
  const match = DIRECTION_FIRST.exec(clause.text);
  const word = match?.[1] ?? '';
  if (match === null || subject.kind !== 'spending') return undefined;
  const sign = FIRST_SIGNS[word] ?? 1;
  return { subject, columns: [`variance${rate}`], direction: { word, sign, start: start - match[0].length } };
}

/** Which comparison a direction word speaks of: with last year, or with the budget. */
function basisOf(
  before: string,
  clause: string,
  { kind }: Subject,
  word: string,
  unit: 'money' | 'rate',
): readonly string[] | undefined {
  const rate = unit === 'rate' ? 'Rate' : '';
  const withBudget = /(?:比|较|超出|超过|与)(?:年初|本年)?预算/.test(clause);
  if (kind === 'spending') {
    const isVariance = ['超支', '超出', '结余', '节约', '节省'].includes(word) || withBudget;
    if (!isVariance || /年末$/.test(clause.slice(0, -word.length))) return undefined;
    // What is left of a budget may be of the adjusted one, where no other is named.
    const isLeft = ['结余', '节约', '节省'].includes(word) && unit === 'money' && !/年初/.test(clause);
    return [`variance${rate}`, ...(isLeft ? ['varianceToRevised'] : [])];
  }
  if (['超支', '结余', '节约', '节省', '超出'].includes(word) || (withBudget && !/上年预算/.test(clause))) {
    return unit === 'money' && kind === 'threePublic' ? ['overBudget'] : undefined;
  }
  // The comparison may stand one clause before: `比上年减少0.28万元，下降13.08%`.
  if (!/(?:上年|去年|同比|[12２二]\S{3}年)/.test(before.slice(-40))) return undefined;
  if (kind === 'result') return unit === 'rate' ? ['changeRate'] : undefined;
  const ofBudget =
    /预算[^，。；]*(?:比|较)?[^，。；]*$/.test(before.slice(-30)) && !/决算|实际支出/.test(before.slice(-30));
  return ofBudget
    ? [`budgetChange${rate}`, `change${rate}`]
    : [`change${rate}`, ...(/预算/.test(before) ? [`budgetChange${rate}`] : [])];
}

interface Clause {
  readonly start: number;
  readonly text: string;
}

/** The words of a clause before an offset. */
export function clauseBefore(text: string, offset: number): Clause {
  let start = offset;
  while (start > 0 && !'，。；：、（(\n'.includes(text.charAt(start - 1))) start--;
  return { start, text: text.slice(start, offset) };
}

/** The subject of a clause: named in it, or carried from before; and the clause's words after that name. */
function subjectOf(
  sentence: Sentence,
  clause: Clause,
  amount: TypedAmount,
  mentions: readonly Mention[],
  mayBeTopic = true,
): { subject: Subject | undefined; head: string; isTopic: boolean } {
  const paired = pairByOrder(sentence, amount);
  if (paired !== undefined) return { ...paired, isTopic: false };
  const { text, topic } = sentence;
  const end = amount.start;
  const before = mentions.filter((mention) => mention.end <= end && !isOfOther(text, mention));
  const own = before.filter(({ start }) => start >= clause.start).at(-1);
  if (own !== undefined) return { subject: own.subject, head: text.slice(own.end, end), isTopic: false };
  const last = before.at(-1);
  if (last === undefined && topic !== undefined && mayBeTopic && isOfTopic(sentence, topic, amount))
    return { subject: topic, head: clause.text, isTopic: true };
  return { subject: last?.subject, head: clause.text, isTopic: false };
}

/** Words of tables, by which nothing of its own is named. */
const OF_TABLE =
  /^[年初批复调整后预算数决执行率支出上结转余末的为是，、全本当实际总共计合约由从到动用追加收入金额资\d.%]*$/;

/** `办公费预算6.50万元，决算6.20万元` speaks of what it names first, though the file does not know it. */
function isOfTopic({ text, amounts }: Sentence, { prefix }: Subject, amount: TypedAmount): boolean {
  const earlier = amounts.filter(({ start, unit }) => start < amount.start && yuanIn(unit) !== undefined);
  if (!earlier.every(({ lead }) => OF_TABLE.test(lead))) return false;
  // In an item's own description, what it is for may stand first.
  return prefix.includes('.items.') || OF_TABLE.test(text.slice(0, amounts[0]?.start ?? 0));
}

/** Where nothing is named, `支出3万元` may be part of it or for something: only a word for all of it is taken. */
function isOwnWords(column: string, after: string): boolean {
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

/** `市农业农村局部门整体支出`: a name right before says whose it is. */
export function isOfOther(text: string, { start }: Mention): boolean {
  return /(?<![我本])(?:局|委|办|厅|院|校|县|区|乡|镇|市|省|站|所|公司)(?:的|本级)?$|[人户]均$|[每各]$/.test(
    text.slice(Math.max(0, start - 8), start),
  );
}

function isFiller(words: string): boolean {
  return ONLY_FILLER.test(words);
}
