import { titleOf } from '../../../figures/figureNames.ts';
import { THREE_PUBLIC_ITEMS, type ThreePublicColumn, type UnitYear } from '../../../model/types.ts';
import { agree, type Column, statedIn } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { lastYearDiffers } from './findings.ts';

/** SE481 last-year-differs, for 三公经费: a column about last year is not what last year's own report says. */
export const compareThreePublic: Comparison = (previous, current) =>
  (
    [
      ['lastYearBudget', 'budget'],
      ['lastYearActual', 'actual'],
    ] as const
  ).flatMap(([column, ownColumn]) =>
    THREE_PUBLIC_ITEMS.flatMap((id) => {
      const [now, then] = [current.threePublic.items[id][column], previous.threePublic.items[id][ownColumn]];
      const [amount, before] = [statedIn(now), statedIn(then)];
      if (amount === undefined || before === undefined) return [];
      if (agree(now, columnOf(current, column), then, columnOf(previous, ownColumn))) return [];
      return [
        lastYearDiffers({ item: titleOf(id), column, year: previous.year, amount, before }, now.place, then.place),
      ];
    }),
  );

function columnOf({ threePublic, money }: UnitYear, column: ThreePublicColumn): Column {
  return { entries: THREE_PUBLIC_ITEMS.map((id) => threePublic.items[id][column]), money };
}
