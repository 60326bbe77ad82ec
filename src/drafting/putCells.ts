import { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordCell } from '../wordfile/types.ts';
import { readAmount } from '../workbooks/readAmount.ts';
import type { ColumnMeaning } from './columnsOf.ts';
import { type Drafting, EXACT, state } from './drafting.ts';
import { asCell, type TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';

/** Columns whose amounts a report file holds. */
export const TYPED: ReadonlySet<string> = new Set([
  'originalBudget',
  'revisedBudget',
  'actual',
  'lastYearActual',
  'budget',
  'lastYearBudget',
]);

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
  else if (state(drafting, figure, value, origin, slackOf(text, money, drafting.money))) ledger.place(cell);
  else ledger.contradict(cell.place, cell.text, drafting.stated.get(figure)?.origin);
}

/** Half of the last decimal of an amount in 万元, in 元: so far it may be from the amount in 元. */
function slackOf(text: string, from: MoneyUnit, to: MoneyUnit): Decimal {
  if (from !== '万元' || to !== '元' || text.endsWith('%')) return EXACT;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return new Decimal(10).pow(3 - decimals).times(5);
}

export function placeHeader(
  grid: TableGrid,
  columns: readonly (ColumnMeaning | undefined)[],
  { ledger }: Drafting,
): void {
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
