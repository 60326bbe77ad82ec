import type { ColumnSpec, TableSpec, UnitRows } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';

/** How the budget units stand on the page: in columns, one for each unit, or in rows of each item. */
export interface Layout {
  readonly columns: readonly PageColumn[];
  readonly units: readonly string[];
  /** `undefined` where each item has one row. */
  readonly unitRows: UnitRows | undefined;
}

/** A column on the page: of one budget unit, or of all together. */
interface PageColumn {
  readonly spec: ColumnSpec;
  readonly unit: string | undefined;
}

/**
 * Lays out the columns of a table for the year's budget units. One unit needs no columns of its own; several stand in
 * columns as long as the form has room for them, and otherwise in rows.
 */
export function layOutTable({ rows, columns, unitRows }: TableSpec, year: UnitYear): Layout {
  // 三公经费 is known by unit only where each unit has a report of its own.
  const isOfAll = rows.source === 'threePublic' && !year.isRolledUp;
  const units = isOfAll ? [year.unit.name] : year.unit.budgetUnits.map(({ name }) => name);
  const single = (spec: ColumnSpec): PageColumn => ({ spec, unit: undefined });
  if (units.length === 1) {
    return { columns: columns.filter(({ onlyIfSeveral }) => !onlyIfSeveral).map(single), units, unitRows: undefined };
  }
  if (unitRows === undefined || units.length <= unitRows.above) {
    const expanded = columns.flatMap((spec) =>
      spec.eachUnit ? units.map((unit): PageColumn => ({ spec, unit })) : [single(spec)],
    );
    return { columns: expanded, units, unitRows: undefined };
  }
  // The sum over the units becomes a row.
  const isSum = ({ cell, eachUnit }: ColumnSpec) => !eachUnit && columns.some((c) => c.eachUnit && c.cell === cell);
  const kept = columns.filter((spec) => !isSum(spec));
  const afterName = kept.findIndex(({ cell }) => cell === 'name') + 1;
  return { columns: kept.toSpliced(afterName, 0, unitRows.column).map(single), units, unitRows };
}
