import type { Circumstance, Statement, Thing, Token } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { Carried } from './carried.ts';
import { carryOn } from './carryOn.ts';
import type { ClauseReading } from './clauseReading.ts';
import { nameUnknown } from './describeStatement.ts';
import { endReason, leavesPurpose } from './leaveReason.ts';
import { COMPARING, sayBareChange, sayChange, takeChange } from './sayChange.ts';
import { takeAmount } from './takeAmount.ts';
import { takeAll, takeColumn } from './takeColumn.ts';
import { takeRelation } from './takeRelation.ts';
import { takeThing } from './takeThing.ts';
import { takeWords } from './takeWords.ts';

export function readClause(reading: ClauseReading): {
  statements: readonly Statement[];
  carried: Carried;
  comparedYear: number | undefined;
} {
  const { tokens } = reading.clause;
  if (leavesPurpose(reading)) endReason(reading);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined) takeToken(reading, token, tokens[at + 1], tokens[at + 2]);
  }
  sayBareChange(reading);
  const comparedYear = tokens.at(-1)?.year === undefined ? undefined : reading.comparedYear;
  return { statements: reading.statements, carried: carryOn(reading), comparedYear };
}

function takeToken(reading: ClauseReading, token: Token, next: Token | undefined, after: Token | undefined): void {
  // 该项目有4.36万元: some of it.
  if (WHOLE_YEAR.test(token.text) && !((token.column ?? '') in BUDGETS) && !reading.before.isWithout)
    reading.ofPartYear = false;
  if (token.text === '有' && reading.thing !== undefined && reading.thing.kind !== 'people')
    reading.trailing += token.text;
  if (token.amount !== undefined) return takeAmount(reading, token.amount, next, after);
  if (token.year !== undefined) return takeYear(reading, token, next);
  if (token.thing !== undefined)
    return isAside(reading, token, next) ? undefined : takeThing(reading, token.thing, token.start);
  if (token.rate !== undefined) {
    // 当年财政拨款执行率: of some of the money.
    if (OF_SOURCE.has(reading.column ?? '')) reading.circumstances.add('part');
    reading.rate = token.rate;
    if (token.rate === 'executionRate') takeAll(reading, token);
    if (token.text.includes('三公')) takeThing(reading, THREE_PUBLIC, token.start);
    if (token.rate === 'staffControlRate' || token.rate === 'vacancyRate') takeThing(reading, STAFF, token.start);
    return;
  }
  // 只用了年初预算486.70万元的95.12%: how much of it.
  if (token.column === 'spent' && token.relation === 'done' && (next?.column ?? '') in BUDGETS && after?.amount)
    return takeRelation(reading, token, next);
  if (token.column !== undefined && !isDoing(reading, token, next)) return takeColumn(reading, token, next);
  if (token.change !== undefined && (token.change !== 'to' || reading.change !== undefined))
    return takeChange(reading, token, next);
  if (token.relation !== undefined) return takeRelation(reading, token, next);
  if (token.circumstance !== undefined) {
    if (token.circumstance === 'reason') {
      // 甲和乙两项直接用于服务对象，合计178.20万元: of those, whatever the section is about.
      if (!reading.inReason) reading.outside = reading.thing ?? nameUnknown(reading) ?? reading.before.thing;
      reading.inReason = true;
      reading.isPurpose = token.text.includes('用');
    } else reading.circumstances.add(token.circumstance as Circumstance);
    if (PART_OF_YEAR.test(token.text) || WITHOUT.test(token.text)) reading.ofPartYear = true;
    if (WITHOUT.test(token.text)) reading.isWithout = true;
    return;
  }
  if (token.other === true && VAGUE.test(token.text) && next?.amount !== undefined) return;
  if (token.other === true) takeWords(reading, token);
  else if (token.text === '系统') takeWords(reading, token);
  // 中共某市委机构编制委员会核定: who approves is no body that has them.
  else if (token.filler !== undefined && token.text.includes('编制')) reading.leading = '';
}

/** `在基本支出之外`, `在三个项目中最低`, `政府性基金支出全部为项目支出`: something else, and not what is spoken of. */
function isAside({ clause, thing, before }: ClauseReading, token: Token, next: Token | undefined): boolean {
  if (/^(?:之外|以外)/.test(next?.text ?? '')) return true;
  const words = clause.tokens.filter(({ end }) => end <= token.start).map(({ text }) => text);
  if (ALL_OF_IT.test(words.slice(-2).join('')) && thing !== undefined) return true;
  if (token.thing?.isAll !== true || !/^之?中/.test(next?.text ?? '')) return false;
  return (
    clause.tokens.some(({ text, end }) => end === token.start && /在$/.test(text)) &&
    (thing ?? before.thing) !== undefined
  );
}

const ALL_OF_IT = /(?:全部|均|都|全|皆)(?:为|是|属于?)$/;

/** Right before a number, as a part of it. */
const VAGUE = /^(?:将近|接近|近|不足|不到|逾|高达|至少)$/;

/** What came in, right before its number. */
const MONEY_IN = new Set(['拨款', '财政拨款', '收入', '收入决算']);

/** Columns that say where money came from; a rate of those is of that money. */
const OF_SOURCE = new Set(['income', 'opening', 'added']);

/** Words of the lexicon for a part of a year, and for all of it. */
const PART_OF_YEAR = /半年|季度|当月|月份/;

/** What follows is of the rest, up to the end of the sentence. */
const WITHOUT = /^(?:扣除|剔除|除去|不含|不算|不计|不考虑|不包括|去掉|抛开|撇开|排除)/;

const WHOLE_YEAR = /^(?:全年|年末|年底|本年度?)/;

const THREE_PUBLIC: Thing = { words: '“三公”经费', prefixes: ['threePublic.total'], kind: 'threePublic' };

const STAFF: Thing = { words: '在职人员', prefixes: ['staff'], kind: 'people' };

/** 新增, 追加 as what was done, not as a column: where a thing or words of none follow. */
function isDoing(reading: ClauseReading, token: Token, next: Token | undefined): boolean {
  if (next?.amount !== undefined && MONEY_IN.has(token.text)) return false;
  return token.column === 'income' && reading.thing !== undefined;
}

function takeYear(reading: ClauseReading, { year, end }: Token, next: Token | undefined): void {
  if (year === undefined) return;
  if (reading.isComparing !== undefined || year.isComparison) {
    reading.basis = year.year === reading.year - 1 ? 'lastYear' : 'other';
    reading.comparedYear = year.year;
    // 基本支出低于上年: and nobody says by how much.
    const sign = reading.isComparing && COMPARING[reading.isComparing.text];
    if (reading.isComparing !== undefined && sign !== undefined && next === undefined && reading.basis === 'lastYear')
      sayChange(reading, reading.isComparing, end, sign, undefined);
    return;
  }
  reading.yearSaid = year.year;
}
