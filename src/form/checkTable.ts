import type { Finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { missingKey } from '../source/keys/findings.ts';
import { requireAtLeast, requireKnown } from './requirements.ts';
import { noTableForEach, tableNotByUnit } from './rules/findings.ts';
import {
  ATTAINMENT_ROWS,
  type AttainmentLists,
  CARD_CELLS,
  type CardSpec,
  FUNDING_CELLS,
  FUNDING_LABELS,
  INDICATOR_CELLS,
  type LineSpec,
  type RowSource,
  RUBRIC_CELLS,
  SPENDING_ROWS,
  type TableSpec,
  type UnitRows,
} from './types.ts';

/** Checks of a form's table what its schema cannot see. */
export function checkTable(table: TableSpec, rubrics: readonly string[], tables: readonly TableSpec[]): Finding[] {
  const { rows, columns, omitWithout, unitRows, place } = table;
  const cells = columns.map(({ cell }) => cell);
  return [
    ...(rows.source === 'rubric' ? requireKnown(rows.rubric, rubrics, place) : []),
    ...checkCells(table),
    ...(rows.source === 'card' ? checkCard(rows.card, table, tables) : requireColumns(table)),
    ...checkEach(table),
    ...(omitWithout === undefined ? [] : requireKnown(omitWithout, cells, place)),
    ...columns.flatMap((column) => requireAtLeast(new Decimal(column.width), '1', column.place)),
    ...(rows.source === 'lines' ? rows.lines.flatMap((line) => checkLine(line, cells)) : []),
    ...checkUnits(table),
    ...(unitRows === undefined ? [] : checkUnitRows(unitRows)),
  ];
}

/** The cells that columns may show, by the source of the rows; `undefined` where cells are figures, known only with a year. */
const CELLS: { readonly [S in RowSource['source']]: readonly string[] | undefined } = {
  basic: undefined,
  projects: undefined,
  governmentFund: undefined,
  stateCapital: undefined,
  socialInsurance: undefined,
  threePublic: undefined,
  lines: undefined,
  rubric: RUBRIC_CELLS,
  indicators: INDICATOR_CELLS,
  funding: FUNDING_CELLS,
  card: [],
};

function requireColumns({ columns, place }: TableSpec): Finding[] {
  return columns.length > 0 ? [] : [missingKey({ key: 'columns', title: undefined }, place)];
}

/** Requires that a card shows what there is, and the lists of its own owner: of the unit, or of the same project. */
function checkCard({ head, funding, indicators }: CardSpec, card: TableSpec, tables: readonly TableSpec[]): Finding[] {
  const idsOf = (source: AttainmentLists) =>
    tables.filter(({ rows, each }) => rows.source === source && each === card.each).map(({ id }) => id);
  return [
    ...head.flat().flatMap(({ cell, place }) => requireKnown(cell, CARD_CELLS, place)),
    ...requireKnown(funding.table, idsOf('funding'), funding.place),
    ...requireKnown(indicators.table, idsOf('indicators'), indicators.place),
  ];
}

function checkCells({ rows: { source }, columns, labels, place }: TableSpec): Finding[] {
  const known = CELLS[source];
  const rows = source === 'funding' ? FUNDING_LABELS : [];
  return [
    ...(known === undefined ? [] : columns.flatMap((column) => requireKnown(column.cell, known, column.place))),
    ...labels.flatMap(({ id }) => requireKnown(id, rows, place)),
  ];
}

/** Requires that a line shows some figure, and only in columns that exist. */
function checkLine({ of, cells, place }: LineSpec, columns: readonly string[]): Finding[] {
  if (of === undefined && cells.size === 0) return [missingKey({ key: 'of', title: undefined }, place)];
  return [...cells.keys()].flatMap((cell) => requireKnown(cell, columns, place));
}

/** Allows `each` only for the tables of an 绩效自评表: no other table exists for each project. */
function checkEach({ id, rows: { source }, each, place }: TableSpec): Finding[] {
  if (each === undefined || ATTAINMENT_ROWS.some((known) => known === source)) return [];
  return [noTableForEach({ table: id, each }, place)];
}

/**
 * Allows columns and rows by budget unit only for spending: nothing else is told by budget unit. Rows of 三公经费 are shown where a
 * department adds up the reports of its units.
 */
function checkUnits({ id, rows, columns, unitRows }: TableSpec): Finding[] {
  if (SPENDING_ROWS.some((source) => source === rows.source)) return [];
  const eachUnit = columns.filter((column) => column.eachUnit);
  const mayHaveRows = unitRows === undefined || rows.source === 'threePublic';
  return [
    ...eachUnit.map(({ place }) => tableNotByUnit({ table: id, key: 'eachUnit' }, place)),
    ...(mayHaveRows ? [] : [tableNotByUnit({ table: id, key: 'unitRows' }, unitRows.column.place)]),
  ];
}

function checkUnitRows({ above, nameWidth = 1, column: { width, place } }: UnitRows): Finding[] {
  return [above, width, nameWidth].flatMap((number) => requireAtLeast(new Decimal(number), '1', place));
}
