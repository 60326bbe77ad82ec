import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import type { SpendingRows, TableSpec } from '../form/types.ts';
import { listingOf } from '../model/listingOf.ts';
import { listThreePublicRows } from '../model/threePublicRows.ts';
import type { SpendingItem, UnitYear } from '../model/types.ts';

/** Sources whose rows are figures of the year, found by their column. */
export type FigureRows = SpendingRows | 'threePublic';

/** A row of figures: its label, and the id of its figure in each column. */
export interface FigureRow {
  readonly label: string;
  readonly idAt: (cell: string, unit: string | undefined) => string;
  readonly isTotal: boolean;
  /** Every budget unit has a part in it: what has no figure of a unit is not known. Of others, those that have a figure. */
  readonly isOfEveryUnit: boolean;
}

/**
 * Lists all rows of a table, with its total last where the form names one.
 *
 * @param total the label of the total
 */
export function listFigureRows(source: FigureRows, total: string | undefined, year: UnitYear): FigureRow[] {
  const rows = source === 'threePublic' ? rowsOfThreePublic(year) : listSpendingRows(source, year);
  return [...rows, ...listTotalRow(total, source)];
}

function rowsOfThreePublic({ threePublic }: UnitYear): FigureRow[] {
  return listThreePublicRows(threePublic).map((id) => ({
    label: titleOf(id),
    idAt: (cell: string, unit: string | undefined) =>
      unit === undefined ? `threePublic.${id}.${cell}` : idOf('threePublic', id, 'units', unit, cell),
    isTotal: false,
    isOfEveryUnit: true,
  }));
}

function listSpendingRows(source: SpendingRows, year: UnitYear): FigureRow[] {
  return itemsOf(year, source).map(({ name }) => ({
    label: name,
    idAt: (cell: string, unit: string | undefined) =>
      unit === undefined ? idOf(source, 'items', name, cell) : idOf(source, 'items', name, 'units', unit, cell),
    isTotal: false,
    isOfEveryUnit: false,
  }));
}

function listTotalRow(label: string | undefined, table: string): FigureRow[] {
  if (label === undefined) return [];
  const idAt = (cell: string, unit: string | undefined) =>
    unit === undefined ? `${table}.total.${cell}` : idOf(table, 'units', unit, cell);
  return [{ label, idAt, isTotal: true, isOfEveryUnit: table === 'threePublic' }];
}

/** Lists the items of a table of spending; none where the year lists none. */
export function itemsOf(year: UnitYear, source: SpendingRows): readonly SpendingItem[] {
  const listing = listingOf(year, source);
  return listing.state === 'listed' ? listing.items : [];
}

/** Whether the form leaves the row out, since it is `none` in the column that decides this. */
export function isOmitted(row: FigureRow, { omitWithout }: TableSpec, figures: Figures): boolean {
  return omitWithout !== undefined && figures.find(row.idAt(omitWithout, undefined))?.outcome.state === 'none';
}
