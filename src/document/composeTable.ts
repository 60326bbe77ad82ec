import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { finding } from '../findings/types.ts';
import type { ColumnSpec, Form, TableSpec } from '../form/types.ts';
import { type Listing, type SpendingItem, THREE_PUBLIC_ITEMS, type UnitYear } from '../model/types.ts';
import { suggestName } from '../source/suggestName.ts';
import { composeRubricRows } from './composeRubricRows.ts';
import type { Evaluation } from './evaluation.ts';
import { buildGrid, type GridColumn, type GridRow } from './grid.ts';
import { printCell } from './printFigure.ts';
import type { Inline, Table } from './types.ts';

/** A table's rows from its source, its columns from the form. The number is given when the table is placed. */
export function composeTable(
  spec: TableSpec,
  evaluation: Evaluation,
  printTitle: (column: ColumnSpec) => readonly Inline[],
): { table: Table; findings: Finding[] } {
  const columns = expandColumns(spec.columns, evaluation.year);
  const { rows, findings, hasMoney } =
    spec.rows.source === 'rubric'
      ? { rows: composeRubricRows(spec, spec.rows.rubric, evaluation), findings: [], hasMoney: false }
      : composeFigureRows(spec, columns, evaluation);
  const gridColumns = columns.map(({ spec: column, unit }): GridColumn => {
    const isName = column.cell === 'name';
    return {
      title: printTitle(column),
      under: unit === undefined ? undefined : [{ type: 'text', value: unit }],
      align: column.align ?? (isName ? 'left' : 'right'),
      width: column.width,
      merge: column.merge,
    };
  });
  const unitNote = hasMoney ? `单位：${evaluation.form.money}` : '';
  return {
    table: { type: 'table', number: '', caption: spec.caption, unitNote, grid: buildGrid(gridColumns, rows) },
    findings,
  };
}

/** A column as it stands on the page: a form's column for each budget unit is several. */
interface PageColumn {
  readonly spec: ColumnSpec;
  readonly unit: string | undefined;
}

function expandColumns(columns: readonly ColumnSpec[], { unit: { budgetUnits } }: UnitYear): PageColumn[] {
  const several = budgetUnits.length > 1;
  return columns
    .filter((spec) => several || !spec.onlyIfSeveral)
    .flatMap((spec): PageColumn[] =>
      spec.eachUnit && several ? budgetUnits.map(({ name }) => ({ spec, unit: name })) : [{ spec, unit: undefined }],
    );
}

/** A row of figures: its label, and the ids of its figures by column. */
interface FigureRow {
  readonly label: string;
  readonly idAt: (cell: string, unit: string | undefined) => string;
  readonly isTotal: boolean;
}

function composeFigureRows(
  spec: TableSpec,
  columns: readonly PageColumn[],
  { year, form, figures }: Evaluation,
): { rows: GridRow[]; findings: Finding[]; hasMoney: boolean } {
  const findings: Finding[] = [];
  let hasMoney = false;
  const wanted = listRows(spec, year).filter((row) => row.isTotal || !isOmitted(row, spec, figures));
  const rows = wanted.map(
    (row, index): GridRow => ({
      isTotal: row.isTotal,
      cells: columns.map(({ spec: column, unit }) => {
        if (column.cell === 'name') return { content: [{ type: 'text', value: row.label }], group: undefined };
        const id = row.idAt(column.cell, unit);
        const figure = figures.find(id);
        if (figure === undefined) {
          if (index === 0) findings.push(unknownCell(column, id, figures));
          return { content: [], group: undefined };
        }
        hasMoney ||= figure.measure === 'yuan';
        return { content: [{ type: 'figure', id, value: printCell(figure, form) }], group: undefined };
      }),
    }),
  );
  return { rows, findings, hasMoney };
}

function listRows(spec: TableSpec, year: UnitYear): FigureRow[] {
  const total = (prefix: string, unitPrefix: string): FigureRow[] =>
    spec.total === undefined
      ? []
      : [
          {
            label: spec.total,
            idAt: (cell, unit) => (unit === undefined ? `${prefix}.${cell}` : idOf(unitPrefix, 'units', unit, cell)),
            isTotal: true,
          },
        ];
  if (spec.rows.source === 'threePublic') {
    const rows = THREE_PUBLIC_ITEMS.map((id) => ({
      label: titleOf(id),
      idAt: (cell: string) => `threePublic.${id}.${cell}`,
      isTotal: false,
    }));
    return [...rows, ...total('threePublic.total', 'threePublic')];
  }
  if (spec.rows.source === 'rubric') return [];
  const { source } = spec.rows;
  const rows = itemsOf(year, source).map(({ name }) => ({
    label: name,
    idAt: (cell: string, unit: string | undefined) =>
      unit === undefined ? idOf(source, 'items', name, cell) : idOf(source, 'items', name, 'units', unit, cell),
    isTotal: false,
  }));
  return [...rows, ...total(`${source}.total`, source)];
}

function itemsOf(year: UnitYear, source: string): readonly SpendingItem[] {
  const listing: Listing<SpendingItem> =
    source === 'basic'
      ? year.basic.items
      : source === 'projects'
        ? year.projects
        : year.funds[source as keyof UnitYear['funds']];
  return listing.state === 'listed' ? listing.items : [];
}

function isOmitted(row: FigureRow, { omitWithout }: TableSpec, figures: Figures): boolean {
  return omitWithout !== undefined && figures.find(row.idAt(omitWithout, undefined))?.outcome.state === 'none';
}

function unknownCell(column: ColumnSpec, id: string, figures: Figures): Finding {
  const prefix = id.slice(0, id.lastIndexOf('.') + 1);
  const known = figures.all
    .filter((figure) => figure.id.startsWith(prefix))
    .map((figure) => figure.id.slice(prefix.length));
  return finding('SE606', { id: column.cell, suggestion: suggestName(column.cell, known) }, column.place);
}

/** A form's tables, without those whose rows this year does not list. */
export function listTables({ form, year }: { form: Form; year: UnitYear }): readonly TableSpec[] {
  return form.tables.filter(({ rows }) => {
    if (rows.source === 'rubric') return true;
    if (rows.source === 'threePublic') return year.threePublic.state === 'told';
    return itemsOf(year, rows.source).length > 0;
  });
}
