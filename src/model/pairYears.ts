import { suggestName } from '../source/suggestName.ts';
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

export interface Pair {
  readonly before: SpendingItem;
  readonly after: SpendingItem;
}

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
  const left = new Map(itemsOf(previous).map((item) => [plainName(item), item]));
  const right = new Map(itemsOf(current).map((item) => [plainName(item), item]));
  const same = takePairs((name) => (right.has(name) ? name : undefined));
  // A yearly project (2022年…, 2023年…) continues, though as another item: it is neither renamed nor gone nor fresh.
  const bySkeleton = new Map([...right.keys()].map((name) => [withoutYears(name), name]));
  takePairs((name) => (hasYear(name) ? bySkeleton.get(withoutYears(name)) : undefined));
  const renamed = takePairs((name) =>
    suggestName(
      name,
      // Names that differ by a numeral (一期, 二期) are two items.
      [...right.keys()].filter((other) => withoutNumerals(other) !== withoutNumerals(name)),
    ),
  );
  return { table, previous, current, same, renamed, gone: [...left.values()], fresh: [...right.values()] };

  function takePairs(findOther: (name: string) => string | undefined): Pair[] {
    return [...left].flatMap(([name, before]) => {
      const other = findOther(name);
      const after = other === undefined ? undefined : right.get(other);
      if (other === undefined || after === undefined) return [];
      left.delete(name);
      right.delete(other);
      return [{ before, after }];
    });
  }
}

function itemsOf(listing: Listed): readonly SpendingItem[] {
  return listing.state === 'listed' ? listing.items : [];
}

/** Normalizes a name: full-width forms and blanks are only a matter of typing. */
function plainName({ name }: SpendingItem): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

function hasYear(name: string): boolean {
  return withoutYears(name) !== name;
}

function withoutYears(name: string): string {
  return name.replace(/(?:19|20)\d\d(?:年度?)?/g, '');
}

function withoutNumerals(name: string): string {
  return name.replace(/[\d一二三四五六七八九十]+/g, '#');
}
