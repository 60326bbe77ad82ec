import type { TypedAmount } from '../findAmounts.ts';
import type { Thing, Token } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';
import { describeStatement, isOfBudgets } from './describeStatement.ts';
import { takeFromQueue } from './shareOut.ts';

export function sayChange(
  reading: ClauseReading,
  word: Token,
  end: number,
  sign: 1 | -1 | 0,
  amount: TypedAmount | undefined,
  isOrLevel = false,
): void {
  const column =
    reading.column ?? (reading.thing === undefined || reading.clause.isAmong ? reading.before.column : undefined);
  // 预算10.50万元，比上年减少0.50万元。其中公务接待费2.50万元，比上年减少…: all of them of budgets.
  const isOfBudget = ((reading.inAmong ? column : reading.column) ?? '') in BUDGETS;
  const isNearBudget = column !== undefined && column in BUDGETS;
  reading.statements.push({
    kind: 'change',
    ...describeStatement(reading, word.start, end, takeFromQueue(reading) ?? findPartOrHead(reading)),
    amount,
    word: word.text,
    wordStart: word.start,
    sign,
    basis:
      // 与上年相比，基本支出占比由78.83%降至73.39%: to what share, and not by how much.
      (reading.to && reading.clause.tokens.some(({ rate }) => rate === 'share') ? 'other' : undefined) ??
      reading.basis ??
      (word.change === 'over' || word.change === 'under' ? undefined : reading.before.basis) ??
      // 占比由87.02%升到87.88%: to what, and not by how much.
      (reading.to ? 'other' : undefined),
    ofBudget: isOfBudget || ((isNearBudget || isOfBudgets(reading, column)) && 'carried'),
    isVariance: word.change === 'over' || word.change === 'under',
    isOrLevel,
  });
}

export const COMPARING: Readonly<Record<string, 1 | -1 | 0>> = {
  大于: 1,
  高于: 1,
  多于: 1,
  小于: -1,
  低于: -1,
  少于: -1,
  等于: 0,
};

export const SIGNS: Readonly<Record<string, 1 | -1 | 0>> = { up: 1, down: -1, over: 1, under: -1, level: 0 };

/** `比上年有所减少`: more or less, and nobody says by how much. */
export function sayBareChange(reading: ClauseReading): void {
  const word = reading.change;
  // 与上年相比，公务接待费有所下降: the clause before says with what.
  const basis = reading.basis ?? (reading.before.hasValue ? undefined : reading.before.basis);
  if (word === undefined || reading.to || basis === undefined || basis === 'other') return;
  const sign = word.change === 'up' ? 1 : word.change === 'down' ? -1 : undefined;
  const after = reading.clause.tokens.filter(({ start }) => start >= word.end);
  if (sign === undefined || after.some(({ text }) => !/^(?:较多|较大|明显|了|的)$/.test(text))) return;
  const said = { ...word, start: reading.isComparing?.start ?? word.start };
  sayChange(reading, said, word.end, sign, undefined);
  // 公务接待费和公务用车运行维护费均有所下降: each of them.
  if (!reading.clause.tokens.some(({ text, end }) => EACH.test(text) && end <= word.start)) return;
  const own = reading.thing;
  const listed = reading.clause.opener === '、' ? reading.before.listed : [];
  for (const thing of [...listed, ...reading.joined]) {
    reading.thing = thing;
    sayChange(reading, said, word.end, sign, undefined);
  }
  reading.thing = own;
}

const EACH = /^(?:均|都|各|皆|双双)/;

/** `超过年初预算`, `没有突破预算`: above a budget, or not. */
export function sayBeyond(reading: ClauseReading, { end }: Token): void {
  const word = reading.change;
  if (word === undefined) return;
  const isDenied = reading.circumstances.delete('denied');
  const denied = isDenied
    ? reading.clause.tokens.findLast((one) => one.circumstance === 'denied' && one.end <= word.start)
    : undefined;
  sayChange(
    reading,
    denied === undefined ? word : { ...word, start: denied.start },
    end,
    isDenied ? -1 : 1,
    undefined,
    isDenied,
  );
  reading.change = undefined;
}

export function takeChange(reading: ClauseReading, token: Token, next: Token | undefined): void {
  // 最低的是古栎书院（94.57%）: of all, and no change.
  if (reading.clause.tokens.some(({ end, text }) => end === token.start && text.endsWith('最'))) return;
  // 超过300人: how many at least, and not by how many more.
  if (token.change === 'over' && token.text.startsWith('超过') && next?.column === undefined) return;
  // 公务接待费超预算: above it, and nobody says by how much.
  if (token.text === '超预算' && next === undefined && reading.thing !== undefined) {
    reading.basis ??= 'budget';
    reading.change = token;
    return sayBeyond(reading, token);
  }
  if (token.change === 'to') {
    reading.to = true;
    return;
  }
  if (token.change === 'level') {
    if (reading.basis !== undefined || reading.before.basis !== undefined)
      sayChange(reading, token, token.end, 0, undefined);
    return;
  }
  reading.change = token;
  reading.to = false;
}

/** `结转10.53万元，其中基本支出3.48万元，比年初增加2.53万元`: of the part, or of the head again. */
export function findPartOrHead(reading: ClauseReading): Thing | undefined {
  const { thing, head, inAmong } = reading.before;
  if (reading.thing !== undefined || !inAmong) return undefined;
  if (reading.basis !== 'opening' && !reading.before.isInRow) return undefined;
  if (reading.clause.isAmong || reading.clause.opener !== '，') return undefined;
  if (thing === undefined || head === undefined || head === thing || reading.leading.length > 1) return undefined;
  if (thing.prefixes.length === 0) return undefined;
  // 财政拨款支出1568.52万元，其中甲、乙，比年初预算增加133.70万元: of what the file does not have, as well as may be.
  if (head.prefixes.length === 0) return { ...head, kind: 'unclear' };
  return { ...thing, prefixes: [...new Set([...thing.prefixes, ...head.prefixes])] };
}
