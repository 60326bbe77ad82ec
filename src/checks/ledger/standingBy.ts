import type { Tie } from '../prose/ground.ts';
import type { Standing } from './types.ts';

/** What a judge has bound by its words says more than what is only equal. */
export function byWordsFirst(ties: readonly Tie[]): Tie | undefined {
  return ties.find(({ ground }) => ground.isByValue === undefined) ?? ties[0];
}

/** What a tie says that a number rests on. */
export function standingBy({ ground }: Tie, isVague: boolean): Standing {
  const byValue = ground.isByValue || isVague ? ({ isByValue: true } as const) : {};
  if ('follows' in ground) return { kind: 'follows', how: ground.follows, ...byValue };
  const { agrees, name } = ground;
  return { kind: 'agrees', with: agrees, ...(name === undefined ? {} : { name }), ...byValue };
}
