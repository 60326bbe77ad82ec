import { FUNDS, type Listing, type SpendingItem, type UnitYear } from './types.ts';

/** Lists the tables of spending that a year lists, each with the first segment of its figures' ids (`table`). */
export function spendingTables(year: UnitYear): readonly {
  readonly table: string;
  readonly items: readonly SpendingItem[];
  readonly listing: Listing<SpendingItem>;
}[] {
  const listings: [string, Listing<SpendingItem>][] = [
    ['basic', year.basic.items],
    ['projects', year.projects],
    ...FUNDS.map((fund): [string, Listing<SpendingItem>] => [fund, year.funds[fund]]),
  ];
  return listings.flatMap(([table, listing]) =>
    listing.state === 'listed' ? [{ table, listing, items: listing.items }] : [],
  );
}
