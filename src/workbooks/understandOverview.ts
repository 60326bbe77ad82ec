import { type Grid, hasAmount } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, OverviewEntry } from './types.ts';

/** Lists the amounts of the 收入支出总表, which has income to the left and spending to the right. */
export function listOverview(grid: Grid, top: number): readonly OverviewEntry[] {
  const entries: OverviewEntry[] = [];
  for (const row of grid.rowsFrom(top + 1)) {
    const names = grid.cells(row).filter(isName);
    for (const [index, name] of names.entries()) {
      const end = names[index + 1]?.column ?? Number.POSITIVE_INFINITY;
      const cell = chooseAmount(grid, row, name.column, end, top);
      if (cell === undefined) continue;
      const text = plainText(name.text);
      const words = grid.heading(cell.column, Math.max(0, top - 1), top + 1);
      const isSpending = /支出/.test(words) && !/^收入/.test(words) ? true : index > 0;
      entries.push({
        side: isSpending ? 'spending' : 'income',
        name: text.replace(NUMBERED, ''),
        isLine: NUMBERED.test(text),
        cell,
      });
    }
  }
  return entries;
}

const NUMBERED = /^[一二三四五六七八九十]+、/;

function isName(cell: Cell): boolean {
  return cell.kind === 'text' && !hasAmount(cell) && plainText(cell.text).length > 1;
}

/** The amount of what was spent among those beside a name; budgets may stand before it. */
function chooseAmount(grid: Grid, row: number, from: number, to: number, top: number): Cell | undefined {
  const amounts = grid
    .cells(row)
    .filter((cell) => cell.column > from && cell.column < to && hasAmount(cell))
    .map((cell) => ({ cell, words: grid.heading(cell.column, top, top + 1) }))
    .filter(({ words }) => /[预决]算|金额|[合小]计/.test(words) && !/行次|上年|去年/.test(words));
  return (amounts.find(({ words }) => /决算/.test(words)) ?? amounts[0])?.cell;
}
