import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { pairTables } from '../../../model/pairYears.ts';
import { leavesMoney } from '../carryover/compareCarryover.ts';
import type { Comparison } from '../types.ts';
import { itemRenamed, itemsNotContinued } from './findings.ts';

/** How many of the dropped items get a place of their own; the finding names all of them. */
const SHOWN = 3;

/**
 * SE487 items-not-continued: items of last year are missing this year. There is one finding for a table, since projects
 * come and go; SE484 reports those that left money behind. SE488 item-renamed: a dropped item and a new one have nearly
 * the same name.
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
