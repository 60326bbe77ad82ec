import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { pairTables } from '../../../model/pairYears.ts';
import { type Entry, THREE_PUBLIC_ITEMS } from '../../../model/types.ts';
import { isThousandfold } from '../../execution/findThousandfold.ts';
import type { Comparison } from '../types.ts';
import { itemThousandfold } from './findings.ts';

/**
 * SE496 item-thousandfold: an item is a thousand times last year's report's, or more, as happens where one of the two years was
 * typed in yuan. Where this year's file itself tells last year's amount, SE411 has compared the two.
 */
export const compareThousandfold: Comparison = (previous, current) => {
  const { year } = previous;
  const compare = (item: string, now: Entry<'yuan'>, told: Entry<'yuan'>, then: Entry<'yuan'>): Finding[] => {
    if (now.state !== 'value' || then.state !== 'value') return [];
    if (!isThousandfold(now, then) || isThousandfold(now, told)) return [];
    return [itemThousandfold({ item, year, amount: now.quantity, before: then.quantity }, now.place, then.place)];
  };
  return [
    ...pairTables(previous, current).flatMap(({ same }) =>
      same.flatMap(({ before, after }) =>
        after.byUnit.flatMap(({ unit, amounts }) => {
          const areAlone = before.byUnit.length === 1 && after.byUnit.length === 1;
          const there = before.byUnit.find((other) => areAlone || other.unit === unit);
          const item = after.byUnit.length > 1 ? `${after.name}（${unit}）` : after.name;
          return there === undefined ? [] : compare(item, amounts.actual, amounts.lastYearActual, there.amounts.actual);
        }),
      ),
    ),
    ...THREE_PUBLIC_ITEMS.flatMap((id) => {
      const { actual, lastYearActual } = current.threePublic.items[id];
      return compare(titleOf(id), actual, lastYearActual, previous.threePublic.items[id].actual);
    }),
  ];
};
