import type { Figure } from '../../figures/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';

/** A number of the file: a figure, or a budget unit's sum of which no figure is made. */
export interface KnownNumber {
  readonly figure: Figure | undefined;
  readonly prefix: string;
  readonly column: string;
  readonly value: Decimal;
  /** Without its sign, which sentences say in words. */
  readonly size: Decimal;
  readonly isRate: boolean;
  readonly isMoney: boolean;
}

/** Something that is reckoned of figures, and is none. */
export function reckoned(prefix: string, column: string, value: Decimal): KnownNumber {
  const isRate = column.endsWith('Rate');
  return { figure: undefined, prefix, column, value, size: value.abs(), isRate, isMoney: !isRate };
}
