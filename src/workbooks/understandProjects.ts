import { type Grid, hasAmount, isColumnNumbers, isFootnote, readHeading } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, Understood, ValueCell } from './types.ts';

/** Understands the table of projects that a report prints: a row for each, and columns of amounts; what it works out is left. */
export function understandProjects(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const top = rows.find((row) =>
    grid.cells(row).some(({ text }) => /^(?:项目|支出项目)(?:名称)?$/.test(plainText(text))),
  );
  if (top === undefined) return undefined;
  const name = grid.cells(top).find(({ text }) => /项目/.test(plainText(text)))?.column ?? 0;
  const columns = grid
    .cells(top)
    .filter(({ column, text }) => column > name && /[预决]算数|执行数/.test(plainText(text)))
    .map(({ column, text }) => ({ column, heading: readHeading(plainText(text)) }));
  const values: ValueCell[] = [];
  const derived: Cell[] = [];
  for (const row of rows) {
    const named = grid.cell(row, name)?.text.trim() ?? '';
    if (row <= top || named === '' || isColumnNumbers(grid, row) || isFootnote(plainText(named))) continue;
    for (const { column, heading } of columns) {
      const cell = grid.cell(row, column);
      if (cell === undefined || !hasAmount(cell)) continue;
      if (/^[合总小]计$/.test(plainText(named))) derived.push(cell);
      else values.push({ cell, heading, item: { table: 'projects', name: named } });
    }
  }
  if (columns.length === 0) return undefined;
  const details = { count: 0, first: undefined };
  return { values, totals: [], unknown: [], derived, details, header: top + 1 };
}
