import { spendingTables } from '../model/spendingTables.ts';
import type { Attainment, Cell, SpendingItem, UnitYear } from '../model/types.ts';
import { titleOf } from './figureNames.ts';

/** An 绩效自评表 with its owner: the unit (all its spending), or a project. */
export interface OwnedAttainment {
  /** The first segments of the ids of its figures. */
  readonly owner: readonly string[];
  /** The key of the file under which it stands: `whole`, `projects[0]`. */
  readonly key: string;
  readonly title: string;
  readonly attainment: Attainment;
  /** The item whose table it is; the unit's own has none. */
  readonly item?: SpendingItem;
}

/** Lists the 绩效自评表 of the unit and of every spending item. */
export function listAttainments(year: UnitYear): readonly OwnedAttainment[] {
  return [
    { owner: ['whole'], key: 'whole', title: titleOf('whole'), attainment: year.whole },
    ...spendingTables(year).flatMap(({ table, items, listing }) =>
      items.map((item, index) => ({
        item,
        owner: [table, 'items', item.name],
        key: `${listing.place.path}[${index}]`,
        title: item.name,
        attainment: item.attainment,
      })),
    ),
  ];
}

/** Lists every cell of a year's 绩效自评表 that should hold a number, including the points of the execution rates. */
export function listNumberCells(
  year: UnitYear,
): readonly { readonly key: 'target' | 'actual' | 'points' | 'awarded'; readonly cell: Cell<'count' | 'point'> }[] {
  return listAttainments(year).flatMap(({ attainment: { executionPoints, indicators } }) => [
    { key: 'points' as const, cell: executionPoints.points },
    { key: 'awarded' as const, cell: executionPoints.awarded },
    ...indicators.flatMap(({ type, target, actual, points, awarded }) => [
      ...(type === 'numeric'
        ? [
            { key: 'target' as const, cell: target },
            { key: 'actual' as const, cell: actual },
          ]
        : []),
      { key: 'points' as const, cell: points },
      { key: 'awarded' as const, cell: awarded },
    ]),
  ]);
}
