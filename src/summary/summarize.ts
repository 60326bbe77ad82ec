import { findOutliers } from './findOutliers.ts';
import { findRepeated } from './findRepeated.ts';
import { findShared } from './findShared.ts';
import type { FileRow, Outlier, Repeated, Summary } from './types.ts';

/** Sums up the rows of a run: what stands out among them, and what each has of the year before. */
export function summarize(rows: readonly FileRow[]): Summary {
  const byYear = new Map<string, FileRow[]>();
  for (const row of rows) {
    if (row.report === undefined) continue;
    const key = keyOf(row.report.unit, row.report.year);
    const same = byYear.get(key);
    if (same === undefined) byYear.set(key, [row]);
    else same.push(row);
  }
  const { shared, common } = findShared(rows);
  const sharedBy = new Map<number, number>();
  for (const group of shared) {
    for (const row of group.rows) sharedBy.set(row, (sharedBy.get(row) ?? 0) + group.sentences);
  }
  const outliers = findOutliers(rows);
  const outliersOf = new Map<number, Outlier[]>();
  for (const one of outliers) outliersOf.set(one.row, [...(outliersOf.get(one.row) ?? []), one]);
  return {
    rows: rows.map((row, index) => ({
      ...row,
      repeated: repeatedOf(row),
      shared: sharedBy.get(index) ?? 0,
      outliers: outliersOf.get(index) ?? [],
    })),
    shared,
    common,
    outliers,
  };

  /** A report that names none goes on from the one among the rows, where there is just one. */
  function repeatedOf({ report }: FileRow): Repeated | undefined {
    if (report === undefined || report.prior === 'none' || report.repeated !== undefined) return report?.repeated;
    const [prior, ...others] = byYear.get(keyOf(report.unit, String(Number(report.year) - 1))) ?? [];
    if (prior?.report === undefined || others.length > 0) return undefined;
    return findRepeated(report.sentences, prior.report.sentences, prior.file);
  }
}

function keyOf(unit: string, year: string): string {
  return `${year}\n${unit}`;
}
