import { type Grid, hasAmount, readHeading } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, TotalCell, Understood } from './types.ts';

/** 收入支出决算总表 (公开01表): its 基本支出 and 项目支出, which a report works out by itself; they are compared. */
export function understandTotals(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const top = rows.find((row) => grid.cells(row).some(({ text }) => /[预决]算数|金额(?!单位)/.test(plainText(text))));
  if (top === undefined) return undefined;
  const totals: TotalCell[] = [];
  for (const row of rows) {
    if (row <= top) continue;
    for (const name of grid.cells(row)) {
      const of = TOTALS.get(plainText(name.text).replace(/^(?:其中:|[(]?[一二三四五六七八九十\d]+[)、.]+)/, ''));
      const cell = of === undefined ? undefined : amountBeside(grid, name, top);
      if (of !== undefined && cell !== undefined) {
        totals.push({ cell, total: of, heading: readHeading(grid.heading(cell.column, top, top + 1)) });
      }
    }
  }
  return { values: [], totals, unknown: [], derived: [], details: { count: 0, first: undefined }, header: top + 1 };
}

const TOTALS = new Map<string, TotalCell['total']>([
  ['基本支出', 'basic'],
  ['项目支出', 'projects'],
]);

/** The next amount on the right, past 行次. */
function amountBeside(grid: Grid, name: Cell, top: number): Cell | undefined {
  return grid
    .cells(name.row)
    .find(
      (cell) =>
        cell.column > name.column &&
        hasAmount(cell) &&
        /[预决]算|金额|[合小]计/.test(grid.heading(cell.column, top, top + 1)),
    );
}
