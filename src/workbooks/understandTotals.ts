import { type Grid, hasAmount, readHeading } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, TotalCell, Understood } from './types.ts';
import { listOverview } from './understandOverview.ts';

/** Understands the 收入支出决算总表 (公开01表). A report derives 基本支出 and 项目支出 by itself, so they are only compared. */
export function understandTotals(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const top = rows.find((row) => grid.cells(row).some(({ text }) => /[预决]算数|金额(?!单位)/.test(plainText(text))));
  if (top === undefined) return undefined;
  const totals: TotalCell[] = [];
  for (const row of rows) {
    if (row <= top) continue;
    let amounts: readonly Cell[] | undefined;
    for (const name of grid.cells(row)) {
      const of = TOTALS.get(plainText(name.text).replace(/^(?:其中:|[(]?[一二三四五六七八九十\d]+[)、.]+)/, ''));
      if (of === undefined) continue;
      amounts ??= listAmounts(grid, row, top);
      // The amount is the next one to the right, past 行次.
      const cell = amounts.find(({ column }) => column > name.column);
      if (cell !== undefined) {
        totals.push({ cell, total: of, heading: readHeading(grid.heading(cell.column, top, top + 1)) });
      }
    }
  }
  const overview = listOverview(grid, top);
  for (const { name, isLine, cell } of overview) {
    const total = isLine ? undefined : CARRYOVERS.find(({ pattern }) => pattern.test(name))?.total;
    if (total === undefined) continue;
    totals.push({ cell, total, heading: readHeading(grid.heading(cell.column, top, top + 1)) });
  }
  const details = { count: 0, first: undefined };
  return { values: [], totals, unknown: [], derived: [], details, header: top + 1, overview };
}

/** Not their parts, which stand below: 其中：基本支出结转. */
const CARRYOVERS = [
  { pattern: /^年初结转和结余$/, total: 'opening' },
  { pattern: /^年末结转和结余$/, total: 'closing' },
] as const;

const TOTALS = new Map<string, TotalCell['total']>([
  ['基本支出', 'basic'],
  ['项目支出', 'projects'],
]);

/** Lists the amounts of a row that stand under a heading for amounts. */
function listAmounts(grid: Grid, row: number, top: number): readonly Cell[] {
  return grid
    .cells(row)
    .filter((cell) => hasAmount(cell) && /[预决]算|金额|[合小]计/.test(grid.heading(cell.column, top, top + 1)));
}
