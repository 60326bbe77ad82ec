import type { Token } from '../types.ts';
import type { ClauseReading } from './clauseReading.ts';
import { isMoney } from './sayValue.ts';
import { shareOut } from './shareOut.ts';
import { takeWords } from './takeWords.ts';

export function takeRelation(reading: ClauseReading, token: Token, next: Token | undefined): void {
  switch (token.relation) {
    case 'than':
      if (/[与同]$/.test(token.text) && !reading.compares) {
        reading.isLinked = true;
        return;
      }
      // 和上年比，…: with the year that stands before it.
      if (next === undefined && reading.clause.tokens.some(({ year }) => year?.year === reading.year - 1)) {
        reading.basis = 'lastYear';
        return;
      }
      if (next !== undefined) reading.isComparing = token;
      return;

    case 'yearOnYear':
      reading.basis = 'lastYear';
      return;
    case 'of':
    case 'done':
      reading.relation = token;
      reading.wordsBeforeOf = (reading.leading + reading.trailing).length;
      reading.whole = undefined;
      reading.wholeColumn = undefined;
      return;
    case 'the':
      reading.isOf = true;
      return;
    case 'from':
      reading.isFrom = true;
      return;
    case 'rest':
      if (reading.thing === undefined) reading.circumstances.add('part');
      return;
    case 'respectively':
      shareOut(reading);
      return;
    case 'whole':
      if (/^(?:分别|各|依次)[为是]/.test(token.text)) shareOut(reading);
      return;
    case 'opening':
      return takeOpening(reading, token, next);
    case 'sum':
      reading.isTogether = true;
      reading.isSummed = true;
      return;

    default:
  }
}

/** `实训基地建设：年初1260.00万元，上年结转…`: its first budget, where nothing but its name stands before. */
function isBareBudget(reading: ClauseReading, next: Token | undefined): boolean {
  const { thing, hasValue } = reading.before;
  const of = reading.thing ?? (hasValue ? undefined : thing);
  if (of?.kind !== 'spending' || next?.amount === undefined || !isMoney(next.amount)) return false;
  return reading.isComparing === undefined && !reading.isFrom && reading.column === undefined && reading.leading === '';
}

/** 年初: of people it is the end of the year before. */
function takeOpening(reading: ClauseReading, token: Token, next: Token | undefined): void {
  if (isBareBudget(reading, next)) {
    reading.column = 'originalBudget';
    return;
  }
  const isOfPeople = (reading.thing ?? reading.before.thing)?.kind === 'people';
  if (reading.isComparing !== undefined && reading.basis === undefined) {
    // 年末结转21.60万元，比年初增加19.23万元: what is left, with what there was.
    const column = reading.column ?? (reading.thing === undefined ? reading.before.column : undefined) ?? '';
    const isOfCarryover = column === 'closing' || column === 'opening';
    // 调整后预算1592.66万元，较年初1434.82万元增加157.84万元: with the first budget.
    const isOfBudget = column === 'revisedBudget' && !isOfPeople;
    reading.basis = isOfPeople ? 'lastYear' : isOfCarryover ? 'opening' : isOfBudget ? 'originalBudget' : 'other';
    if (isOfBudget) return;
    if (!isOfCarryover || isOfPeople) reading.comparedYear = reading.year - 1;
    return;
  }
  reading.isOpening = true;
  if (!isOfPeople) takeWords(reading, token);
}
