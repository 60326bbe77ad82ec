import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { type PairedTable, pairTables } from '../../../model/pairYears.ts';
import type { SpendingItem, UnitYear } from '../../../model/types.ts';
import { agree, numberOf, statedIn } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { carryoverWithoutItem, openingCarryoverDiffers } from './findings.ts';

/**
 * SE483 opening-carryover-differs: the opening carry-over of this year is not the closing one of the year before, for
 * basic spending or for one item. SE484 carryover-without-item: an item closed with money left and is missing this
 * year.
 */
export const compareCarryover: Comparison = (previous, current) => {
  const basic = { name: titleOf('basic'), before: previous.basic.carryover, after: current.basic.carryover };
  const whole = { name: titleOf('whole'), before: previous.wholeCarryover, after: current.wholeCarryover };
  const tables = pairTables(previous, current);
  const same = tables
    .flatMap((table) => table.same)
    .map(({ before, after }) => carryoversOf(after.name, before, after));
  return [
    ...[whole, basic, ...same].flatMap((pair) => compareOne(pair, previous, current)),
    ...tables.flatMap((table) => [
      ...findOpeningsWithoutItem(table, previous),
      ...findClosingsWithoutItem(table, previous),
    ]),
  ];
};

function carryoversOf(name: string, before: SpendingItem, after: SpendingItem) {
  return { name, before: before.carryover, after: after.carryover };
}

function compareOne(
  { name, before, after }: ReturnType<typeof carryoversOf>,
  previous: UnitYear,
  current: UnitYear,
): Finding[] {
  const [opening, closing] = [statedIn(after.opening), statedIn(before.closing)];
  if (opening === undefined || closing === undefined) return [];
  const now = { entries: [after.opening, after.closing], money: current.money };
  const then = { entries: [before.opening, before.closing], money: previous.money };
  if (agree(after.opening, now, before.closing, then)) return [];
  const args = { item: name, year: previous.year, opening, closing };
  return [openingCarryoverDiffers(args, after.opening.place, before.closing.place)];
}

/** Finds items that open with money although the year before did not have them (SE483). */
function findOpeningsWithoutItem({ fresh, previous: { place } }: PairedTable, { year }: UnitYear): Finding[] {
  return fresh.flatMap(({ name, carryover }) => {
    const opening = numberOf(carryover.opening, 'yuan');
    if (opening === undefined || !opening.value.gt(0)) return [];
    const args = { item: name, year, opening, closing: undefined };
    return [openingCarryoverDiffers(args, carryover.opening.place, { ...place, end: place.start })];
  });
}

/** Finds items that closed with money and are missing this year (SE484). */
function findClosingsWithoutItem({ gone, current: { place } }: PairedTable, { year }: UnitYear): Finding[] {
  return gone.flatMap((item) => {
    const { name, carryover } = item;
    const closing = numberOf(carryover.closing, 'yuan');
    if (closing === undefined || !leavesMoney(item)) return [];
    return [
      carryoverWithoutItem({ item: name, year, closing }, { ...place, end: place.start }, carryover.closing.place),
    ];
  });
}

/** Whether an item has money left at the end of the year. */
export function leavesMoney({ carryover }: SpendingItem): boolean {
  return numberOf(carryover.closing, 'yuan')?.value.gt(0) === true;
}
