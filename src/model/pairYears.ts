import { type PairOf, pairNames } from '../source/pairNames.ts';
import { FUNDS, type Listing, type SpendingItem, type UnitYear } from './types.ts';

/** One table in two years, with its items paired; it exists only if both years say what is in the table. */
export interface PairedTable {
  /** The first segment of the ids of the table's figures: `basic`, `projects`, a fund. */
  readonly table: string;
  readonly previous: Listed;
  readonly current: Listed;
  /** Items with the same name in both years. */
  readonly same: readonly Pair[];
  /** Items whose names are so similar that one may be the other renamed. */
  readonly renamed: readonly Pair[];
  /** Items that only the year before has (`gone`), or only this year (`fresh`). */
  readonly gone: readonly SpendingItem[];
  readonly fresh: readonly SpendingItem[];
}

export type Pair = PairOf<SpendingItem>;

type Listed = Exclude<Listing<SpendingItem>, { readonly state: 'absent' }>;

/** Pairs the items of every table of spending that both years list, or state to be none. */
export function pairTables(previous: UnitYear, current: UnitYear): PairedTable[] {
  const tables: [string, Listing<SpendingItem>, Listing<SpendingItem>][] = [
    ['basic', previous.basic.items, current.basic.items],
    ['projects', previous.projects, current.projects],
    ...FUNDS.map((fund): [string, Listing<SpendingItem>, Listing<SpendingItem>] => [
      fund,
      previous.funds[fund],
      current.funds[fund],
    ]),
  ];
  return tables.flatMap(([table, before, after]) =>
    before.state === 'absent' || after.state === 'absent' ? [] : [pairTable(table, before, after)],
  );
}

function pairTable(table: string, previous: Listed, current: Listed): PairedTable {
  // A yearly project continues, though as another item: it is neither renamed nor gone nor fresh.
  const { same, renamed, gone, fresh } = pairNames(itemsOf(previous), itemsOf(current), ({ name }) => name);
  return { table, previous, current, same, renamed, gone, fresh };
}

function itemsOf(listing: Listed): readonly SpendingItem[] {
  return listing.state === 'listed' ? listing.items : [];
}
