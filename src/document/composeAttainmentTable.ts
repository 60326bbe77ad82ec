import {
  ATTAINMENT_ROWS,
  type AttainmentLists,
  type AttainmentRows,
  type ColumnSpec,
  type TableSpec,
} from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { alignDecimals } from './alignDecimals.ts';
import { composeFundingRows } from './composeFundingRows.ts';
import { composeIndicatorRows } from './composeIndicatorRows.ts';
import { buildGrid, type GridColumn } from './grid.ts';
import type { TableOwner } from './listOwners.ts';
import { type PageColumn, splitGoals } from './splitGoals.ts';
import type { Inline, Table } from './types.ts';

/** Composes the part of an 绩效自评表 that a table of the form shows: where the money came from, or the indicators. */
export function composeAttainmentTable(
  spec: TableSpec,
  owner: TableOwner,
  evaluation: Evaluation,
  printTitle: (column: ColumnSpec) => readonly Inline[],
): Table {
  const areSeveral = evaluation.year.unit.budgetUnits.length > 1;
  const shown = spec.columns.filter(({ onlyIfSeveral }) => areSeveral || !onlyIfSeveral);
  const areRevised = owner.attainment.indicators.some(({ originalTarget }) => originalTarget !== undefined);
  const columns = areRevised ? shown.flatMap(splitGoals) : shown;
  const { compose, isFunding } = PARTS[spec.rows.source === 'funding' ? 'funding' : 'indicators'];
  const gridColumns = columns.map(
    (column: PageColumn): GridColumn => ({
      title: printTitle(column),
      under: column.under === undefined ? undefined : [{ type: 'text', value: column.under }],
      align: column.align ?? alignOf(column.cell, isFunding),
      width: column.width,
      merge: column.merge,
    }),
  );
  return {
    type: 'table',
    number: '',
    caption: spec.each === undefined ? spec.caption : `${spec.caption}（${owner.title}）`,
    unitNote: isFunding ? `单位：${evaluation.form.money}` : '',
    grid: buildGrid(gridColumns, alignDecimals(compose({ ...spec, columns }, owner, evaluation), evaluation.figures)),
  };
}

/** Which part of an 绩效自评表 a form's table shows; `undefined`: it is no such table. */
export function attainmentRowsOf({ rows }: TableSpec): AttainmentRows | undefined {
  return ATTAINMENT_ROWS.find((source) => source === rows.source);
}

const PARTS: Readonly<Record<AttainmentLists, { compose: typeof composeFundingRows; isFunding: boolean }>> = {
  indicators: { compose: composeIndicatorRows, isFunding: false },
  funding: { compose: composeFundingRows, isFunding: true },
};

const WORDS: readonly string[] = ['level1', 'level2', 'name', 'label', 'reason'];
/** Cells of indicators that may hold words or numbers; cells of money hold numbers only. */
const OF_EITHER: readonly string[] = ['type', 'direction', 'target', 'targetWithSign', 'measure', 'actual'];

function alignOf(cell: string, isFunding: boolean): GridColumn['align'] {
  if (WORDS.includes(cell)) return 'left';
  return !isFunding && OF_EITHER.includes(cell) ? 'center' : 'right';
}
