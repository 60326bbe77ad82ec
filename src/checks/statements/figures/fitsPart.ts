import { isPercentage } from '../../../reading/amountWords.ts';
import type { Statement } from '../../../reading/types.ts';
import type { CheckContext } from '../../types.ts';
import { standsFor } from '../slack.ts';
import type { Fact } from './facts.ts';

/** `年末结转18.41万元` behind words of one project: what is left of that. */
export function fitsAny({ amount, ...said }: Statement, { figures }: CheckContext): boolean {
  const column = 'column' in said ? said.column : undefined;
  if (amount === undefined || column === undefined) return amount === undefined || isPercentage(amount);
  return figures.all.some(
    ({ id, outcome }) =>
      id.endsWith(`carryover.${column}`) && outcome.state === 'value' && standsFor(amount, outcome.quantity.value),
  );
}

/** In a section about a table, `年初预算120.00万元` may be one item's. */
export function fitsPart({ amount }: Statement, facts: readonly Fact[], { figures }: CheckContext): boolean {
  if (amount === undefined) return false;
  return facts.some(({ prefix, column }) => {
    if (!prefix.endsWith('.total')) return false;
    const table = prefix.slice(0, -'total'.length);
    return figures.all.some(
      ({ id, outcome }) =>
        id.startsWith(table) &&
        id.endsWith(`.${column}`) &&
        outcome.state === 'value' &&
        standsFor(amount, outcome.quantity.value),
    );
  });
}
