import type { Finding } from '../findings/types.ts';
import type { AttainmentRows, ColumnSpec, Form, RowSource, TableSpec } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { alignDecimals } from './alignDecimals.ts';
import { type ComposedRows, composeFigureRows } from './composeFigureRows.ts';
import { composeLineRows } from './composeLineRows.ts';
import { composeRubricRows } from './composeRubricRows.ts';
import { buildGrid, type GridColumn } from './grid.ts';
import { layOutTable } from './layOutTable.ts';
import { listFigureRows } from './listFigureRows.ts';
import type { Inline, Table } from './types.ts';

/** A table of which the unit has one; an 绩效自评表 has owners instead (`composeAttainmentTable`). */
export type UnitTableSpec = TableSpec & { readonly rows: Exclude<RowSource, { readonly source: AttainmentRows }> };

/** Composes a table: its rows from their source, its columns from the form. It gets its number where it is placed. */
export function composeTable(
  spec: UnitTableSpec,
  evaluation: Evaluation,
  printTitle: (column: ColumnSpec) => readonly Inline[],
): { table: Table; findings: readonly Finding[] } {
  const layout = layOutTable(spec, evaluation.year);
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
    table: {
      type: 'table',
      number: '',
      caption: spec.caption,
      unitNote,
      grid: buildGrid(gridColumns, alignDecimals(rows, evaluation.figures)),
    },
    findings,
  };

  function composeRows(): ComposedRows {
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
        return composeFigureRows(listFigureRows(from.source, spec.total, evaluation.year), spec, layout, evaluation);
    }
  }
}

/** Columns of a rubric that hold sentences and no numbers. */
const WORDS: ReadonlySet<string> = new Set(['group', 'item', 'criterion', 'standard', 'evidence', 'reason']);

/** Notes that a rubric is not known in full, so that nobody takes it for the notice's text. */
function noteStatus({ rows }: TableSpec, { rubrics }: Form): string {
  const status = rows.source === 'rubric' ? rubrics.find(({ id }) => id === rows.rubric)?.status : undefined;
  if (status === 'reconstructed') return '重构文本，与原件可能有出入';
  return status === 'partial' ? '不完整，没有总分' : '';
}
