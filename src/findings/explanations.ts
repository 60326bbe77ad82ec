import type { Code } from './types.ts';

/** What a code is about, for someone who asks: the sentence of a finding speaks of one case, this of all. */
export interface Explanation {
  /** What the finding says is there, in one sentence. */
  readonly what: string;
  /** Why it matters, with the rule behind it where there is one. */
  readonly why: string;
  /** What to do, also where what stands there is right. */
  readonly remedy: string;
}

/** A language: an explanation for every code. */
export type Explanations = { readonly [C in Code]: Explanation };
