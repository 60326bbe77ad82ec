import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';

import type { AttainmentRows, ColumnSpec, Form, RowSource, SpendingRows, TableSpec, UnitRows } from '../form/types.ts';
import { type Listing, type SpendingItem, THREE_PUBLIC_ITEMS, type UnitYear } from '../model/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { suggestName } from '../source/suggestName.ts';
import { composeLineRows } from './composeLineRows.ts';
import { composeRubricRows } from './composeRubricRows.ts';
import { buildGrid, type GridColumn, type GridRow } from './grid.ts';
import { printCell } from './printFigure.ts';
import type { Inline, Table } from './types.ts';

/** Composes a table: its rows from their source, its columns from the form. It gets its number where it is placed. */
export function composeTable(
  spec: UnitTableSpec,
  evaluation: Evaluation,
  printTitle: (column: ColumnSpec) => readonly Inline[],
): { table: Table; findings: readonly Finding[] } {
  const layout = layOut(spec, evaluation.year);
  const columns = layout.columns.map((column) => column.spec);
  const { rows, findings, hasMoney } = composeRows();
  const gridColumns = layout.columns.map(({ spec: column, unit }): GridColumn => {
    const isName = column.cell === 'name';
    const isWords = spec.rows.source === 'rubric' && WORDS.has(column.cell);
    return {
      title: printTitle(column),
      under: unit === undefined ? undefined : [{ type: 'text', value: unit }],
      align: column.align ?? (isName || isWords || column === layout.unitRows?.column ? 'left' : 'right'),
      width: (isName ? layout.unitRows?.nameWidth : undefined) ?? column.width,
      merge: column.merge || (isName && layout.unitRows !== undefined),
    };
  });
  const unitNote = hasMoney ? `单位：${evaluation.form.money}` : noteStatus(spec, evaluation.form);
  return {
    table: { type: 'table', number: '', caption: spec.caption, unitNote, grid: buildGrid(gridColumns, rows) },
    findings,
  };

  function composeRows(): Rows {
    const { rows: from } = spec;
    switch (from.source) {
      case 'rubric':
        return {
          rows: composeRubricRows({ ...spec, columns }, from.rubric, evaluation),
          findings: [],
          hasMoney: false,
        };
      case 'lines':
        return composeLineRows({ ...spec, columns }, from.lines, evaluation);
      case 'threePublic':
      case 'basic':
      case 'projects':
      case 'governmentFund':
      case 'stateCapital':
      case 'socialInsurance':
        return composeFigureRows(listRows(from.source, spec.total, evaluation.year), spec, layout, evaluation);
    }
  }
}

/** A table of which the unit has one; an 绩效自评表 has owners instead (`composeAttainmentTable`). */
export type UnitTableSpec = TableSpec & { readonly rows: Exclude<RowSource, { readonly source: AttainmentRows }> };

interface Rows {
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
  readonly hasMoney: boolean;
}

/** Columns of a rubric that hold sentences and no numbers. */
const WORDS: ReadonlySet<string> = new Set(['group', 'item', 'criterion', 'standard', 'evidence', 'reason']);

/** Notes that a rubric is not known in full, so that nobody takes it for the notice's text. */
function noteStatus({ rows }: TableSpec, { rubrics }: Form): string {
  const status = rows.source === 'rubric' ? rubrics.find(({ id }) => id === rows.rubric)?.status : undefined;
  if (status === 'reconstructed') return '重构文本，与原件可能有出入';
  return status === 'partial' ? '不完整，没有总分' : '';
}

/** How the budget units stand on the page: in columns, one for each unit, or in rows of each item. */
interface Layout {
  readonly columns: readonly PageColumn[];
  readonly units: readonly string[];
  /** `undefined` where each item has one row. */
  readonly unitRows: UnitRows | undefined;
}

interface PageColumn {
  readonly spec: ColumnSpec;
  readonly unit: string | undefined;
}

function layOut({ columns, unitRows }: TableSpec, { unit: { budgetUnits } }: UnitYear): Layout {
  const units = budgetUnits.map(({ name }) => name);
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

/** A row of figures: its label, and the id of its figure in each column. */
interface FigureRow {
  readonly label: string;
  readonly idAt: (cell: string, unit: string | undefined) => string;
  readonly isTotal: boolean;
}

/** A row on the page: of one budget unit, or of all together. */
interface PageRow {
  readonly unit: string | undefined;
  readonly unitLabel: string;
}

function composeFigureRows(
  all: readonly FigureRow[],
  spec: TableSpec,
  layout: Layout,
  { form, figures }: Evaluation,
): Rows {
  let hasMoney = false;
  const style = { ...form, phrases: { ...form.phrases, none: spec.none ?? form.phrases.none } };
  const wanted = all.filter((row) => row.isTotal || !isOmitted(row, spec, figures));
  const rows = wanted.flatMap((row, index) => {
    const pageRows = expandRow(row, spec, layout, figures);
    const group = pageRows.length > MOST_MERGED ? undefined : `${index}`;
    return pageRows.map(
      ({ unit: unitOfRow, unitLabel }): GridRow => ({
        isTotal: row.isTotal,
        cells: layout.columns.map(({ spec: column, unit }) => {
          if (column.cell === 'name') return { content: text(row.label), group };
          if (column === layout.unitRows?.column) return { content: text(unitLabel), group: undefined };
          const id = row.idAt(column.cell, unit ?? unitOfRow);
          const figure = figures.find(id);
          if (figure === undefined) return { content: [], group: undefined };
          hasMoney ||= figure.measure === 'yuan';
          return { content: [{ type: 'figure', id, value: printCell(figure, style) }], group: undefined };
        }),
      }),
    );
  });
  const [first] = wanted;
  return { rows, findings: first === undefined ? [] : findUnknownCells(first, layout, figures), hasMoney };
}

/** Finds what `composeFigureRows` would report, without composing the rows. */
export function findFigureFaults(
  source: FigureRows,
  spec: TableSpec,
  { year, figures }: Evaluation,
): readonly Finding[] {
  const first = listRows(source, spec.total, year).find((row) => row.isTotal || !isOmitted(row, spec, figures));
  return first === undefined ? [] : findUnknownCells(first, layOut(spec, year), figures);
}

/** Counts the rows and columns that a table has at most. */
export function countCells(
  spec: UnitTableSpec,
  year: UnitYear,
  { rubrics }: Form,
): { readonly rows: number; readonly columns: number } {
  const { columns, units, unitRows } = layOut(spec, year);
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
        return listRows(rows.source, spec.total, year).length * (unitRows === undefined ? 1 : units.length + 1);
    }
  }
}

/**
 * A cell that spans more rows is likely to be cut at the end of a page, and the rows on the next page would have no
 * name.
 */
const MOST_MERGED = 8;

/**
 * Expands a row into one for each budget unit that has a part in it, and their sum. A unit with `none` in every column
 * is left out, but never an unknown one; the row of a single unit is its own sum.
 */
function expandRow(row: FigureRow, { total }: TableSpec, layout: Layout, figures: Figures): PageRow[] {
  const { unitRows, units } = layout;
  if (unitRows === undefined) return [{ unit: undefined, unitLabel: '' }];
  const isEmpty = (unit: string) =>
    layout.columns.every(({ spec }) => {
      const state = figures.find(row.idAt(spec.cell, unit))?.outcome.state;
      return state !== 'value' && state !== 'unknown';
    });
  const rows = units.filter((unit) => !isEmpty(unit)).map((unit): PageRow => ({ unit, unitLabel: unit }));
  const sum: PageRow = { unit: undefined, unitLabel: row.isTotal ? (total ?? '') : unitRows.sum };
  return rows.length === 1 ? rows : [...rows, sum];
}

function text(value: string): readonly Inline[] {
  return [{ type: 'text', value }];
}

/** Sources whose rows are figures of the year, found by their column. */
type FigureRows = SpendingRows | 'threePublic';

function listRows(source: FigureRows, total: string | undefined, year: UnitYear): FigureRow[] {
  const rows = source === 'threePublic' ? listThreePublicRows() : listSpendingRows(source, year);
  return [...rows, ...listTotalRow(total, source)];
}

function listThreePublicRows(): FigureRow[] {
  return THREE_PUBLIC_ITEMS.map((id) => ({
    label: titleOf(id),
    idAt: (cell: string) => `threePublic.${id}.${cell}`,
    isTotal: false,
  }));
}

function listSpendingRows(source: SpendingRows, year: UnitYear): FigureRow[] {
  return itemsOf(year, source).map(({ name }) => ({
    label: name,
    idAt: (cell: string, unit: string | undefined) =>
      unit === undefined ? idOf(source, 'items', name, cell) : idOf(source, 'items', name, 'units', unit, cell),
    isTotal: false,
  }));
}

function listTotalRow(label: string | undefined, table: string): FigureRow[] {
  if (label === undefined) return [];
  const idAt = (cell: string, unit: string | undefined) =>
    unit === undefined ? `${table}.total.${cell}` : idOf(table, 'units', unit, cell);
  return [{ label, idAt, isTotal: true }];
}

function itemsOf(year: UnitYear, source: SpendingRows): readonly SpendingItem[] {
  const listing = listingOf(year, source);
  return listing.state === 'listed' ? listing.items : [];
}

function listingOf(year: UnitYear, source: SpendingRows): Listing<SpendingItem> {
  switch (source) {
    case 'basic':
      return year.basic.items;
    case 'projects':
      return year.projects;
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return year.funds[source];
  }
}

function isOmitted(row: FigureRow, { omitWithout }: TableSpec, figures: Figures): boolean {
  return omitWithout !== undefined && figures.find(row.idAt(omitWithout, undefined))?.outcome.state === 'none';
}

/** Reports each column of the form that names no figure, once. */
function findUnknownCells(row: FigureRow, { columns, units, unitRows }: Layout, figures: Figures): Finding[] {
  const wanted = new Set(columns.map(({ spec }) => spec));
  return [...wanted].flatMap((column): Finding[] => {
    if (column.cell === 'name' || column === unitRows?.column) return [];
    const id = row.idAt(column.cell, column.eachUnit && units.length > 1 ? units[0] : undefined);
    if (figures.find(id) !== undefined) return [];
    const prefix = id.slice(0, id.lastIndexOf('.') + 1);
    const known = figures.all.filter((figure) => figure.id.startsWith(prefix));
    const cells = known.map((figure) => figure.id.slice(prefix.length));
    return [unknownFormName({ id: column.cell, suggestion: suggestName(column.cell, cells) }, column.place)];
  });
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
      return itemsOf(year, rows.source).length > 0;
  }
}
