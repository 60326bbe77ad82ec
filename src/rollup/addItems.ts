import type { SpendingRows } from '../form/types.ts';
import {
  BUDGET_COLUMNS,
  type Entry,
  type EntryOfUnit,
  FUNDING_ROWS,
  type Funding,
  type Listing,
  SPENDING_COLUMNS,
  type Spending,
  type SpendingItem,
} from '../model/types.ts';
import { columns } from './columns.ts';
import { unitItemsDiffer } from './findings/findings.ts';
import type { ItemOfUnit } from './types.ts';
import type { Unit, Units } from './units.ts';

/** What one unit tells of an item: its own, or that it has none of it, or nothing, so that nobody knows. */
interface Share {
  readonly unit: Unit;
  readonly item: ItemOfUnit | 'none' | undefined;
}

/**
 * Lists the items of all units, each once by its name: first those that the department lists, which may say more of them, then
 * the others in the order of the units. A unit whose list is complete and lacks an item has none of it. Where one does not
 * tell its items at all, no item's sum is known.
 */
export function addItems(table: SpendingRows, own: Listing<SpendingItem>, units: Units): Listing<SpendingItem> {
  const silent = units.all.find(({ numbers }) => (numbers?.tables[table].state ?? 'absent') === 'absent');
  const shares = new Map<string, Share[]>();
  for (const unit of units.all) {
    for (const item of unit.numbers?.tables[table].items ?? []) {
      const known = shares.get(item.name);
      if (known === undefined) shares.set(item.name, [{ unit, item }]);
      else known.push({ unit, item });
    }
  }
  const listed = own.state === 'listed' ? own.items : [];
  const names = new Set(listed.map(({ name }) => name));
  const others = [...shares.keys()].filter((name) => !names.has(name));
  const items = [
    ...listed.map((item) => addItem(table, item, sharesOf(item.name), units)),
    ...others.map((name) => addItem(table, emptyItem(table, name, units), sharesOf(name), units)),
  ];
  if (items.length > 0) return { state: 'listed', items, place: own.state === 'listed' ? own.place : placeOfList() };
  const isNone = units.all.every(({ numbers }) => numbers?.tables[table].state === 'none');
  return isNone && own.state === 'absent' ? { state: 'none', place: placeOfList() } : own;

  /** Units have the same items of basic spending, so each gets its column. Of projects only those that have one are told. */
  function sharesOf(name: string): readonly Share[] {
    const told = shares.get(name) ?? [];
    if (table !== 'basic') return silent === undefined ? told : [...told, { unit: silent, item: undefined }];
    const items = new Map(told.map(({ unit, item }) => [unit, item]));
    return units.all.map((unit): Share => {
      const state = unit.numbers?.tables[table].state ?? 'absent';
      return { unit, item: items.get(unit) ?? (state === 'absent' ? undefined : 'none') };
    });
  }

  function placeOfList() {
    return units.placeOf(table === 'basic' ? 'basic.items' : table);
  }
}

function addItem(table: SpendingRows, own: SpendingItem, shares: readonly Share[], units: Units): SpendingItem {
  const at = [table, 'items', own.name];
  const byUnit = shares.map(({ unit, item }) => ({
    unit: unit.name,
    amounts: columns(SPENDING_COLUMNS, (column) => entryOf({ unit, item }, table, ({ amounts }) => amounts[column])),
  }));
  const [typed] = own.byUnit;
  const beside = own.byUnit.length === 1 ? typed?.amounts : undefined;
  for (const column of SPENDING_COLUMNS) {
    const ofUnits = byUnit.map(({ unit, amounts }) => ({ unit, entry: amounts[column] }));
    if (beside !== undefined) units.compare([...at, column], 'yuan', beside[column], ofUnits);
    else for (const one of own.byUnit) compareShare([...at, 'units', one.unit, column], one, ofUnits, column);
  }
  const sumOf = (path: readonly string[], typedHere: Entry<'yuan'>, pick: (item: ItemOfUnit) => Entry<'yuan'>) => {
    const ofUnits = shares.map((share) => ({ unit: share.unit.name, entry: entryOf(share, table, pick) }));
    const isTold = ofUnits.some(({ entry }) => entry.state !== 'absent');
    return isTold ? units.sum([...at, ...path], 'yuan', typedHere, ofUnits) : typedHere;
  };
  return {
    ...own,
    part: own.part ?? agreed('part', own, shares, units),
    kind: own.kind ?? agreed('kind', own, shares, units),
    byUnit,
    ...(beside === undefined ? {} : { beside }),
    carryover: columns(['opening', 'closing'] as const, (end) =>
      sumOf(['carryover', end], own.carryover[end], ({ carryover }) => carryover[end]),
    ),
    attainment: { ...own.attainment, funding: addFunding() },
  };

  function addFunding(): Funding | undefined {
    const { funding } = own.attainment;
    if (!itemsOf(shares).some((item) => item.funding !== undefined)) return funding;
    const place = funding?.place ?? own.place;
    const rows = columns(FUNDING_ROWS, (row) =>
      columns(BUDGET_COLUMNS, (column) =>
        sumOf(
          ['funding', row, column],
          funding?.rows[row][column] ?? { state: 'absent', place },
          (item) => item.funding?.[row][column] ?? { state: 'absent', place: item.place },
        ),
      ),
    );
    return { rows, place };
  }

  function compareShare(
    figure: readonly string[],
    { unit, amounts }: { readonly unit: string; readonly amounts: Spending },
    ofUnits: readonly EntryOfUnit<'yuan'>[],
    column: keyof Spending,
  ): void {
    const theirs = ofUnits.filter((one) => one.unit === unit);
    units.compare(figure, 'yuan', amounts[column], theirs);
  }
}

function entryOf({ unit, item }: Share, table: SpendingRows, pick: (item: ItemOfUnit) => Entry<'yuan'>): Entry<'yuan'> {
  const place = unit.numbers?.tables[table].place ?? unit.place;
  if (item === undefined) return { state: 'absent', place };
  return item === 'none' ? { state: 'none', place } : pick(item);
}

function itemsOf(shares: readonly Share[]): readonly ItemOfUnit[] {
  return shares.flatMap(({ item }) => (item === undefined || item === 'none' ? [] : [item]));
}

/** The part or kind that all units give an item; SE498 unit-items-differ: unknown where they do not agree. */
function agreed<K extends 'part' | 'kind'>(
  key: K,
  { name }: SpendingItem,
  shares: readonly Share[],
  units: Units,
): ItemOfUnit[K] | undefined {
  const told = itemsOf(shares).filter((item) => item[key] !== undefined);
  const [first] = told;
  const other = told.find((item) => item[key] !== first?.[key]);
  if (first === undefined || other === undefined) return first?.[key];
  units.findings.push(unitItemsDiffer({ item: name, key }, other.place, first.place));
  return undefined;
}

function emptyItem(table: SpendingRows, name: string, units: Units): SpendingItem {
  const place = units.placeOf(`${table === 'basic' ? 'basic.items' : table}.${name}`);
  const absent = { state: 'absent', place } as const;
  return {
    name,
    place,
    part: undefined,
    kind: undefined,
    byUnit: [],
    reason: undefined,
    executionRate: absent,
    department: undefined,
    implementer: undefined,
    conclusion: undefined,
    carryover: { opening: absent, closing: absent },
    description: undefined,
    attainment: {
      goals: { expected: undefined, reached: undefined },
      funding: undefined,
      executionPoints: { points: absent, awarded: absent },
      indicators: [],
      indicatorsPlace: place,
    },
  };
}
