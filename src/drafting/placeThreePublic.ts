import { threePublicItemOf } from '../workbooks/rowNames.ts';
import { readColumns } from './columnsOf.ts';
import type { Drafting } from './drafting.ts';
import { findNameColumns, namesOf } from './nameColumns.ts';
import type { TableContext } from './placeSpending.ts';
import { leaveRow, placeHeader, putAmount, stateCell, TYPED } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';

/** Places a table of 三公经费, its items below each other. */
export function placeThreePublic(grid: TableGrid, context: TableContext, drafting: Drafting): void {
  const naming = findNameColumns(grid);
  const columns = readColumns(grid, naming, context.specs, 'threePublic', context.caption, drafting);
  placeHeader(grid, columns, drafting);
  const nameAt = (row: number) => namesOf(grid, row, naming).join('');
  const named = grid.rows.map((row) => threePublicItemOf(nameAt(row)));
  const isSplit = named.includes('vehiclePurchase') || named.includes('vehicleOperation');
  for (const row of grid.rows) {
    const nameCell = grid.cell(row, naming.own);
    const found = threePublicItemOf(nameAt(row));
    const isUnsplit = found === 'sum' && !isSplit && /公务?用?车/.test(nameAt(row));
    const item = isUnsplit ? 'vehiclePurchaseAndOperation' : found;
    if (nameCell === undefined || item === undefined) {
      leaveRow(grid, row, drafting, columns);
      continue;
    }
    for (const column of naming.leading) {
      const cell = grid.cell(row, column);
      if (cell !== undefined) drafting.ledger.place(cell);
    }
    for (const column of columns) {
      const cell = column === undefined ? undefined : grid.own(row, column.column);
      if (column === undefined || cell === undefined || column.key === 'name' || column.key === 'label') continue;
      const isVehicles = item === 'sum' && /公务?用?车/.test(nameAt(row));
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
