import type { SpendingRows, TableSpec } from '../form/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordCell } from '../wordfile/types.ts';
import { readAmount } from '../workbooks/readAmount.ts';
import { classOf, threePublicItemOf } from '../workbooks/rowNames.ts';
import { type ColumnMeaning, readColumns } from './columnsOf.ts';
import { type Drafting, idOf, state } from './drafting.ts';
import { asCell, type TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';

const TYPED = new Set(['originalBudget', 'revisedBudget', 'actual', 'lastYearActual', 'budget', 'lastYearBudget']);

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
  const columns = readColumns(grid, context.specs, 'spending', context.caption, drafting);
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
  for (const row of grid.rows) {
    const name = withoutNumber(grid.words(row, 0));
    const nameCell = grid.cell(row, 0);
    if (name === '' || nameCell === undefined) continue;
    const isTotal = /^[合总]计$|^小计$/.test(grid.text(row, 0));
    const rowUnit = unitColumn === undefined ? undefined : grid.words(row, unitColumn);
    const isSum = rowUnit !== undefined && /^[合小总]计$/.test(rowUnit);
    const unit = rowUnit === '' || isSum ? undefined : rowUnit;
    const isBeyond = !isTotal && tree.namesIn(list).length >= MOST_ITEMS;
    if (
      isBeyond ||
      /^其中|^[其]?中[：:]/.test(name) ||
      (of === 'basic' && !isTotal && /^(?:人员经费|公用经费|日常公用经费)$/.test(name))
    ) {
      leaveRow(grid, row, drafting, columns);
      continue;
    }
    ledger.place(nameCell);
    const unitCell = unitColumn === undefined ? undefined : grid.cell(row, unitColumn);
    if (unitCell !== undefined) ledger.place(unitCell);
    const item = isTotal ? undefined : tree.itemNamed(list, nameIn(of, name), { place: nameCell.place, text: '' });
    if (item !== undefined && of === 'basic') {
      const part = classOf(name)?.part;
      if (part !== undefined) tree.putPlain([...item, 'part'], part, undefined);
    }
    for (const column of columns) {
      const cell = column === undefined ? undefined : grid.own(row, column.column);
      if (column === undefined || cell === undefined || column.key === 'name' || column.key === 'unit') continue;
      const ofUnit = column.unit ?? unit;
      const id = [
        of,
        ...(isTotal ? [] : ['items', idOf(nameIn(of, name))]),
        ...(ofUnit === undefined ? [] : ['units', idOf(ofUnit)]),
      ];
      const figure = (key: string) =>
        `${[...id, ...(isTotal && ofUnit === undefined ? ['total'] : [])].join('.')}.${key}`;
      const isTyped = TYPED.has(column.key) && item !== undefined && !isSum;
      if (isTyped) {
        const path = ofUnit === undefined ? item : [...item, 'byUnit', ofUnit];
        if (ofUnit !== undefined) told.set(nameIn(of, name), (told.get(nameIn(of, name)) ?? new Set()).add(ofUnit));
        putAmount(cell, [...path, column.key], context.money, drafting);
      } else if (column.key === 'sum') stateSum(cell, columns, column, figure, context.money, drafting);
      else stateCell(cell, figure(column.key), context.money, drafting);
    }
  }
  if (hasUnits && unitColumn !== undefined) fillUnits(list, told, known, columns, drafting);
  const names = grid.rows.map((row) => nameIn(of, withoutNumber(grid.words(row, 0))));
  for (const column of columns) {
    if (column === undefined || column.unit !== undefined || !TYPED.has(column.key)) continue;
    drafting.listed.push({ list, key: column.key, names, total: `${of}.total.${column.key}` });
  }
}

/** An item that one table lists and another leaves out has nothing there, where the others make up the printed total. */
export function fillOmitted({ tree, listed, stated }: Drafting): void {
  for (const { list, key, names, total } of listed) {
    const sum = stated.get(total);
    if (sum === undefined) continue;
    const all = tree.namesIn(list);
    const amounts = names
      .filter((name) => all.includes(name))
      .map((name) => tree.textAt([...tree.itemNamed(list, name), key]));
    if (amounts.some((amount) => amount === undefined)) continue;
    const made = amounts.reduce((result, amount) => result.plus(amount === 'none' ? 0 : (amount ?? 0)), new Decimal(0));
    if (!made.eq(sum.value)) continue;
    for (const name of all) {
      const item = tree.itemNamed(list, name);
      if (!names.includes(name) && tree.get([...item, 'byUnit']) === undefined) {
        tree.putPlain([...item, key], 'none', undefined, '表里没有这一行，其余各项加起来正是合计');
      }
    }
  }
}

/** An item that has no row for a budget unit has nothing there: such rows are not printed. */
function fillUnits(
  list: Path,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly string[],
  columns: readonly (ColumnMeaning | undefined)[],
  { tree }: Drafting,
): void {
  const keys = columns.flatMap((column) => (column !== undefined && TYPED.has(column.key) ? [column.key] : []));
  for (const [name, units] of told) {
    const item = tree.itemNamed(list, name);
    for (const unit of known) {
      if (units.has(unit)) continue;
      for (const key of keys) tree.putPlain([...item, 'byUnit', unit, key], 'none', undefined);
    }
  }
}

function knownUnits({ tree }: Drafting, units: readonly string[]): readonly string[] {
  const list = tree.get(['unit', 'budgetUnits']);
  const known = list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
  return [...new Set([...known, ...units])];
}

function unitsOf(grid: TableGrid, columns: readonly (ColumnMeaning | undefined)[]): string[] {
  const inHeads = columns.flatMap((column) => {
    if (column?.unit === undefined) return [];
    return grid.words(grid.first - 1, column.column);
  });
  const unitColumn = columns.find((column) => column?.key === 'unit')?.column;
  const inRows = unitColumn === undefined ? [] : grid.rows.map((row) => grid.words(row, unitColumn));
  return [...new Set([...inHeads, ...inRows])].filter((unit) => unit !== '' && !/^[合小总]计$/.test(unit));
}

/** Places a table of 三公经费, its items below each other. */
export function placeThreePublic(grid: TableGrid, context: TableContext, drafting: Drafting): void {
  const columns = readColumns(grid, context.specs, 'threePublic', context.caption, drafting);
  placeHeader(grid, columns, drafting);
  const named = grid.rows.map((row) => threePublicItemOf(grid.text(row, 0)));
  const isSplit = named.includes('vehiclePurchase') || named.includes('vehicleOperation');
  for (const row of grid.rows) {
    const nameCell = grid.cell(row, 0);
    const found = threePublicItemOf(grid.text(row, 0));
    const isUnsplit = found === 'sum' && !isSplit && /公务?用?车/.test(grid.text(row, 0));
    const item = isUnsplit ? 'vehiclePurchaseAndOperation' : found;
    if (nameCell === undefined || item === undefined) {
      leaveRow(grid, row, drafting, columns);
      continue;
    }
    drafting.ledger.place(nameCell);
    for (const column of columns) {
      const cell = column === undefined ? undefined : grid.own(row, column.column);
      if (column === undefined || cell === undefined || column.key === 'name') continue;
      const isVehicles = item === 'sum' && /公务?用?车/.test(grid.text(row, 0));
      if (item !== 'sum' && TYPED.has(column.key)) {
        putAmount(cell, ['threePublic', item, column.key], context.money, drafting);
      } else if (column.key === 'sum' || isVehicles) drafting.ledger.place(cell);
      else {
        const of = item === 'sum' ? 'total' : item === 'vehiclePurchaseAndOperation' ? 'vehicles' : item;
        stateCell(cell, `threePublic.${of}.${column.key}`, context.money, drafting);
      }
    }
  }
}

/** Puts the amount of a cell; one that is no amount, or that the file contradicts elsewhere, is left and told. */
export function putAmount(cell: WordCell, path: Path, money: MoneyUnit, drafting: Drafting): void {
  const { tree, ledger } = drafting;
  const amount = readAmount(asCell(cell), money, drafting.money);
  const origin = { place: cell.place, text: '' };
  switch (amount.kind) {
    case 'blank':
      return;
    case 'unread':
      ledger.leave(cell.place, cell.text, 'notNumber');
      return;
    case 'none':
    case 'amount':
      if (tree.putPlain(path, amount.kind === 'none' ? 'none' : amount.text, origin)) ledger.place(cell);
      else ledger.contradict(cell.place, cell.text, tree.originAt(path));
  }
}

/** Keeps the number of a cell that the report works out by itself. */
export function stateCell(
  cell: WordCell,
  figure: string,
  money: MoneyUnit,
  drafting: Drafting,
  typed = cell.text,
): void {
  const { ledger } = drafting;
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  const origin = { place: cell.place, text: cell.text };
  if (/^(?:[-—–―─/]*|无|无预算，不计算|无法计算|不适用|未填)$/.test(text)) return ledger.place(cell);
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  const amount =
    percent === undefined ? readAmount({ ...asCell(cell), text: typed }, money, drafting.money) : undefined;
  const value = percent ?? (amount?.kind === 'amount' ? amount.text : undefined);
  if (value === undefined) ledger.leave(cell.place, cell.text, 'notNumber');
  else if (state(drafting, figure, value, origin)) ledger.place(cell);
  else ledger.contradict(cell.place, cell.text, drafting.stated.get(figure)?.origin);
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

function placeHeader(grid: TableGrid, columns: readonly (ColumnMeaning | undefined)[], { ledger }: Drafting): void {
  for (const cell of grid.headerCells()) ledger.place(cell);
  for (const [index, column] of columns.entries()) {
    if (column !== undefined) continue;
    for (const row of grid.rows) {
      const cell = grid.own(row, index);
      if (cell !== undefined && cell.text.trim() !== '') ledger.leave(cell.place, cell.text, 'unknownColumn');
    }
  }
}

export function leaveRow(
  grid: TableGrid,
  row: number,
  { ledger }: Drafting,
  columns: readonly (ColumnMeaning | undefined)[] = [],
): void {
  for (let column = 0; column < grid.columns; column++) {
    if (columns.length > 0 && columns[column] === undefined) continue;
    const cell = grid.own(row, column);
    if (cell !== undefined && cell.text.trim() !== '') ledger.leave(cell.place, cell.text, 'unknownRow');
  }
}

function nameIn(of: SpendingRows, name: string): string {
  return of === 'basic' ? (classOf(name)?.name ?? name) : name;
}

/** `一、工资福利支出` → `工资福利支出`. */
function withoutNumber(name: string): string {
  return name.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]+\s*/, '').slice(0, 200);
}
