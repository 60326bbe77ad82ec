import { Decimal } from './decimal.ts';

/**
 * What rounding may leave between a number as printed and the value that it stands for, in the unit that it was printed in:
 * half of its last place. Of a printed sum of n addends, each of which was rounded to the same decimals, (n + 1) halves.
 */
export function roundingSlack(decimals: number, addends = 0): Decimal {
  return new Decimal(10)
    .pow(-decimals)
    .div(2)
    .times(addends + 1);
}
