import { type Cell, cellOf, text } from './cells.ts';
import type { Figures } from './figures.ts';
import type { ColumnData, TableData } from './readForm.ts';
import { at, list, type Node, type Tree, tree } from './report.ts';

/** A table as it must be printed: its headings, its rows, and whether a cell of the last ones is a total. */
export interface Grid {
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Place {
  readonly report: Tree;
  readonly figures: Figures;
  readonly year: number;
  /** Of a department over its units' reports: which of them has a row at all. */
  readonly listedBy?: (row: string, unit: string) => boolean;
}

export const fill = (title: string, { year }: Place): string =>
  title.replaceAll('{{year}}', String(year)).replaceAll('{{lastYear}}', String(year - 1));

const itemsOf = (report: Tree, rows: string): readonly Node[] =>
  list(rows === 'basic' ? at(report, 'basic', 'items') : report[rows]);

const isNone = (cell: Cell) =>
  cell.is !== 'text' &&
  (cell.state.is === 'none' || (cell.state.is === 'undefined' && cell.state.because === 'noBudget'));

/** Rows of spending: one for each item, or one for each budget unit of it, and those of the total. */
export function spendingGrid(table: TableData, rows: string, place: Place): Grid {
  const { report, figures } = place;
  const units = list(at(report, 'unit', 'budgetUnits')).map(String);
  // A row that the form leaves out is left out for each of its units, too.
  const items = itemsOf(report, rows)
    .map((item) => String(at(item, 'name')))
    .filter((item) => !table.omitWithout || figures.get(`${rows}.items.${item}.${table.omitWithout}`).is !== 'none');
  const split = table.unitRows !== undefined && units.length > table.unitRows.above;
  const columns = (table.columns ?? []).filter(({ onlyIfSeveral }) => !onlyIfSeveral || units.length > 1);
  const numbers = columns.filter(({ cell }) => cell !== 'name');
  // A column of each unit's numbers, turned into rows, has their sum as a row, and needs no column for it.
  const isOwn = (column: ColumnData) =>
    column.eachUnit || !numbers.some((other) => other.eachUnit && other.cell === column.cell);
  if (split && table.unitRows)
    return unitRowsGrid(table, table.unitRows, place, {
      lines: items.map((name) => [name, `${rows}.items.${name}`]),
      all: `${rows}.total`,
      units,
      columns: numbers.filter(isOwn),
    });
  const spread = numbers.flatMap((column): { column: ColumnData; unit?: string }[] =>
    column.eachUnit && units.length > 1 ? units.map((unit) => ({ column, unit })) : [{ column }],
  );
  const line = (name: string, row: string): Cell[] => [
    text(name),
    ...spread.map(({ column, unit }) =>
      cellOf(figures, unit === undefined ? `${row}.${column.cell}` : unitId(row, unit, column.cell)),
    ),
  ];
  const body = items.map((item) => line(item, `${rows}.items.${item}`));
  const first = columns[0]?.title ?? '';
  const headings = [[first, ...spread.map(({ column }) => column.title)]];
  if (spread.some(({ unit }) => unit !== undefined))
    headings.push([first, ...spread.map(({ column, unit }) => unit ?? column.title)]);
  return {
    headings: headings.map((row) => row.map((title) => fill(title, place))),
    rows: table.total === undefined ? body : [...body, line(table.total, `${rows}.total`)],
  };
}

/** The figure of a budget unit: of one item, or of all. */
const unitId = (row: string, unit: string, cell: string) =>
  row.endsWith('.total') ? `${row.slice(0, -'.total'.length)}.units.${unit}.${cell}` : `${row}.units.${unit}.${cell}`;

interface Parts {
  /** The names of the lines, and their rows. */
  readonly lines: readonly (readonly [name: string, row: string])[];
  readonly all: string;
  readonly units: readonly string[];
  readonly columns: readonly ColumnData[];
}

function unitRowsGrid(
  table: TableData,
  unitRows: { title: string; sum: string },
  place: Place,
  { lines, all: ofAll, units, columns }: Parts,
): Grid {
  const { figures } = place;
  const line = (name: string, unit: string, ids: (cell: string) => string): Cell[] => [
    text(name),
    text(unit),
    ...columns.map(({ cell }) => cellOf(figures, ids(cell))),
  ];
  const group = (name: string, row: string, sum: string): Cell[][] => {
    const listing = units.filter((unit) => place.listedBy?.(row, unit) ?? true);
    const all = listing.map((unit) => line(name, unit, (cell) => unitId(row, unit, cell)));
    const shown = all.filter((cells) => !cells.slice(2).every(isNone));
    const whole = line(name, sum, (cell) => `${row}.${cell}`);
    return shown.length === 1 ? shown : [...shown, whole];
  };
  const body = lines.flatMap(([name, row]) => group(name, row, unitRows.sum));
  const total = table.total === undefined ? [] : group(table.total, ofAll, table.total);
  const [name = ''] = (table.columns ?? []).filter(({ cell }) => cell === 'name').map(({ title }) => title);
  return {
    headings: [[name, unitRows.title, ...columns.map(({ title }) => fill(title, place))]],
    rows: [...body, ...total],
  };
}

const expenses = [
  ['officialReception', '公务接待费'],
  ['vehicleOperation', '公务用车运行维护费'],
  ['overseasTravel', '因公出国（境）费'],
  ['vehiclePurchase', '公务用车购置费'],
] as const;

/** The four 三公 expenses; three where buying and running vehicles are told as one. */
export function threePublicGrid(table: TableData, place: Place): Grid {
  const { report, figures } = place;
  const columns = (table.columns ?? []).filter(({ cell }) => cell !== 'name');
  // An entry with nothing in it says as little as none.
  const isSaid = (kind: string) =>
    Object.values(tree(at(report, 'threePublic', kind))).some((amount) => amount !== undefined && amount !== null);
  // Whoever types them as one cannot part them, whatever columns are told of the one.
  const isOne =
    (isSaid('vehiclePurchaseAndOperation') ||
      columns.some(({ cell }) => figures.get(`threePublic.vehicles.${cell}`).is !== 'unknown')) &&
    !isSaid('vehicleOperation') &&
    !isSaid('vehiclePurchase');
  const kinds = isOne
    ? ([
        ['officialReception', '公务接待费'],
        ['vehicles', '公务用车购置和运行维护费'],
        ['overseasTravel', '因公出国（境）费'],
      ] as const)
    : expenses;
  const line = (name: string, row: string) => [
    text(name),
    ...columns.map(({ cell }) => cellOf(figures, `threePublic.${row}.${cell}`)),
  ];
  const isListed = expenses.some(([kind]) => isSaid(kind)) || isOne || !isSaid('total');
  const rows = (isListed ? kinds : []).map(([row, name]) => line(name, row));
  const units = list(at(report, 'unit', 'budgetUnits')).map(String);
  // Only reports of units tell 三公经费 by unit.
  if (place.listedBy !== undefined && table.unitRows !== undefined && units.length > table.unitRows.above)
    return unitRowsGrid(table, table.unitRows, place, {
      lines: (isListed ? kinds : []).map(([row, name]) => [name, `threePublic.${row}`]),
      all: 'threePublic.total',
      units,
      columns,
    });
  return {
    headings: [(table.columns ?? []).map(({ title }) => fill(title, place))],
    rows: table.total === undefined ? rows : [...rows, line(table.total, 'total')],
  };
}
