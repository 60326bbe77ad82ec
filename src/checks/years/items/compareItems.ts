import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { pairTables } from '../../../model/pairYears.ts';
import { leavesMoney } from '../carryover/compareCarryover.ts';
import type { Comparison } from '../types.ts';
import { itemRenamed, itemsNotContinued } from './findings.ts';

/** As many of the items that are gone as are shown where they stood; all are named. */
const SHOWN = 3;

/**
 * SE487 items-not-continued: items of last year that are not there this year; one finding a table, since projects come and
 * go. Those that left money behind are told by themselves (SE484). SE488 item-renamed: one that is gone and one that is new
 * have nearly the same name.
 */
export const compareItems: Comparison = (previous, current) =>
  pairTables(previous, current).flatMap(({ table, current: { place }, gone, renamed }) => {
    const { year } = previous;
    const ended = gone.filter((item) => !leavesMoney(item));
    const [first, ...others] = ended.slice(0, SHOWN).map((item) => item.place);
    const args = { table: titleOf(table), year, items: ended.map(({ name }) => name) };
    const dropped: Finding[] =
      first === undefined ? [] : [itemsNotContinued(args, { ...place, end: place.start }, first, ...others)];
    return [
      ...dropped,
      ...renamed.map(({ before, after }) =>
        itemRenamed({ item: after.name, before: before.name, year }, after.place, before.place),
      ),
    ];
  });
