import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { type SpendingItem, THREE_PUBLIC_ITEMS, type UnitYear } from '../../model/types.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import type { Thing } from '../../reading/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';

/** One of several of a kind that a text holds against each other: projects, items of basic spending, budget units. */
export interface Member {
  readonly name: string;
  readonly prefix: string;
}

/** A member where a text names it. */
export interface Named {
  readonly thing: Thing;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** All that are of the kind of the one that a prefix is of; none where it is no such one. */
export function rosterOf(prefix: string, year: UnitYear): readonly Member[] {
  if (prefix.startsWith('threePublic.') && !/\.(?:total|vehicles)$/.test(prefix))
    return THREE_PUBLIC_ITEMS.map((id) => ({ name: titleOf(id), prefix: `threePublic.${id}` }));
  const [base = '', unit] = prefix.split(OF_UNIT);
  if (unit !== undefined)
    return year.unit.budgetUnits.map(({ name }) => ({ name, prefix: `${base}${OF_UNIT}${idOf(name)}` }));
  const table = spendingTables(year).find((one) => prefix.startsWith(`${one.table}.items.`));
  return table === undefined ? [] : membersOf(table.table, table.items);
}

/** By the items of a table: whatever sentences name of it, the same are asked for. */
const MEMBERS = new WeakMap<readonly SpendingItem[], readonly Member[]>();

function membersOf(table: string, items: readonly SpendingItem[]): readonly Member[] {
  const known = MEMBERS.get(items);
  if (known !== undefined) return known;
  const members = items.map(({ name }) => ({ name, prefix: idOf(table, 'items', name) }));
  MEMBERS.set(items, members);
  return members;
}

const ROSTERS = new WeakMap<UnitYear, readonly (readonly Member[])[]>();

/** Projects, items, three public expenses and budget units, each with those of its kind. */
export function rostersOf(year: UnitYear): readonly (readonly Member[])[] {
  const known = ROSTERS.get(year);
  if (known !== undefined) return known;
  const rosters = [
    ...spendingTables(year).map(({ table }) => rosterOf(`${table}.items.`, year)),
    rosterOf(`threePublic.${THREE_PUBLIC_ITEMS[0]}`, year),
    rosterOf(`whole${OF_UNIT}`, year),
  ].filter(({ length }) => length >= 3 && length <= MOST);
  ROSTERS.set(year, rosters);
  return rosters;
}

/** A longer roster is a table, not prose. */
const MOST = 60;

/** The members that a sentence names, in order. */
export function namedIn(read: SentenceRead, year: UnitYear): readonly Named[] {
  return thingsIn(read).filter(({ prefix }) => rosterOf(prefix, year).length > 1);
}

/** Whatever a sentence names that is one thing of the file. */
export function thingsIn({ clauses }: SentenceRead): readonly Named[] {
  return clauses.flatMap(({ tokens }) =>
    tokens.flatMap(({ thing, start, end }): Named[] => {
      const [prefix] = thing?.prefixes ?? [];
      if (thing === undefined || prefix === undefined || thing.prefixes.length > 1) return [];
      return [{ thing, prefix, start, end }];
    }),
  );
}

/** Whether more or less was spent than in the year before; what is new is more. `undefined` where it cannot be told. */
export function wayOf(prefix: string, { figures, year }: CheckContext): 1 | -1 | 0 | undefined {
  const [now, before] = ['actual', 'lastYearActual'].map((column) => {
    const known = knownOf({ prefix, column }, figures, year);
    if (known.state === 'none') return 0;
    return known.state === 'value' ? known.value : undefined;
  });
  if (now === undefined || before === undefined) return undefined;
  if (now === 0) return before === 0 || before.isZero() ? 0 : -1;
  if (before === 0) return now.isZero() ? 0 : 1;
  return now.gt(before) ? 1 : now.lt(before) ? -1 : 0;
}
