import type { Finding } from '../findings/types.ts';
import { ATTAINMENT_ROWS, type ColumnSpec, type TableSpec } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { composeAttainmentTable } from './composeAttainmentTable.ts';
import { composeTable, hasRows, type UnitTableSpec } from './composeTable.ts';
import { listOwners } from './listOwners.ts';
import type { Inline, Table } from './types.ts';

/** A table, and the project that it is of: by what the ids of its figures begin with, or `undefined` for the unit's own. */
export interface MadeTable {
  readonly table: Table;
  readonly project: string | undefined;
}

/** The tables that one table of a form becomes: one, or one for each project. */
export function composeTables(
  spec: TableSpec,
  evaluation: Evaluation,
  printTitle: (column: ColumnSpec) => readonly Inline[],
): { readonly made: readonly MadeTable[]; readonly findings: readonly Finding[] } {
  if (isUnitTable(spec)) {
    const { table, findings } = composeTable(spec, evaluation, printTitle);
    return { made: [{ table, project: undefined }], findings };
  }
  // Once, since a fault in a title is told once.
  const titles = new Map(spec.columns.map((column) => [column, printTitle(column)]));
  const made = listOwners(spec, evaluation.year).map((owned) => ({
    table: composeAttainmentTable(spec, owned, evaluation, (column) => titles.get(column) ?? []),
    project: spec.each === undefined ? undefined : owned.prefix,
  }));
  return { made, findings: [] };
}

/** A form's tables, without those whose rows this year does not list. */
export function listTables({ form, year }: Pick<Evaluation, 'form' | 'year'>): readonly TableSpec[] {
  return form.tables.filter((spec) => (isUnitTable(spec) ? hasRows(spec, year) : listOwners(spec, year).length > 0));
}

function isUnitTable(spec: TableSpec): spec is UnitTableSpec {
  return !ATTAINMENT_ROWS.some((source) => source === spec.rows.source);
}
