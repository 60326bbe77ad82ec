import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { At } from '../joinSentences.ts';

/** A whole, where its parts start, and whether the words say that nothing is left out. */
export interface Head {
  readonly whole: At;
  readonly amount: TypedAmount;
  /** The index of the clause in which the parts start. */
  readonly from: number;
  readonly depth: number;
  readonly isAll: boolean;
}

export interface Part {
  readonly at: At;
  readonly amount: TypedAmount;
  readonly name: string;
}
