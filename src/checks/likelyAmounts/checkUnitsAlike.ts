import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { type Entry, SPENDING_COLUMNS, type Spending, type SpendingItem } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import { findDoubtful } from '../execution/findDoubtful.ts';
import type { FigureCheck } from '../types.ts';
import { unitFarAboveOthers } from './findings.ts';

/** How many other units must tell the amount before their median means anything. */
const FEWEST = 3;
const FACTOR = 1000;

/**
 * SE455 unit-far-above-others: one budget unit has a thousand times what the others have of the same item, or more, as happens
 * where one of them typed yuan among 万元. All its amounts of the item are then wrong in the same way, so one is told.
 */
export const checkUnitsAlike: FigureCheck = ({ year }) =>
  spendingTables(year).flatMap(({ items }) => items.flatMap(checkItem));

function checkItem({ name, byUnit }: SpendingItem): Finding[] {
  if (byUnit.length <= FEWEST) return [];
  const told = new Set<string>();
  return SPENDING_COLUMNS.flatMap((column) => {
    const known = byUnit.flatMap(({ unit, amounts }) => {
      const value = sizeOf(amounts[column]);
      return value === undefined ? [] : [{ unit, amounts, value, place: amounts[column].place }];
    });
    const sorted = known.toSorted((one, other) => one.value.cmp(other.value));
    return sorted.flatMap(({ unit, amounts, value, place }, index): Finding[] => {
      const median = medianWithout(sorted, index);
      if (median === undefined || value.lt(median.times(FACTOR)) || told.has(unit)) return [];
      told.add(unit);
      // A number that is far from the unit's own others has its own finding.
      if (isDoubtful(name, amounts)) return [];
      const args = { item: name, unit, amount: quantity('yuan', value), median: quantity('yuan', median) };
      return [unitFarAboveOthers(args, place)];
    });
  });
}

function isDoubtful(item: string, { originalBudget, revisedBudget, actual }: Spending): boolean {
  return findDoubtful(item, [originalBudget, revisedBudget, actual]).length > 0;
}

/** The median of all values but one; `undefined` where they are too few. */
function medianWithout(sorted: readonly { readonly value: Decimal }[], left: number): Decimal | undefined {
  const count = sorted.length - 1;
  if (count < FEWEST) return undefined;
  const at = (index: number) => sorted[index < left ? index : index + 1]?.value ?? new Decimal(0);
  const middle = Math.floor(count / 2);
  return count % 2 === 1
    ? at(middle)
    : at(middle - 1)
        .plus(at(middle))
        .div(2);
}

/** A unit that has nothing of an item says nothing about the size of the others'. */
function sizeOf(entry: Entry<'yuan'>): Decimal | undefined {
  return entry.state === 'value' && entry.quantity.value.gt(0) ? entry.quantity.value : undefined;
}
