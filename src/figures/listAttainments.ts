import { spendingTables } from '../model/spendingTables.ts';
import type { Attainment, Cell, UnitYear } from '../model/types.ts';
import { titleOf } from './figureNames.ts';

/** The 绩效自评表 of one owner: the unit's whole spending, or a project. */
export interface OwnedAttainment {
  /** What the ids of its figures begin with. */
  readonly owner: readonly string[];
  readonly title: string;
  readonly attainment: Attainment;
}

export function listAttainments(year: UnitYear): readonly OwnedAttainment[] {
  return [
    { owner: ['whole'], title: titleOf('whole'), attainment: year.whole },
    ...spendingTables(year).flatMap(({ table, items }) =>
      items.map(({ name, attainment }) => ({ owner: [table, 'items', name], title: name, attainment })),
    ),
  ];
}

/** Every cell of a year's indicators that is to hold a number, the points of the execution rates among them. */
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
