import { isPercentage } from '../amountWords.ts';
import { type TypedAmount, yuanIn } from '../findAmounts.ts';
import type { Token } from '../types.ts';
import { BUDGETS, isBudgetBehind } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';
import { COMPARING, SIGNS, sayChange } from './sayChange.ts';
import { sayRate, sayShare } from './sayRate.ts';
import { sayValue } from './sayValue.ts';
import { IS } from './takeColumn.ts';

export function takeAmount(
  reading: ClauseReading,
  amount: TypedAmount,
  next: Token | undefined,
  after: Token | undefined,
): void {
  const isMoney = yuanIn(amount.unit) !== undefined;
  const isRate = isPercentage(amount);
  // 占两项支出合计10904.03万元的15.35%: how many they are.
  if (reading.relation?.relation === 'of' && /^[项个家类]$/.test(amount.unit) && next?.relation !== 'the') return;
  if (isBase(reading, amount, next, after)) return takeBase(reading, amount);
  // 占全部增加额226.03万元的比重超过100%: what a share is of, and no change that is told of anything.
  if (isMoney && reading.relation?.relation === 'of' && reading.change !== undefined) {
    reading.change = undefined;
    reading.relation = undefined;
    reading.whole = undefined;
    reading.last = amount;
    return;
  }
  // 超年初预算1198.78万元35.67万元: above what, and by how much.
  if (reading.change?.change === 'over' && (reading.basis ?? '') in BUDGETS && next?.amount !== undefined) {
    sayValue(reading, amount, undefined, { thing: undefined, column: reading.basis });
    reading.last = amount;
    return;
  }
  // 没有突破9万元的预算: what it is held against, and not by how much.
  if (isMoney && reading.change?.change === 'over' && next?.relation === 'the' && isBudgetBehind(after)) {
    reading.circumstances.delete('denied');
    reading.change = undefined;
  }
  const noun = next?.relation === 'the' || (next?.filler !== undefined && next.thing === undefined) ? after : next;
  if (isRate && reading.relation?.relation === 'of') sayShare(reading, amount);
  else if (isRate && reading.rate !== undefined) sayRate(reading, amount, reading.rate);
  else if (isRate && reading.wholeColumn !== undefined && (reading.isOf || reading.relation !== undefined))
    sayRate(reading, amount, RATE_OF[reading.wholeColumn] ?? 'otherRate');
  else if (reading.change !== undefined && (!reading.to || isRate)) {
    sayChange(reading, reading.change, amount.end, SIGNS[reading.change.change ?? ''] ?? 0, amount);
  } else if (
    reading.isComparing !== undefined &&
    reading.basis !== undefined &&
    COMPARING[reading.isComparing.text] !== undefined
  ) {
    sayChange(reading, reading.isComparing, amount.end, COMPARING[reading.isComparing.text] ?? 0, amount);
  } else if (isRate && reading.quotient !== undefined) sayShare(reading, amount);
  else if (isMoney || !isRate) sayValue(reading, amount, noun, undefined, next?.relation === 'the' ? after : next);
  reading.last = amount;
  reading.quotient = undefined;
  reading.change = undefined;
  reading.to = false;
  if (reading.queue === undefined || reading.queue === 'unclear' || reading.queue.length === 0)
    reading.rate = undefined;
  reading.relation = undefined;
  reading.isOf = false;
  reading.wholeColumn = undefined;
  reading.whole = undefined;
  reading.isComparing = undefined;
  reading.compared = undefined;
  reading.comparedYear = undefined;
  // 由上年的9.60万元调整为12.10万元: what follows is of this year again.
  if (reading.isFrom) reading.yearSaid = undefined;
  reading.isFrom = false;
  reading.isColumnTaken = isBudgetBehind(next?.relation === 'the' ? after : next);
  reading.isOpening = false;
  reading.trailing = '';
  // 两项, 三个项目 in front of 合计: of several things together.
  reading.isTogether =
    reading.thing === undefined &&
    /^[前后上]?$/.test(reading.leading) &&
    /^[项个家]$/.test(amount.unit) &&
    amount.decimals === 0;
}

/** `完成采购预算62.00万元的93%`, `为目标1200亩的101.47%`: what the rate that follows is of, and what was told before. */
function takeBase(reading: ClauseReading, base: TypedAmount): void {
  const part = reading.last ?? (isTold(reading) ? undefined : reading.before.value);
  reading.wholeColumn ??= reading.column;
  sayValue(reading, base, undefined, { thing: reading.whole, column: reading.wholeColumn });
  reading.quotient = part && { part, base };
  reading.last = base;
}

/** A thing of its own, of which no number was told. */
function isTold(reading: ClauseReading): boolean {
  return reading.thing !== undefined && reading.thing !== reading.whole;
}

function isBase(
  reading: ClauseReading,
  amount: TypedAmount,
  next: Token | undefined,
  after: Token | undefined,
): boolean {
  if (isPercentage(amount) || amount.unit === '' || next?.relation !== 'the' || after?.amount === undefined)
    return false;
  const [first] = reading.clause.tokens;
  // 为年初预算919.50万元的106.87%、调整后预算1034.30万元的95.01%
  const isNext = reading.clause.opener === '、' && (reading.column ?? '') in BUDGETS;
  return isPercentage(after.amount) && (reading.relation !== undefined || isNext || IS.has(first?.text ?? ''));
}

/** The rate that is meant by `完成…的` a budget. */
const RATE_OF: Readonly<Record<string, string>> = {
  originalBudget: 'completionRate',
  revisedBudget: 'executionRate',
  budget: 'anyRate',
  target: 'targetRate',
};
