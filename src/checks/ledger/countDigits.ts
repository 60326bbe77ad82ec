import type { TypedAmount } from '../../reading/findAmounts.ts';

/** How many digits of a number say something, as it is typed: 0.42 has two, 520.00 has five. */
export function countDigits({ value, decimals }: Pick<TypedAmount, 'value' | 'decimals'>): number {
  return value.toFixed(decimals).replace('.', '').replace(/^0+/, '').length;
}
