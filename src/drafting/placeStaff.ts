import { type Drafting, state } from './drafting.ts';
import { leaveRow } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';

const TOTAL = /^[合总]计$/;

/**
 * Places a table of staff: what its columns count, in one row or in rows by unit with their total. Under a heading over two
 * columns the first may name what the second counts, of which 合计 is all.
 */
export function placeStaff(grid: TableGrid, drafting: Drafting): void {
  const { ledger } = drafting;
  for (const cell of grid.headerCells()) ledger.place(cell);
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  const hasTotal = (row: number) => columns.some((column) => TOTAL.test(grid.text(row, column)));
  const row = grid.rows.length === 1 ? grid.rows[0] : grid.rows.find(hasTotal);
  for (const each of grid.rows) if (each !== row) leaveRow(grid, each, drafting);
  if (row === undefined) return;
  for (const column of columns) placeNumber(grid, row, column, drafting);
}

function placeNumber(grid: TableGrid, row: number, column: number, drafting: Drafting): void {
  const { ledger, tree } = drafting;
  const cell = grid.own(row, column);
  if (cell === undefined || cell.text.trim() === '') return;
  const heading = grid.heads(column).join('');
  const origin = { place: cell.place, text: cell.text };
  const value = /^(-?\d+(?:\.\d+)?)[人名个%]?$/.exec(grid.text(row, column))?.[1];
  if (value === undefined) {
    if (TOTAL.test(grid.text(row, column))) ledger.place(cell);
    return;
  }
  const label = column === 0 ? '' : grid.text(row, column - 1);
  const isPart =
    label !== '' && !/^\d/.test(label) && !TOTAL.test(label) && grid.heads(column - 1).join('') === heading;
  const kept = isPart
    ? undefined
    : /控制率/.test(heading)
      ? state(drafting, 'staff.staffControlRate', value, origin)
      : /空编|缺编/.test(heading)
        ? state(drafting, 'staff.vacancies', value, origin)
        : /在职/.test(heading)
          ? tree.putPlain(['staff', 'staffInPost'], value, origin)
          : /退休/.test(heading)
            ? tree.putPlain(['staff', 'retirees', 'closing'], value, origin)
            : /编制/.test(heading)
              ? putPosts(value, origin, drafting)
              : undefined;
  if (kept === true) ledger.place(cell);
  else if (kept === undefined) ledger.leave(cell.place, cell.text, 'unknownColumn');
  else ledger.contradict(cell.place, cell.text, otherOf(heading, drafting));
}

/** The number of posts is a sum where their kinds are told, and else what was typed. */
function putPosts(value: string, origin: Parameters<typeof state>[3], drafting: Drafting): boolean {
  const { tree } = drafting;
  if (tree.get(['staff', 'authorizedPosts']) === undefined)
    return tree.putPlain(['staff', 'authorizedPosts', 'total'], value, origin);
  const total = tree.textAt(['staff', 'authorizedPosts', 'total']);
  return total === undefined
    ? state(drafting, 'staff.authorizedPosts', value, origin)
    : Number(total) === Number(value);
}

function otherOf(heading: string, { tree, stated }: Drafting) {
  if (/控制率/.test(heading)) return stated.get('staff.staffControlRate')?.origin;
  if (/在职/.test(heading)) return tree.originAt(['staff', 'staffInPost']);
  if (/退休/.test(heading)) return tree.originAt(['staff', 'retirees', 'closing']);
  return stated.get('staff.authorizedPosts')?.origin ?? tree.originAt(['staff', 'authorizedPosts', 'total']);
}
