import type { Finding } from '../../../findings/types.ts';
import { type PairedTable, pairTables } from '../../../model/pairYears.ts';
import type { SpendingItem, UnitYear } from '../../../model/types.ts';
import { agree, statedIn } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { lastYearDiffers } from './findings.ts';

/**
 * SE481 last-year-differs, for items of spending: what this report says was spent last year is not what last year's
 * report says.
 */
export const compareLastYear: Comparison = (previous, current) =>
  pairTables(previous, current).flatMap((table) =>
    table.same.flatMap(({ before, after }) => comparePair(before, after, table, previous, current)),
  );

function comparePair(
  before: SpendingItem,
  after: SpendingItem,
  table: PairedTable,
  previous: UnitYear,
  current: UnitYear,
): Finding[] {
  return after.byUnit.flatMap(({ unit, amounts }): Finding[] => {
    const ownBefore = before.byUnit.length === 1 && after.byUnit.length === 1 ? before.byUnit[0] : undefined;
    const there = ownBefore ?? before.byUnit.find((other) => other.unit === unit);
    if (there === undefined) return [];
    const [now, then] = [amounts.lastYearActual, there.amounts.actual];
    const [amount, actual] = [statedIn(now), statedIn(then)];
    if (amount === undefined || actual === undefined) return [];
    const inNow = { entries: columnOf(table.current, 'lastYearActual'), money: current.money };
    const inThen = { entries: columnOf(table.previous, 'actual'), money: previous.money };
    if (agree(now, inNow, then, inThen)) return [];
    const item = after.byUnit.length > 1 ? `${after.name}（${unit}）` : after.name;
    const args = { item, column: 'lastYearActual' as const, year: previous.year, amount, before: actual };
    return [lastYearDiffers(args, now.place, then.place)];
  });
}

function columnOf(listing: PairedTable['current'], column: 'lastYearActual' | 'actual') {
  const items = listing.state === 'listed' ? listing.items : [];
  return items.flatMap(({ byUnit }) => byUnit.map(({ amounts }) => amounts[column]));
}
