import { findLineFigure } from '../../form/findLineFigure.ts';
import type { TableSpec } from '../../form/types.ts';
import { type Cell, FUNDING_ROWS, type Indicator, POINTS_COLUMNS } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { itemsOf } from '../listFigureRows.ts';
import { listOwners, type TableOwner } from '../listOwners.ts';

/** What the cells of a table show: figures, by their ids, and typed cells of an 绩效自评表. Cells of words show neither. */
export interface TableCells {
  readonly figures: readonly string[];
  readonly typed: readonly Cell<'count' | 'point'>[];
}

/**
 * Lists what the cells of a form's table show this year, as far as it tells which keys they rest on: of items and of budget units
 * the totals alone. Points of a rubric are left to `score`.
 *
 * @param project the prefix of the project's figures, where only the table of one project is meant
 */
export function listTableCells(
  spec: TableSpec,
  { year }: Pick<Evaluation, 'year'>,
  project: string | undefined,
): TableCells {
  const { rows, columns, total } = spec;
  const cells = columns.map(({ cell }) => cell).filter((cell) => cell !== 'name');
  switch (rows.source) {
    case 'rubric':
      return NO_CELLS;
    case 'lines':
      return ofFigures(rows.lines.flatMap((line) => cells.flatMap((cell) => findLineFigure(line, cell) ?? [])));
    case 'threePublic':
      return ofTotal(rows.source, true);
    case 'basic':
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return ofTotal(rows.source, itemsOf(year, rows.source).length > 0);
    case 'indicators':
      return {
        figures: [],
        typed: owners().flatMap(({ attainment: { indicators } }) =>
          indicators.flatMap((indicator) => cells.flatMap((cell) => typedCell(indicator, cell))),
        ),
      };
    case 'funding':
      return {
        figures: owners().flatMap((owner) => fundingFigures(owner, cells, total !== undefined)),
        typed: owners().flatMap(({ attainment: { executionPoints } }) =>
          POINTS_COLUMNS.flatMap((column) => (cells.includes(column) ? executionPoints[column] : [])),
        ),
      };
  }

  /** A total is made of its items: it is unknown where one of them is, and leads to the same keys. */
  function ofTotal(table: string, hasRows: boolean): TableCells {
    return hasRows ? ofFigures(cells.map((cell) => `${table}.total.${cell}`)) : NO_CELLS;
  }

  function owners(): readonly TableOwner[] {
    return listOwners(spec, year).filter(({ prefix }) => project === undefined || prefix === project);
  }
}

const NO_CELLS: TableCells = { figures: [], typed: [] };

function ofFigures(figures: readonly string[]): TableCells {
  return { figures, typed: [] };
}

function typedCell(indicator: Indicator, cell: string): Cell<'count' | 'point'> | readonly [] {
  switch (cell) {
    case 'target':
    case 'targetWithSign':
      return indicator.target;
    case 'actual':
    case 'points':
    case 'awarded':
      return indicator[cell];
    default:
      return [];
  }
}

function fundingFigures({ prefix, attainment }: TableOwner, cells: readonly string[], hasTotal: boolean): string[] {
  const isTold = attainment.funding !== undefined;
  const rows = isTold ? FUNDING_ROWS.map((row) => `${prefix}.funding.${row}`) : [];
  const sums = hasTotal ? [isTold ? `${prefix}.funding.total` : prefix] : [];
  return [...rows, ...sums].flatMap((row) => cells.flatMap((cell) => (AMOUNTS.has(cell) ? [`${row}.${cell}`] : [])));
}

const AMOUNTS: ReadonlySet<string> = new Set(['originalBudget', 'revisedBudget', 'actual', 'executionRate']);
