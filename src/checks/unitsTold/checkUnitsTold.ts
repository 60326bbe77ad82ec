import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { FigureCheck } from '../types.ts';
import { unitLeftOut } from './findings.ts';

/**
 * SE415 unit-left-out: an item says nothing about a budget unit, not even `none`, so that neither the item's own sum
 * nor any total is known.
 */
export const checkUnitsTold: FigureCheck = ({ year }) =>
  // What the unit’s own report leaves out is told there.
  (year.isRolledUp ? [] : spendingTables(year)).flatMap(({ items }) =>
    items.flatMap(({ name, place, byUnit }): Finding[] => {
      const isSilent = ({ amounts }: (typeof byUnit)[number]) =>
        Object.values(amounts).every(({ state }) => state === 'absent');
      const silent = byUnit.filter(isSilent).map(({ unit }) => unit);
      // An item that is empty for every unit is noticed at once, without a finding.
      if (byUnit.length < 2 || silent.length === 0 || silent.length === byUnit.length) return [];
      return [unitLeftOut({ item: name, units: silent }, place)];
    }),
  );
