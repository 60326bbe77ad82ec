import type { Figure } from '../../figures/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';

/** A number of the file: a figure, or a budget unit's sum of which no figure is made. */
export interface KnownNumber {
  readonly figure: Figure | undefined;
  readonly prefix: string;
  readonly column: string;
  readonly value: Decimal;
  readonly isRate: boolean;
  readonly isMoney: boolean;
}
