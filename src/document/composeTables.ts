import type { Finding } from '../findings/types.ts';
import type { AttainmentRows, CardSpec, ColumnSpec, Form, TableSpec } from '../form/types.ts';
import { type Attainment, FUNDING_ROWS, type UnitYear } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { attainmentRowsOf, composeAttainmentTable } from './composeAttainmentTable.ts';
import { type CardPrinter, composeCard } from './composeCard.ts';
import { findFigureFaults } from './composeFigureRows.ts';
import { findLineFaults } from './composeLineRows.ts';
import { composeTable, type UnitTableSpec } from './composeTable.ts';
import { listOwners } from './listOwners.ts';
import { countCells, hasRows } from './measureTable.ts';
import { piecesOfTable } from './outputLimits.ts';
import type { Inline, Table } from './types.ts';

/**
 * A composed table, and the project it belongs to: the prefix of its figures' ids, or `undefined` for the unit's own.
 */
export interface MadeTable {
  readonly table: Table;
  readonly project: string | undefined;
  /** The project's name. */
  readonly name: string | undefined;
}

/** Composes the tables that one table of a form becomes: a single one, or one for each project. */
export function composeTables(
  spec: TableSpec,
  evaluation: Evaluation,
  print: CardPrinter,
): { readonly made: readonly MadeTable[]; readonly findings: readonly Finding[] } {
  if (isUnitTable(spec)) {
    const { table, findings } = composeTable(spec, evaluation, print.title);
    return { made: [{ table, project: undefined, name: undefined }], findings };
  }
  // Titles are printed once for all owners, since a fault in a title is told once.
  const titles = new Map<ColumnSpec, readonly Inline[]>();
  const titleOf = (column: ColumnSpec) => {
    const known = titles.get(column) ?? print.title(column);
    titles.set(column, known);
    return known;
  };
  const { rows } = spec;
  const made = listOwners(spec, evaluation.year).map((owned) => ({
    table:
      rows.source === 'card'
        ? composeCard(spec, rows.card, owned, evaluation, { ...print, title: titleOf })
        : composeAttainmentTable(spec, owned, evaluation, titleOf),
    project: spec.each === undefined ? undefined : owned.prefix,
    name: spec.each === undefined ? undefined : owned.title,
  }));
  return { made, findings: [] };
}

/** Lists a form's tables, except those without rows this year. */
export function listTables({ form, year }: Pick<Evaluation, 'form' | 'year'>): readonly TableSpec[] {
  return form.tables.filter((spec) => (isUnitTable(spec) ? hasRows(spec, year) : listOwners(spec, year).length > 0));
}

function isUnitTable(spec: TableSpec): spec is UnitTableSpec {
  return attainmentRowsOf(spec) === undefined;
}

/** Estimates how many pieces a form's table has at most, before it is made. */
export function piecesOf(spec: TableSpec, year: UnitYear, form: Form): number {
  const { columns } = spec;
  if (isUnitTable(spec)) {
    const cells = countCells(spec, year, form);
    return piecesOfTable(cells.rows, cells.columns);
  }
  const count = ROW_COUNTS[attainmentRowsOf(spec) ?? 'indicators'];
  const width = spec.rows.source === 'card' ? widthOfCard(spec.rows.card, form) : columns.length;
  return listOwners(spec, year).reduce((sum, { attainment }) => sum + piecesOfTable(count(attainment) + 1, width), 0);
}

const ROW_COUNTS: Readonly<Record<AttainmentRows, (attainment: Attainment) => number>> = {
  indicators: ({ indicators }) => indicators.length,
  funding: () => FUNDING_ROWS.length,
  card: ({ indicators }) => HEAD_ROWS + FUNDING_ROWS.length + indicators.length,
};

/** A card has hardly more rows of labels, headings, goals and sums. */
const HEAD_ROWS = 12;

function widthOfCard({ funding, indicators }: CardSpec, { tables }: Form): number {
  const shown = tables.filter(({ id }) => id === funding.table || id === indicators.table);
  return 1 + Math.max(1, ...shown.map(({ columns }) => columns.length));
}

/** Finds what composing the tables of a year would report, without composing them. */
export function findTableFaults(evaluation: Evaluation): readonly Finding[] {
  return listTables(evaluation).flatMap((spec) => {
    switch (spec.rows.source) {
      case 'indicators':
      case 'funding':
      case 'card':
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
