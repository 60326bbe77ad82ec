import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { FigureCheck } from '../types.ts';
import { unitLeftOut } from './findings.ts';

/**
 * SE415 unit-left-out: an item says nothing of a budget unit, not even that the unit has none of it; so neither the item's
 * own sum nor any total is known.
 */
export const checkUnitsTold: FigureCheck = ({ year }) =>
  spendingTables(year).flatMap(({ items }) =>
    items.flatMap(({ name, place, byUnit }): Finding[] => {
      const isSilent = ({ amounts }: (typeof byUnit)[number]) =>
        Object.values(amounts).every(({ state }) => state === 'absent');
      const silent = byUnit.filter(isSilent).map(({ unit }) => unit);
      // Of an item of which nothing is told at all, it is seen at once.
      if (byUnit.length < 2 || silent.length === 0 || silent.length === byUnit.length) return [];
      return [unitLeftOut({ item: name, units: silent }, place)];
    }),
  );
