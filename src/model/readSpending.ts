import { childOf, entryOf, mapOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { amountsNotPerUnit, totalAsItem } from './findings/findings.ts';
import { readAttainment } from './readAttainment.ts';
import { emptyMap, readSpent, readSpentByUnit } from './readBudgeted.ts';
import type { Reader } from './reader.ts';
import { readFourAmounts } from './readTotals.ts';
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
  THREE_PUBLIC_ITEMS,
  type ThreePublic,
  type ThreePublicAmounts,
  type UnitYear,
} from './types.ts';

/** Reads 基本支出: its items and its carryover, in yuan. */
export function readBasic(root: SourceNode, reader: Reader, units: readonly Named[]): Basic {
  const node = childOf(root, 'basic') ?? emptyMap(root, 'basic');
  return { items: readItems(node, 'items', reader, units), carryover: readCarryover(node, reader) };
}

/** Reads the three funds beside the general budget; each may be listed, stated to be `none`, or absent (unknown). */
export function readFunds(root: SourceNode, reader: Reader, units: readonly Named[]): UnitYear['funds'] {
  const [governmentFund, stateCapital, socialInsurance] = FUNDS.map((fund) => readItems(root, fund, reader, units)) as [
    Listing<SpendingItem>,
    Listing<SpendingItem>,
    Listing<SpendingItem>,
  ];
  return { governmentFund, stateCapital, socialInsurance };
}

/** Reads a list of spending items with their amounts for each budget unit. SE210 duplicate-name, SE218 total-as-item. */
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

/** Names of totals. A total that is typed as an item would be counted twice in the sum. */
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
    executionRate: reader.rate(node, 'executionRate'),
    department: reader.text(node, 'department'),
    implementer: reader.text(node, 'implementer'),
    conclusion: reader.prose(node, 'conclusion'),
    carryover: readCarryover(node, reader),
    description: reader.prose(node, 'description'),
    attainment: readAttainment(node, reader),
  };
}

/**
 * Reads an item's amounts: from the item itself if there is one budget unit, from `byUnit` if there are several. SE214
 * amounts-not-per-unit.
 */
function readByUnit(node: SourceMap, reader: Reader, units: readonly Named[]): SpendingItem['byUnit'] {
  const byUnit = mapOf(childOf(node, 'byUnit'));
  const direct = SPENDING_COLUMNS.map((column) => entryOf(node, column)).find((entry) => entry !== undefined);
  const [onlyUnit] = units;
  // A department whose units have reports of their own types sums beside them, if anything.
  if (byUnit === undefined && onlyUnit !== undefined && (units.length === 1 || reader.addsUp)) {
    return [{ unit: units.length === 1 ? onlyUnit.name : '', amounts: readSpent(node, reader) }];
  }
  if (direct !== undefined) {
    const { key, keyPlace } = direct;
    reader.tellOnce('amounts', '', keyPlace, (...places) => amountsNotPerUnit({ key }, ...places));
  }

  return readSpentByUnit(node, reader, units);
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

/** Reads what was carried over from the year before, and into the next. */
export function readCarryover(parent: SourceNode, reader: Reader): Carryover {
  const node = childOf(parent, 'carryover') ?? emptyMap(parent, 'carryover');
  return { opening: reader.amount(node, 'opening'), closing: reader.amount(node, 'closing') };
}

/** Reads 三公经费: four amounts for each of its items, in yuan, and the numbers of vehicles; `absent` if no amount is told. */
export function readThreePublic(root: SourceNode, reader: Reader): ThreePublic {
  const node = childOf(root, 'threePublic') ?? emptyMap(root, 'threePublic');
  const vehicles = childOf(node, 'vehicles') ?? emptyMap(node, 'vehicles');
  const receptions = childOf(node, 'receptions') ?? emptyMap(node, 'receptions');
  const readAmounts = (key: string) => readFourAmounts(node, key, reader);
  const items = THREE_PUBLIC_ITEMS.map((id) => [id, readAmounts(id)] as const);
  const [vehicleAmounts, total] = [readAmounts('vehiclePurchaseAndOperation'), readAmounts('total')];
  return {
    // A section without a single amount says nothing.
    state: [...items.map(([, item]) => item), vehicleAmounts, total].some(isAnyTold) ? 'told' : 'absent',
    items: Object.fromEntries(items) as ThreePublic['items'],
    vehicles: vehicleAmounts,
    total,
    receptionGroups: reader.count(receptions, 'groups', 'count'),
    receptionPeople: reader.count(receptions, 'people', 'count'),
    vehiclesBought: reader.count(vehicles, 'bought', 'count'),
    vehiclesKept: reader.count(vehicles, 'kept', 'count'),
    place: node.place,
  };
}

/** Whether any amount of an item is told or stated to be none. */
function isAnyTold(amounts: ThreePublicAmounts): boolean {
  return Object.values(amounts).some(({ state }) => state !== 'absent');
}
