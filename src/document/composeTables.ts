import type { Finding } from '../findings/types.ts';
import type { AttainmentRows, ColumnSpec, Form, TableSpec } from '../form/types.ts';
import { type Attainment, FUNDING_ROWS, type UnitYear } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { attainmentRowsOf, composeAttainmentTable } from './composeAttainmentTable.ts';
import { findLineFaults } from './composeLineRows.ts';
import { composeTable, countCells, findFigureFaults, hasRows, type UnitTableSpec } from './composeTable.ts';
import { listOwners } from './listOwners.ts';
import { piecesOfTable } from './outputLimits.ts';
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
  return attainmentRowsOf(spec) === undefined;
}

/** What one table of a form will weigh before it is made: at most so many pieces. */
export function piecesOf(spec: TableSpec, year: UnitYear, form: Form): number {
  const { columns } = spec;
  if (isUnitTable(spec)) {
    const cells = countCells(spec, year, form);
    return piecesOfTable(cells.rows, cells.columns);
  }
  const count = ROW_COUNTS[attainmentRowsOf(spec) ?? 'indicators'];
  return listOwners(spec, year).reduce(
    (sum, { attainment }) => sum + piecesOfTable(count(attainment) + 1, columns.length),
    0,
  );
}

const ROW_COUNTS: Readonly<Record<AttainmentRows, (attainment: Attainment) => number>> = {
  indicators: ({ indicators }) => indicators.length,
  funding: () => FUNDING_ROWS.length,
};

/** What composing the tables of a year would tell, without composing them. */
export function findTableFaults(evaluation: Evaluation): readonly Finding[] {
  return listTables(evaluation).flatMap((spec) => {
    switch (spec.rows.source) {
      case 'indicators':
      case 'funding':
      case 'rubric':
        return [];
      case 'lines':
        return findLineFaults(spec, spec.rows.lines, evaluation.figures);
      case 'threePublic':
      case 'basic':
      case 'projects':
      case 'governmentFund':
      case 'stateCapital':
      case 'socialInsurance':
        return findFigureFaults(spec.rows.source, spec, evaluation);
    }
  });
}
