import { isPercentage } from '../amountWords.ts';
import type { Thing, Token } from '../types.ts';
import { BUDGETS, MOVED_TO } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';
import { findWhole } from './findWhole.ts';
import { endReason, isBackFromReason } from './leaveReason.ts';
import { COMPARING, sayBeyond, sayChange } from './sayChange.ts';
import { isHeadOfSection } from './takeThing.ts';
import { joinWordsUntil } from './takeWords.ts';

export function takeColumn(reading: ClauseReading, token: Token, next: Token | undefined): void {
  // 一般公共预算项目支出3331.01万元: whose money, and no budget.
  const isOfMoney = next?.thing !== undefined || (next?.amount !== undefined && !isPercentage(next.amount));
  if (token.column === 'budget' && isOfMoney && (reading.leading + reading.trailing).endsWith('一般公')) return;
  const column = findColumn(reading, token);
  if (/^(?:本年|当年|今年)/.test(token.text)) reading.yearSaid = reading.year;
  // 业务结构调整后，支出5万元: no budget.
  if (MOVED_TO.test(token.text) && next?.amount === undefined && next?.relation !== 'is') return;
  if (reading.isColumnTaken) {
    reading.isColumnTaken = false;
    return;
  }
  if (reading.relation?.relation === 'of' && SPENT.test(token.text) && isSaidOfAll(reading)) {
    reading.whole = findWhole(reading, ALL_SPENT);
    return;
  }
  // 占全部执行数的70.81%: of all that the unit spent, or of all of its projects.
  const isOfAllDone =
    reading.relation?.relation === 'of' && reading.whole === undefined && token.text.endsWith('执行数');
  if (isOfAllDone && /(?:全部|全年)执行数$/.test(joinWordsUntil(reading, token))) {
    reading.whole = ALL_CARRIED_OUT;
    return;
  }
  if (reading.relation?.relation === 'of' || reading.relation?.relation === 'done') {
    reading.wholeColumn = column;
    return;
  }
  if (reading.isComparing !== undefined && reading.change === undefined) {
    const budget = BUDGETS[column];
    // 比上年预算: last year's budget, and of budgets; 比预算: of what was spent.
    if (reading.basis === undefined) {
      // 全年预算比年初预算增加: from one budget to the other.
      const isMoved =
        reading.column === 'revisedBudget' ||
        (reading.column === undefined && reading.before.column === 'revisedBudget');
      reading.basis = isMoved && budget === 'originalBudget' ? 'adjusted' : (budget ?? 'other');
      const sign = COMPARING[reading.isComparing.text];
      if (
        sign !== undefined &&
        budget !== undefined &&
        next?.amount === undefined &&
        next?.other !== true &&
        reading.rate === undefined
      )
        sayChange(reading, reading.isComparing, token.end, sign, undefined);
    } else if (column === 'cut' || column === 'added') takeMove(reading, token, next);
    else if (reading.basis === 'lastYear' && budget !== undefined) reading.column ??= 'budget';
    return;
  }
  // 用于人员经费，年末结转结余3.94万元: of what was spoken of before.
  if (column === 'closing' && reading.thing === undefined && reading.inReason) endReason(reading);
  // 预算1860.00万元，因上级追加调整为2314.75万元，实际支出…: of what the budget was of, and no reason.
  if (reading.inReason && reading.thing?.kind !== 'spending' && isBackFromReason(reading, token)) {
    reading.inReason = false;
    reading.thing = reading.outside ?? reading.before.outside ?? reading.before.thing;
    reading.leading = '';
    reading.trailing = '';
  }
  // 超过调整后预算3.49万元: with what it is compared.
  if (reading.change?.change === 'over' && column in BUDGETS) {
    reading.basis = BUDGETS[column];
    if (next?.amount !== undefined) return;
    // 超过年初预算的1.42万元从公用经费中调剂: by how much, and what became of it.
    if (next?.relation === 'the') reading.circumstances.add('part');
    if (next === undefined || next.other !== true) sayBeyond(reading, token);
    return;
  }
  // 支出预算, 收入决算: of two that stand together the second tells; 年初预算支出 stays a budget.
  if (column === 'spent' && reading.column !== undefined && reading.column !== 'income') return;
  const isOf = reading.thing !== undefined || IS.has(reading.clause.tokens[0]?.text ?? '');
  if (next?.relation === 'the' && isOf) reading.wholeColumn = column;
  // 预算年中有所调增: without a number, of all of the year.
  if (next === undefined && ADJUSTED.test(token.text) && reading.thing !== undefined && reading.last === undefined) {
    reading.basis = 'adjusted';
    return sayChange(reading, token, token.end, column === 'added' ? 1 : -1, undefined);
  }
  if (reading.isLinked && reading.column !== undefined && reading.statements.length === 0)
    reading.columnsJoined.push(reading.column);
  reading.column = column;
  // 年末结转和结余21.60万元, where nobody has said of what.
  const isOfAll =
    (column === 'closing' || column === 'opening') && /[年期][初末底]|上年/.test(joinWordsUntil(reading, token));
  const isNamed = reading.thing !== undefined || reading.leading !== '' || reading.before.thing !== undefined;
  // 我局支出1234.51万元
  const isOfSelf = reading.isSelf ? SPENT.test(token.text) && next?.amount !== undefined : DECIDED.test(token.text);
  // 全年预算1245.00万元, 年中追加预算31.00万元, where a section starts that is about no table.
  const isStep = (column === 'added' || column === 'cut') && token.text.includes('预算');
  const isOfBudget = isStep || (column in BUDGETS && OF_ALL_BUDGETS.test(token.text));
  if (isOfSelf || (isOfBudget && next?.amount !== undefined)) takeAll(reading, token);
  if (isOfAll && !isNamed && !reading.inAmong && reading.before.unit === undefined) reading.thing = CARRIED_OVER;
}

/** `比年初预算调减20万元`: by how much the budget was moved, and no budget. */
function takeMove(reading: ClauseReading, token: Token, next: Token | undefined): void {
  const isMoved = reading.basis === 'originalBudget' || reading.basis === 'adjusted';
  if (!isMoved || next?.amount === undefined) {
    reading.circumstances.add('part');
    return;
  }
  reading.basis = 'adjusted';
  reading.change = { ...token, change: token.column === 'cut' ? 'down' : 'up' };
}

/** At the head of a section that is about no table, what no thing is named for is of all that the unit has. */
export function takeAll(reading: ClauseReading, { start }: Token): void {
  // 图书馆（项）年初预算: of one function, whatever the unit is called.
  const isOfFunction = reading.clause.tokens.some(({ text }) => /^（[类款项]）$/.test(text));
  if (!isHeadOfSection(reading) || isOfFunction || !/^[，：]?$/.test(reading.clause.opener)) return;
  reading.thing = { ...ALL_SPENT, kind: 'spending', isByPlace: true };
  reading.thingStart = start;
}

const OF_ALL_BUDGETS = /^(?:年初|全年|本年|调整后|批复)[\u4e00-\u9fff]*预算/;

/** A budget that was moved; 追加 and 压减 are one step of several. */
const ADJUSTED = /调[增减]|核减/;

/** Start a clause that says what was told in another measure: `，为预算11.80万元的94.56%`. */
export const IS = new Set(['为', '是', '系', '仅为', '约为', '相当于', '等于']);

/** What is carried over, of all or of any of it. */
const ALL_SPENT: Thing = { words: '支出', prefixes: ['whole'], kind: 'loose' };

/** Nothing but a final account of spending. */
const DECIDED = /^(?:支出决算|决算支出)数?$/;

const SPENT = /^(?:支出|执行)(?:决算|总?额)?数?$/;

const ALL_CARRIED_OUT: Thing = {
  words: '全部执行数',
  prefixes: ['whole', 'projects.total'],
  kind: 'spending',
  isOfAny: true,
};

const CARRIED_OVER: Thing = {
  words: '结转结余',
  prefixes: ['whole', 'projects.total', 'basic.total'],
  kind: 'spending',
  isOfAny: true,
};

/** `年初安排168.00万元、结转11.54万元`: behind a budget it may be what was there, or what is left. */
function findColumn(reading: ClauseReading, { text, column = '' }: Token): string {
  if (column !== 'closing' || !/^结转(?:和?结余)?(?:资金)?$/.test(text)) return column;
  const words = joinWordsUntil(reading, reading.clause.tokens.at(-1));
  if (/[年期][末底]|下年/.test(words)) return column;
  if (/[年期]初|上年|[使动利]用|消化/.test(words)) return 'opening';
  return reading.column === undefined && (reading.before.column ?? '') in BUDGETS && reading.last === undefined
    ? 'carryover'
    : column;
}

/** 占全局支出的, 占支出的: nothing stands between but words of all, or of oneself. */
function isSaidOfAll(reading: ClauseReading): boolean {
  return (reading.leading + reading.trailing).length <= reading.wordsBeforeOf && reading.whole === undefined;
}
