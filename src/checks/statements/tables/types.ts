import type { Decimal } from '../../../quantity/decimal.ts';
import type { Ground } from '../../prose/ground.ts';
import type { Passage } from '../../prose/types.ts';

/** A number of a row, with the words before it in its cell. Offsets count in the passage as typed. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
}

export interface Row {
  readonly name: string;
  /** By column; `nothing` is a cell without a number that counts as 0 in a sum, `words` one that does not. */
  readonly cells: readonly (Cell | 'nothing' | 'words')[];
}

/** A table that somebody typed into a text. */
export interface TypedTable {
  readonly rows: readonly Row[];
  /** The words over the columns, as many as the cells of each row; none where no line holds them. */
  readonly heads: readonly string[];
  /** `（单位：万元）` over it; `''` where nobody says. */
  readonly unit: string;
}

/** Notes that the number of a cell agrees with what a judge held it against. */
export function tieCell({ ties, drawn }: Passage, { start, end }: Cell, ground: Ground): void {
  if (drawn !== undefined) ties.push({ start: drawn.readAt(start), end: drawn.readAt(end), ground });
}

export function numberIn(cell: Row['cells'][number] | undefined): Cell | undefined {
  return typeof cell === 'object' ? cell : undefined;
}
