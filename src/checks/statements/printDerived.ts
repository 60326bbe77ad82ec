import type { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { factorOf } from './slack.ts';

export function printMoneyOf(value: Decimal): string {
  return `${printFixed(value.div(10_000), 2)}万元`;
}

/** The derived value in the unit of the typed one. */
export function printDerived(value: Decimal, amount: TypedAmount): string {
  if (yuanIn(amount.unit) !== undefined)
    return `${printFixed(value.div(factorOf(amount)), Math.max(2, amount.decimals))}${amount.unit}`;
  if (isPercentage(amount)) return `${printFixed(value, 2).replace(/\.?0+$/, '')}${amount.unit}`;
  return `${printNumber(value)}${amount.unit}`;
}
