import { type Grid, hasAmount, isColumnNumbers } from './header.ts';
import { plainText } from './readAmount.ts';
import type { AppropriatedFund, Cell, OverviewEntry, Understood } from './types.ts';

/**
 * Understands the 财政拨款收入支出决算总表 (公开04表), for comparing: income to the left, spending to the right, with a column for
 * each budget that pays for it.
 */
export function understandAppropriations(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const first = rows.find((row) => grid.cells(row).some(({ text }) => NUMBERED.test(plainText(text))));
  const top = rows.find((row) => grid.cells(row).some(({ text }) => /^(?:收入|支出|项目|金额)/.test(plainText(text))));
  if (top === undefined) return undefined;
  const details = { count: 0, first: undefined };
  const nothing = { values: [], totals: [], unknown: [], derived: [], details };
  // A table that says nothing has a header and no lines.
  if (first === undefined || first <= top) return { ...nothing, header: top + 1, overview: [] };
  const bottom = rows.findLast((row) => row < first && !isColumnNumbers(grid, row)) ?? top;
  const columns = Array.from({ length: grid.width }, (_, column) => ({
    column,
    words: grid.heading(column, top, bottom),
  }));
  // The funds are told apart only on the side of spending, behind its own names.
  const funds = new Map(columns.flatMap(({ column, words }) => fundOf(column, words)));
  const names = columns.filter(({ words }) => /项目|按功能分类/.test(words)).map(({ column }) => column);
  const spendingFrom = names.findLast((column) => column > 0) ?? Math.min(...funds.keys());
  const overview = rows
    .filter((row) => row >= first && !isColumnNumbers(grid, row))
    .flatMap((row) => {
      const named = grid.cells(row).filter(isName);
      return named.flatMap((name, index): OverviewEntry[] => {
        const end = named[index + 1]?.column ?? Number.POSITIVE_INFINITY;
        const isSpending = name.column >= spendingFrom;
        const cells = grid.cells(row).filter((cell) => cell.column > name.column && cell.column < end);
        return cells.flatMap((cell) => {
          const words = columns[cell.column]?.words ?? '';
          if (!hasAmount(cell) || /行次|上年|去年|年初预算|调整预算/.test(words)) return [];
          const fund = isSpending ? funds.get(cell.column) : undefined;
          if (fund === undefined && !/[合小]计|金额|决算/.test(words)) return [];
          const text = plainText(name.text);
          const entry = { name: text.replace(NUMBERED, ''), isLine: NUMBERED.test(text), cell };
          return [{ side: isSpending ? 'spending' : 'income', ...entry, ...(fund === undefined ? {} : { fund }) }];
        });
      });
    });
  return { ...nothing, header: first, overview };
}

const NUMBERED = /^[一二三四五六七八九十]+、/;

function isName(cell: Cell): boolean {
  return cell.kind === 'text' && !hasAmount(cell) && plainText(cell.text).length > 1;
}

function fundOf(column: number, words: string): readonly (readonly [number, AppropriatedFund])[] {
  if (/一般公共预算/.test(words)) return [[column, 'generalBudget']];
  if (/政府性基金/.test(words)) return [[column, 'governmentFund']];
  return /国有资本/.test(words) ? [[column, 'stateCapital']] : [];
}
