import type { CodeArgs } from './args.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

export type Code = keyof CodeArgs;

/**
 * The one type for everything the tool says: a code, typed arguments, places (the first is where it is shown). Never
 * a sentence: sentences are made at the edge, in the reader's language.
 */
export type Finding = { [C in Code]: FindingOf<C> }[Code];

export interface FindingOf<C extends Code> {
  readonly code: C;
  readonly args: CodeArgs[C];
  readonly places: readonly [Place, ...Place[]];
}

export function finding<C extends Code>(code: C, args: CodeArgs[C], ...places: [Place, ...Place[]]): Finding {
  // TypeScript cannot see that FindingOf<C> is one arm of the union while C is still open.
  return { code, args, places } as FindingOf<C> as Finding;
}

/** What a stage returns that can find fault: its value where there is one, and the findings. */
export interface Result<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}
