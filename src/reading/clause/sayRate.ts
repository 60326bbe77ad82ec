import type { TypedAmount } from '../findAmounts.ts';
import type { ClauseReading } from './clauseReading.ts';
import { describeStatement } from './describeStatement.ts';
import { findPartOrHead } from './sayChange.ts';
import { takeFromQueue } from './shareOut.ts';

export function sayRate(reading: ClauseReading, amount: TypedAmount, rate: string): void {
  const said = describeStatement(reading, amount.start, amount.end, takeFromQueue(reading) ?? findPartOrHead(reading));
  // 三个执行率达到100%: of some of them.
  // 六个项目执行率在83.63%—100%之间: of each, unless they are added up.
  const isOfEach = said.thing?.isAll === true && !reading.isSummed;
  if (isOfEach || /^[个项家]$/.test(reading.last?.unit ?? '')) said.circumstances.add('each');
  reading.statements.push({ kind: 'rate', ...said, amount, rate, quotient: reading.quotient });
}

/** 占增量的44.00%: a whole in words of which nothing is known. */
function isShareOfWords(reading: ClauseReading, from: number, until: number): boolean {
  return reading.clause.tokens.some(({ other, start, end }) => other === true && start >= from && end <= until);
}

export function sayShare(reading: ClauseReading, amount: TypedAmount): void {
  const from = reading.relation?.end ?? amount.start;
  reading.statements.push({
    kind: 'share',
    ...describeStatement(reading, amount.start, amount.end, takeFromQueue(reading)),
    amount,
    of: reading.clause.tokens
      .filter(({ start, end }) => start >= from && end <= amount.start)
      .map(({ text }) => text)
      .join(''),
    whole:
      reading.whole ??
      (reading.wholeColumn === undefined && !isShareOfWords(reading, from, amount.start) ? reading.head : undefined),
    wholeColumn: reading.wholeColumn,
    part: reading.quotient?.part ?? reading.last ?? reading.before.value,
    quotient: reading.quotient,
  });
}
