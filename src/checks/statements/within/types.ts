import type { Finding } from '../../../findings/types.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { Statement } from '../../../reading/types.ts';
import type { Sentence } from '../../prose/types.ts';

/** What one run of clauses has said of one thing. */
export interface Said {
  readonly statement: Statement;
  readonly sentence: Sentence;
}

/** What fits, and the numbers of which it is made. */
export interface Right {
  readonly of: readonly TypedAmount[];
}

export type Judged = Finding | Right | 'fits' | undefined;
