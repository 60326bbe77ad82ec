import type { Figure, Figures } from '../../../figures/types.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { Statement } from '../../../reading/types.ts';
import type { Ground } from '../../prose/ground.ts';
import { spokenPrefix } from '../../prose/nameOf.ts';
import { standsFor } from '../slack.ts';
import { type Fact, groundOf } from './facts.ts';

/** What an amount fits: nothing to be told, whatever it rests on. */
interface Fitting {
  readonly ground: Ground | undefined;
}

/** `年末结转18.41万元` behind words of one project: what is left of that, or of whatever else comes to it. */
export function fitsAny({ amount, ...said }: Statement, facts: readonly Fact[], figures: Figures): Fitting | undefined {
  const column = 'column' in said ? said.column : undefined;
  if (amount === undefined || column === undefined)
    return amount === undefined || isPercentage(amount) ? { ground: groundOf(facts[0]) } : undefined;
  return firstOf(amount, facts, figures.all, `carryover.${column}`, figures);
}

/** In a section about a table, `年初预算120.00万元` may be one item's. */
export function fitsPart({ amount }: Statement, facts: readonly Fact[], figures: Figures): Fitting | undefined {
  if (amount === undefined) return undefined;
  for (const fact of facts) {
    const { prefix, column } = fact;
    if (!prefix.endsWith('.total')) continue;
    const table = prefix.slice(0, -'total'.length);
    const own = figures.all.filter(({ id }) => id.startsWith(table));
    const fitting = firstOf(amount, [fact], own, column, figures);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

/** What is meant, if that is what the amount comes to; else the first figure of the column that is. */
function firstOf(
  amount: TypedAmount,
  facts: readonly Fact[],
  own: readonly Figure[],
  column: string,
  figures: Figures,
): Fitting | undefined {
  const meant = facts.find(({ known }) => known.state === 'value' && standsFor(amount, known.value));
  if (meant !== undefined) return { ground: groundOf(meant) };
  const fitting = own.find(
    ({ id, outcome }) =>
      id.endsWith(`.${column}`) && outcome.state === 'value' && standsFor(amount, outcome.quantity.value),
  );
  if (fitting?.outcome.state !== 'value') return undefined;
  const prefix = fitting.id.slice(0, -column.length - 1);
  const known = { state: 'value', value: fitting.outcome.quantity.value } as const;
  return { ground: groundOf({ prefix, column, known, spoken: spokenPrefix(prefix, figures) }) };
}
