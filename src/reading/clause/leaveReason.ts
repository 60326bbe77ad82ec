import type { Token } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';

/** `全部用于健身路径，完成预算的95.13%`, `…，比上年增加3万元`: what was for something is told, and it is of all again. */
export function leavesPurpose(reading: ClauseReading): boolean {
  if (!reading.before.isPurpose || !reading.before.inReason || reading.clause.opener !== '，') return false;
  const [first, second] = reading.clause.tokens;
  if (first?.relation === 'yearOnYear' || first?.relation === 'of') return true;
  if (first?.relation === 'than') return second?.year !== undefined || second?.column !== undefined;
  return first?.relation === 'done' && second?.column !== undefined;
}

/** Behind a budget of something: to what that was moved, or what was spent of it. */
export function isBackFromReason(reading: ClauseReading, { text, start }: Token): boolean {
  if (!((reading.before.column ?? '') in BUDGETS) || reading.clause.opener !== '，' || reading.isPurpose) return false;
  if (/^(?:调整|调增|追加)(?:后)?(?:为|到|至)$/.test(text)) return true;
  return /^(?:实际支出|实际执行|实际完成|决算数?|支出决算数?)$/.test(text) && start === reading.clause.tokens[0]?.start;
}

/** What was told as the reason of something is over; numbers are of that again. */
export function endReason(reading: ClauseReading): void {
  if (!reading.inReason || reading.clause.tokens.some(({ circumstance }) => circumstance === 'reason')) return;
  reading.inReason = false;
  if (reading.before.how !== 'topic') reading.thing ??= reading.before.outside;
}
