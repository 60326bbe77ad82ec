import type { SpokenOf } from './contradictions/spoken.ts';

/** How a number follows from others in the text. */
export type How =
  | 'sum'
  | 'part'
  | 'share'
  | 'rate'
  | 'difference'
  | 'growth'
  | 'balance'
  | 'average'
  | 'product'
  | 'same'
  | 'count'
  | 'order'
  | 'span'
  | 'formula';

/** What a number rests on: something of the file, with the name by which `{{…}}` prints it if there is one, or others in the text. */
export type Ground = ({ readonly agrees: SpokenOf; readonly name?: string } | { readonly follows: How }) & {
  /** The numbers are equal, but the words leave it open whether just this is meant: another number would not be told. */
  readonly isByValue?: true;
};

/** A stretch of a passage that a judge has held against something, and that agrees. */
export interface Tie {
  readonly start: number;
  readonly end: number;
  readonly ground: Ground;
}
