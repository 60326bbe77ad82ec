import { FUNDS, type Listing, type SpendingItem, type UnitYear } from './types.ts';

/** A table of spending that a year lists, with the first segment of its figures' ids (`table`). */
interface SpendingTable {
  readonly table: string;
  readonly items: readonly SpendingItem[];
  readonly listing: Listing<SpendingItem>;
}

/** Judges ask for them in every sentence. */
const TABLES = new WeakMap<UnitYear, readonly SpendingTable[]>();

/** Lists the tables of spending that a year lists. */
export function spendingTables(year: UnitYear): readonly SpendingTable[] {
  let tables = TABLES.get(year);
  if (tables === undefined) {
    tables = listTables(year);
    TABLES.set(year, tables);
  }
  return tables;
}

function listTables(year: UnitYear): readonly SpendingTable[] {
  const listings: [string, Listing<SpendingItem>][] = [
    ['basic', year.basic.items],
    ['projects', year.projects],
    ...FUNDS.map((fund): [string, Listing<SpendingItem>] => [fund, year.funds[fund]]),
  ];
  return listings.flatMap(([table, listing]) =>
    listing.state === 'listed' ? [{ table, listing, items: listing.items }] : [],
  );
}
