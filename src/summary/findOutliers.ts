import { Decimal } from '../quantity/decimal.ts';
import type { FileRow, Outlier, RowFigure } from './types.ts';

/** What is compared among units of any size: rates, and money by the head. */
const COMPARED: readonly RowFigure[] = [
  'varianceRate',
  'executionRate',
  'threePublicChangeRate',
  'threePublicBudgetChangeRate',
  'staffControlRate',
  'operatingPerHead',
];

/** Of fewer neighbours nobody can say what is usual. */
const FEWEST = 8;

/** The far fences of Tukey: so many times the distance of the quartiles beyond them. */
const FAR = 3;

interface Neighbour {
  readonly row: number;
  readonly value: Decimal;
  readonly rank: string | undefined;
}

/**
 * Finds figures outside the far fences of their neighbours: the reports of the same form and year and, where enough of them
 * have it, of the same rank. Where half of them or more are equal, the quartiles meet and fences say nothing.
 */
export function findOutliers(rows: readonly FileRow[]): readonly Outlier[] {
  const found = COMPARED.flatMap((figure) =>
    groupBy(listValues(rows, figure), ({ group }) => group).flatMap((all) => {
      const byRank = groupBy(all, ({ rank }) => rank ?? '').filter(
        (same) => same[0]?.rank !== undefined && same.length >= FEWEST && same.length < all.length,
      );
      const apart = new Set(byRank.flat().map(({ row }) => row));
      return [
        ...byRank.flatMap((same) => findFar(same, figure, same[0]?.rank)),
        ...findFar(all, figure, undefined).filter(({ row }) => !apart.has(row)),
      ];
    }),
  );
  return found.sort((one, other) => one.row - other.row);
}

function listValues(rows: readonly FileRow[], figure: RowFigure) {
  return rows.flatMap(({ report }, row) => {
    const cell = report?.figures[figure];
    if (report === undefined || cell?.state !== 'value') return [];
    const scope = figure === 'varianceRate' || figure === 'executionRate' ? report.scope : '';
    return [{ row, value: cell.value, rank: report.rank, group: [report.form, report.year, scope].join('\n') }];
  });
}

function findFar(all: readonly Neighbour[], figure: RowFigure, rank: string | undefined): readonly Outlier[] {
  if (all.length < FEWEST) return [];
  const sorted = all.map(({ value }) => value).sort((one, other) => one.comparedTo(other));
  const half = Math.ceil(sorted.length / 2);
  const [lower, upper] = [medianOf(sorted.slice(0, half)), medianOf(sorted.slice(-half))];
  const distance = upper.minus(lower);
  if (distance.isZero()) return [];
  const [low, high] = [lower.minus(distance.times(FAR)), upper.plus(distance.times(FAR))];
  return all
    .filter(({ value }) => value.lt(low) || value.gt(high))
    .map(({ row, value }) => ({ row, figure, value, low, high, of: all.length, rank }));
}

/** The median of a sorted half, which is its hinge: the middle one belongs to both halves. */
function medianOf(sorted: readonly Decimal[]): Decimal {
  const middle = sorted.length / 2;
  const above = sorted[Math.floor(middle)] ?? new Decimal(0);
  return Number.isInteger(middle) ? above.plus(sorted[middle - 1] ?? above).div(2) : above;
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
