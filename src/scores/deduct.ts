import { Decimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import type { Deduction } from './types.ts';

/** Deducts `each` points `count` times, and never goes below zero: 7 points at 2 each give 7, 5, 3, 1, 0. */
export function deduct(full: Quantity<'point'>, each: Decimal, count: number): Deduction {
  const awarded = Decimal.max(0, full.value.minus(each.times(count)));
  return { full, each: quantity('point', each), count, awarded: quantity('point', awarded) };
}
