import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';
import type { TableSpec } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { suggestName } from '../source/suggestName.ts';
import type { GridRow } from './grid.ts';
import { type Layout, layOutTable } from './layOutTable.ts';
import { type FigureRow, type FigureRows, isOmitted, listFigureRows } from './listFigureRows.ts';
import { printCell } from './printFigure.ts';
import type { Inline } from './types.ts';

/** The rows of a table, the findings about the form, and whether any cell holds money. */
export interface ComposedRows {
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
  readonly hasMoney: boolean;
}

/**
 * Composes rows of figures, one or several for each row that the form does not omit. A column that names no figure is
 * empty, and reported once.
 */
export function composeFigureRows(
  all: readonly FigureRow[],
  spec: TableSpec,
  layout: Layout,
  { form, figures }: Evaluation,
): ComposedRows {
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
          if (figure === undefined) {
            const ofUnit = unit ?? unitOfRow;
            const isKnownOfAll = ofUnit !== undefined && figures.find(row.idAt(column.cell, undefined)) !== undefined;
            if (isKnownOfAll && row.isOfEveryUnit) return { content: text(style.phrases.unknown), group: undefined };
            // In a column of its own a unit has none of an item of others.
            return { content: isKnownOfAll && unit !== undefined ? text(style.phrases.none) : [], group: undefined };
          }
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
  const first = listFigureRows(source, spec.total, year).find((row) => row.isTotal || !isOmitted(row, spec, figures));
  return first === undefined ? [] : findUnknownCells(first, layOutTable(spec, year), figures);
}

/** Reports each column of the form that names no figure, once. */
function findUnknownCells(row: FigureRow, { columns, units, unitRows }: Layout, figures: Figures): Finding[] {
  const wanted = new Set(columns.map(({ spec }) => spec));
  return [...wanted].flatMap((column): Finding[] => {
    if (column.cell === 'name' || column === unitRows?.column) return [];
    const ids = (column.eachUnit && units.length > 1 ? units : [undefined]).map((unit) => row.idAt(column.cell, unit));
    // Where units have reports of their own, an item has figures only of those that have it.
    if (ids.some((each) => figures.find(each) !== undefined)) return [];
    const [id = ''] = ids;
    const prefix = id.slice(0, id.lastIndexOf('.') + 1);
    const known = figures.all.filter((figure) => figure.id.startsWith(prefix));
    const cells = known.map((figure) => figure.id.slice(prefix.length));
    return [unknownFormName({ id: column.cell, suggestion: suggestName(column.cell, cells) }, column.place)];
  });
}

/** A row on the page: of one budget unit, or of all together. */
interface PageRow {
  readonly unit: string | undefined;
  readonly unitLabel: string;
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
      if (spec.cell === 'name' || spec === unitRows.column) return true;
      const state = figures.find(row.idAt(spec.cell, unit))?.outcome.state;
      return state === undefined ? !row.isOfEveryUnit : state !== 'value' && state !== 'unknown';
    });
  const rows = units.filter((unit) => !isEmpty(unit)).map((unit): PageRow => ({ unit, unitLabel: unit }));
  const sum: PageRow = { unit: undefined, unitLabel: row.isTotal ? (total ?? '') : unitRows.sum };
  return rows.length === 1 ? rows : [...rows, sum];
}

function text(value: string): readonly Inline[] {
  return [{ type: 'text', value }];
}
