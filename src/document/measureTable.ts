import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { UnitTableSpec } from './composeTable.ts';
import { layOutTable } from './layOutTable.ts';
import { itemsOf, listFigureRows } from './listFigureRows.ts';

/** Counts the rows and columns that a table has at most. */
export function countCells(
  spec: UnitTableSpec,
  year: UnitYear,
  { rubrics }: Form,
): { readonly rows: number; readonly columns: number } {
  const { columns, units, unitRows } = layOutTable(spec, year);
  return { rows: countRows(), columns: columns.length };

  function countRows(): number {
    const { rows } = spec;
    switch (rows.source) {
      case 'lines':
        return rows.lines.length;
      case 'rubric': {
        const rubric = rubrics.find(({ id }) => id === rows.rubric);
        const items = (rubric?.groups ?? []).flatMap((group) => group.items);
        return items.reduce((sum, { criteria }) => sum + criteria.length, 1);
      }
      case 'threePublic':
      case 'basic':
      case 'projects':
      case 'governmentFund':
      case 'stateCapital':
      case 'socialInsurance':
        return listFigureRows(rows.source, spec.total, year).length * (unitRows === undefined ? 1 : units.length + 1);
    }
  }
}

/** Whether a year has any of the table's rows. */
export function hasRows({ rows }: UnitTableSpec, year: UnitYear): boolean {
  switch (rows.source) {
    case 'rubric':
    case 'lines':
      return true;
    case 'threePublic':
      return year.threePublic.state === 'told';
    case 'basic':
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      // The total of an unlisted table has rows where the budget units tell theirs.
      return itemsOf(year, rows.source).length > 0 || year.totals[rows.source].byUnit.length > 0;
  }
}
