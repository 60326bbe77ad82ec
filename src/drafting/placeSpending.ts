import type { SpendingRows, TableSpec } from '../form/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordCell } from '../wordfile/types.ts';
import { classOf } from '../workbooks/rowNames.ts';
import { type ColumnMeaning, readColumns } from './columnsOf.ts';
import { type Drafting, idOf } from './drafting.ts';
import { findNameColumns, type NameColumns, namesOf, partOf } from './nameColumns.ts';
import { leaveRow, placeHeader, putAmount, stateCell, TYPED } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';
import { fillUnits, knownUnits, unitsOf } from './unitsOfTable.ts';

/** As many items as a list of a report file may have. */
const MOST_ITEMS = 1000;

export interface TableContext {
  readonly caption: string;
  readonly money: MoneyUnit;
  readonly specs: readonly TableSpec[];
}

/** Places a table of spending: items with their amounts, by budget unit where it has them; sums and rates as stated. */
export function placeSpending(grid: TableGrid, of: SpendingRows, context: TableContext, drafting: Drafting): void {
  const { tree, ledger } = drafting;
  const naming = findNameColumns(grid);
  const columns = readColumns(grid, naming, context.specs, 'spending', context.caption, drafting);
  const list: Path = of === 'basic' ? ['basic', 'items'] : [of];
  placeHeader(grid, columns, drafting);
  const units = unitsOf(grid, columns);
  if (units.length > 0 && tree.get(['unit', 'budgetUnits']) === undefined) {
    for (const unit of units) tree.pushText(['unit', 'budgetUnits'], unit, undefined);
  }
  const known = knownUnits(drafting, units);
  const unitColumn = columns.find((column) => column?.key === 'unit')?.column;
  const hasUnits = unitColumn !== undefined || columns.some((column) => column?.unit !== undefined);
  /** What no row says of a unit: it has none of that item. */
  const told = new Map<string, Set<string>>();
  const rows = readRows(grid, of, naming, unitColumn);
  for (const { row, name, kind, part } of rows) {
    placeLabels(grid, row, naming, drafting);
    const nameCell = grid.cell(row, naming.own);
    const isTotal = kind === 'total';
    const rowUnit = unitColumn === undefined ? undefined : grid.words(row, unitColumn);
    const isSum = rowUnit !== undefined && /^[合小总]计$/.test(rowUnit);
    const unit = rowUnit === '' || isSum ? undefined : rowUnit;
    const isBeyond = !isTotal && tree.namesIn(list).length >= MOST_ITEMS;
    if (nameCell === undefined) continue;
    if (kind === 'ofWhich' || (isBeyond && kind === 'item')) {
      leaveRow(grid, row, drafting, columns);
      continue;
    }
    if (kind === 'subtotal') {
      placeSubtotal(grid, row, columns, drafting);
      continue;
    }
    ledger.place(nameCell);
    const unitCell = unitColumn === undefined ? undefined : grid.cell(row, unitColumn);
    if (unitCell !== undefined) ledger.place(unitCell);
    const item = isTotal ? undefined : tree.itemNamed(list, name, { place: nameCell.place, text: '' });
    if (item !== undefined && part !== undefined) tree.putPlain([...item, 'part'], part, undefined);
    for (const column of columns) {
      const cell = column === undefined ? undefined : grid.own(row, column.column);
      if (column === undefined || cell === undefined || NAMING.has(column.key)) continue;
      const ofUnit = column.unit ?? unit;
      const id = [
        of,
        ...(isTotal ? [] : ['items', idOf(name)]),
        ...(ofUnit === undefined ? [] : ['units', idOf(ofUnit)]),
      ];
      const figure = (key: string) =>
        `${[...id, ...(isTotal && ofUnit === undefined ? ['total'] : [])].join('.')}.${key}`;
      const isTyped = TYPED.has(column.key) && item !== undefined && !isSum;
      if (isTyped) {
        const path = ofUnit === undefined ? item : [...item, 'byUnit', ofUnit];
        if (ofUnit !== undefined) told.set(name, (told.get(name) ?? new Set()).add(ofUnit));
        putAmount(cell, [...path, column.key], context.money, drafting);
      } else if (column.key === 'sum') stateSum(cell, columns, column, figure, context.money, drafting);
      else stateCell(cell, figure(column.key), context.money, drafting);
    }
  }
  if (hasUnits && unitColumn !== undefined) fillUnits(list, told, known, columns, drafting);
  const names = rows.flatMap(({ name, kind }) => (kind === 'item' || kind === 'total' ? [name] : []));
  for (const column of columns) {
    if (column === undefined || column.unit !== undefined || !TYPED.has(column.key)) continue;
    drafting.listed.push({ list, key: column.key, names, total: `${of}.total.${column.key}` });
  }
}

/** Columns that say what a row is of. */
const NAMING: ReadonlySet<string> = new Set(['name', 'label', 'unit']);

interface SpendingRow {
  readonly row: number;
  /** The item, as the report file calls it. */
  readonly name: string;
  /** `subtotal`: 小计, and a class (类) among what it consists of. */
  readonly kind: 'item' | 'total' | 'subtotal' | 'ofWhich';
  readonly part: string | undefined;
}

/** Reads what each row is: an item, the sum of all, a sum of some, or a part of the row above. */
function readRows(
  grid: TableGrid,
  of: SpendingRows,
  naming: NameColumns,
  unitColumn: number | undefined,
): readonly SpendingRow[] {
  const named = grid.rows.flatMap((row) => {
    const typed = grid.words(row, naming.own);
    const around = [...namesOf(grid, row, naming), ...totalBeside(grid, row, naming)];
    const name = typed === '' ? (around.find((each) => TOTAL.test(each)) ?? '') : withoutNumber(typed);
    const code = naming.code === undefined ? '' : grid.text(row, naming.code);
    return name === '' ? [] : [{ row, name, around, code, isClass: of === 'basic' && classOf(name) !== undefined }];
  });
  const hasTotal = named.some(({ around }) => around.some((each) => TOTAL.test(each)));
  const classes = named.filter(({ isClass }) => isClass);
  const isSum = ({ around }: { readonly around: readonly string[] }) =>
    around.some((each) => TOTAL.test(each) || each === '小计');
  const others = named.filter((each) => !each.isClass && !isSum(each));
  // By budget unit a class has several rows, and is an item all the same.
  const hasDetails = unitColumn === undefined && others.length > classes.length;
  let ofClass = '';
  return named.map(({ row, name, around, code, isClass }): SpendingRow => {
    const item = (kind: SpendingRow['kind'], part?: string) => ({ row, name: nameIn(of, name), kind, part });
    if (around.some((each) => TOTAL.test(each))) return item('total');
    if (around.includes('小计')) return item(hasTotal && others.length > 0 ? 'subtotal' : 'total');
    if (/^其中|^[其]?中[：:]/.test(name)) return item('ofWhich');
    if (of !== 'basic') return item('item');
    if (/^(?:人员经费|公用经费|日常公用经费)$/.test(name)) return item('ofWhich');
    if (isClass && hasDetails) {
      ofClass = name;
      return item('subtotal');
    }
    return item('item', partOf(name, around.slice(0, -1), code, ofClass));
  });
}

const TOTAL = /^[合总]计$/;

/** 合计 in the column of serial numbers. */
function totalBeside(grid: TableGrid, row: number, { leading, names }: NameColumns): readonly string[] {
  return [...leading].flatMap((column) => {
    const text = grid.text(row, column);
    return !names.includes(column) && TOTAL.test(text) ? [text] : [];
  });
}

/** A sum of some items follows from them; whether it does, is told by what the table itself shows. */
function placeSubtotal(
  grid: TableGrid,
  row: number,
  columns: readonly (ColumnMeaning | undefined)[],
  { ledger }: Drafting,
): void {
  for (const column of columns) {
    const cell = column === undefined ? undefined : grid.own(row, column.column);
    if (cell !== undefined) ledger.place(cell);
  }
}

/** What stands before the name of an item: its number, its code, and what it is of. */
function placeLabels(grid: TableGrid, row: number, { leading }: NameColumns, { ledger }: Drafting): void {
  for (const column of leading) {
    const cell = grid.own(row, column);
    if (cell !== undefined) ledger.place(cell);
  }
}

/** 合计 beside the amounts of budget units is their sum; beside a single column it repeats it. */
function stateSum(
  cell: WordCell,
  columns: readonly (ColumnMeaning | undefined)[],
  { column }: ColumnMeaning,
  figure: (key: string) => string,
  money: MoneyUnit,
  drafting: Drafting,
): void {
  const before = columns.findLast((each) => each !== undefined && each.column < column && TYPED.has(each.key));
  if (before === undefined) drafting.ledger.leave(cell.place, cell.text, 'unknownColumn');
  else stateCell(cell, figure(before.key), money, drafting);
}

function nameIn(of: SpendingRows, name: string): string {
  return of === 'basic' ? (classOf(name)?.name ?? name) : name;
}

/** `一、工资福利支出` → `工资福利支出`. */
function withoutNumber(name: string): string {
  return name.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]+\s*/, '').slice(0, 200);
}
