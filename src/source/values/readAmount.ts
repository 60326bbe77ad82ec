import type { Finding } from '../../findings/types.ts';
import { countDecimals, parseDecimal } from '../../quantity/decimal.ts';
import { type MoneyUnit, type Quantity, toYuan } from '../../quantity/quantity.ts';
import type { SourceScalar } from '../types.ts';
import { negativeActual, tooManyDigits } from './findings.ts';

/**
 * Reads an amount of money as yuan, from a plain number in the file's unit. It is `undefined`, and SE204 too-many-digits is
 * reported, if the amount has more than the two decimals of 元; a negative one is read, and reported as SE407 negative-actual.
 *
 * @throws TypeError when the text is no plain decimal; the schema has refused it, so that is a bug.
 */
export function readAmount(
  { text, place }: SourceScalar,
  money: MoneyUnit,
  findings: Finding[],
): Quantity<'yuan'> | undefined {
  const decimals = countDecimals(text);
  if (money === '元' && decimals > 2) {
    findings.push(tooManyDigits({ text, integerDigits: 15, decimals: 2 }, place));
    return undefined;
  }
  if (/^-.*[1-9]/.test(text)) findings.push(negativeActual({ amount: text, money }, place));
  return toYuan(parseDecimal(text), money);
}
