import { Decimal } from '../../../quantity/decimal.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { type At, isValue, type Stretch } from '../joinSentences.ts';
import { isAlike, toleranceOf, yuanOf } from '../slack.ts';
import type { Part } from './types.ts';

export function makes(parts: readonly Part[], whole: TypedAmount): boolean {
  const sum = parts.reduce((total, { amount }) => total.plus(yuanOf(amount)), new Decimal(0));
  const amounts = [whole, ...parts.map(({ amount }) => amount)];
  return sum.minus(yuanOf(whole)).abs().lte(toleranceOf(amounts, parts.length));
}

/** `监测点46个，分布在12个乡镇，其中重点18个、一般28个`: of a number that stands farther before. */
export function makesEarlier(parts: readonly Part[], whole: At, { statements }: Stretch): boolean {
  if (parts.length < 2) return false;
  return statements.slice(0, statements.indexOf(whole)).some((at) => {
    const amount = isValue(at) && !at.statement.isBase ? at.statement.amount : undefined;
    const own = parts[0]?.amount;
    return amount !== undefined && own !== undefined && isAlike(amount, own) && makes(parts, amount);
  });
}
