import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import type { Stretch } from '../joinSentences.ts';
import { factorOf, toleranceOf, yuanOf } from '../slack.ts';
import type { Head, Part } from './types.ts';

/** `两项合计减少3.59万元：甲减少3.59万元，乙增加0.30万元`. */
export function judgeNet({ whole, amount }: Head, parts: readonly Part[], { clauses }: Stretch): Finding | undefined {
  const { statement, sentence } = whole;
  if (statement.kind !== 'change' || parts.length < 2 || parts.some((part) => part.amount.isVague)) return undefined;
  const words = clauses
    .filter(({ clause }) => clause === statement.clause || clause.index === statement.clause.index)
    .flatMap(({ clause }) => clause.tokens);
  const count = words.find(({ amount: one }) => one !== undefined && /^[项个类]$/.test(one.unit))?.amount;
  const isTogether = words.some(({ relation }) => relation === 'sum');
  if (!isTogether && count === undefined) return undefined;
  if (count !== undefined && !count.value.eq(parts.length)) return undefined;
  const sum = parts.reduce(
    (total, { at, amount: one }) =>
      at.statement.kind === 'change' ? total.plus(yuanOf(one).times(at.statement.sign)) : total,
    new Decimal(0),
  );
  const typed = yuanOf(amount).times(statement.sign);
  if (
    sum
      .minus(typed)
      .abs()
      .lte(toleranceOf([amount, ...parts.map((part) => part.amount)], parts.length))
  ) {
    agree(sentence, [amount], { follows: 'sum' });
    for (const part of parts) agree(part.at.sentence, [part.amount], { follows: 'part' });
    return undefined;
  }
  const last = parts.at(-1)?.at;
  const end = last?.sentence === sentence ? last.statement.end : statement.end;
  const args = {
    typed: sentence.text.slice(statement.wordStart, statement.end),
    sum: `${printNumber(sum.abs().div(factorOf(amount)))}${amount.unit}`,
  };
  return partsDiffer(args, placeIn(sentence, statement.wordStart, end));
}
