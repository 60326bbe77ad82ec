import { childOf, entryOf, mapOf } from '../source/query.ts';
import { firstNames } from '../source/suggestName.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { amountsNotPerUnit, totalAsItem, unknownBudgetUnit } from './findings/findings.ts';
import { readAttainment } from './readAttainment.ts';
import { emptyMap, readSpent } from './readBudgeted.ts';
import type { Reader } from './reader.ts';
import {
  type Basic,
  type Carryover,
  FUNDS,
  type Listing,
  type Named,
  type Part,
  type ProjectKind,
  type Reason,
  SPENDING_COLUMNS,
  type SpendingItem,
  THREE_PUBLIC_COLUMNS,
  THREE_PUBLIC_ITEMS,
  type ThreePublic,
  type UnitYear,
} from './types.ts';

export function readBasic(root: SourceNode, reader: Reader, units: readonly Named[]): Basic {
  const node = childOf(root, 'basic') ?? emptyMap(root, 'basic');
  return { items: readItems(node, 'items', reader, units), carryover: readCarryover(node, reader) };
}

export function readFunds(root: SourceNode, reader: Reader, units: readonly Named[]): UnitYear['funds'] {
  const [governmentFund, stateCapital, socialInsurance] = FUNDS.map((fund) => readItems(root, fund, reader, units)) as [
    Listing<SpendingItem>,
    Listing<SpendingItem>,
    Listing<SpendingItem>,
  ];
  return { governmentFund, stateCapital, socialInsurance };
}

export function readItems(
  parent: SourceNode,
  key: string,
  reader: Reader,
  units: readonly Named[],
): Listing<SpendingItem> {
  const listing = reader.listing(parent, key, (item) => readItem(item, reader, units));
  if (listing.state === 'listed') reader.requireDistinct('item', listing.items);
  return listing;
}

/** What totals are called; as an item a total would be added to itself. */
const TOTALS = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)$/;

function readItem(node: SourceMap, reader: Reader, units: readonly Named[]): SpendingItem {
  const { name, place } = reader.requiredNamed(node, 'name');
  if (TOTALS.test(name.trim())) reader.findings.push(totalAsItem({ name }, place));
  return {
    name,
    place,
    part: reader.text(node, 'part') as Part | undefined,
    kind: reader.text(node, 'kind') as ProjectKind | undefined,
    byUnit: readByUnit(node, reader, units),
    reason: readReason(node, reader),
    carryover: readCarryover(node, reader),
    description: reader.prose(node, 'description'),
    attainment: readAttainment(node, reader),
  };
}

/** The amounts stand on the item itself where there is one budget unit, and under `byUnit` where there are several. */
function readByUnit(node: SourceMap, reader: Reader, units: readonly Named[]): SpendingItem['byUnit'] {
  const byUnit = mapOf(childOf(node, 'byUnit'));
  const direct = SPENDING_COLUMNS.map((column) => entryOf(node, column)).find((entry) => entry !== undefined);
  const [onlyUnit] = units;
  if (byUnit === undefined && units.length === 1 && onlyUnit !== undefined) {
    return [{ unit: onlyUnit.name, amounts: readSpent(node, reader) }];
  }
  if (direct !== undefined) {
    const { key, keyPlace } = direct;
    reader.tellOnce('amounts', '', keyPlace, (...places) => amountsNotPerUnit({ key }, ...places));
  }

  const known = units.map(({ name }) => name);
  const names = new Set(known);
  for (const { key, keyPlace } of byUnit?.entries ?? []) {
    if (names.has(key)) continue;
    reader.tellOnce('budgetUnit', key, keyPlace, (...places) =>
      unknownBudgetUnit({ name: key, suggestion: reader.suggest(key, known), known: firstNames(known) }, ...places),
    );
  }
  return known.map((unit) => ({
    unit,
    amounts: readSpent(childOf(byUnit, unit) ?? emptyMap(byUnit ?? node, unit), reader),
  }));
}

function readReason(parent: SourceNode, reader: Reader): Reason | undefined {
  const node = childOf(parent, 'reason');
  if (node === undefined) return undefined;
  return {
    prose: reader.requiredProse(node, 'text'),
    amount: reader.positiveAmount(node, 'amount'),
    covers: reader.text(node, 'covers') === 'part' ? 'part' : 'all',
    place: node.place,
  };
}

function readCarryover(parent: SourceNode, reader: Reader): Carryover {
  const node = childOf(parent, 'carryover') ?? emptyMap(parent, 'carryover');
  return { opening: reader.amount(node, 'opening'), closing: reader.amount(node, 'closing') };
}

export function readThreePublic(root: SourceNode, reader: Reader): ThreePublic {
  const node = childOf(root, 'threePublic') ?? emptyMap(root, 'threePublic');
  const vehicles = childOf(node, 'vehicles') ?? emptyMap(node, 'vehicles');
  const items = THREE_PUBLIC_ITEMS.map((id) => {
    const item = childOf(node, id) ?? emptyMap(node, id);
    return [
      id,
      Object.fromEntries(THREE_PUBLIC_COLUMNS.map((column) => [column, reader.amount(item, column)])),
    ] as const;
  });
  return {
    // `threePublic:` with nothing in it has told nothing.
    state: items.some(([, item]) => Object.values(item).some(({ state }) => state !== 'absent')) ? 'told' : 'absent',
    items: Object.fromEntries(items) as ThreePublic['items'],
    vehiclesBought: reader.count(vehicles, 'bought', 'count'),
    vehiclesKept: reader.count(vehicles, 'kept', 'count'),
    place: node.place,
  };
}
