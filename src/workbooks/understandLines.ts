import { type Grid, hasAmount, isColumnNumbers, isFootnote } from './header.ts';
import { plainText } from './readAmount.ts';
import type { Cell, Line, LineColumn, Understood } from './types.ts';

/** Understands a table by 支出功能分类 (公开02, 03, 05, 07, 08表): its lines by their codes, for comparing. */
export function understandLines(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const top = rows.find((row) => grid.cells(row).some(({ text }) => /编码|科目名称|^项目$/.test(plainText(text))));
  if (top === undefined) return undefined;
  // A table that says nothing has a header and no lines.
  const first = rows.find((row) => row > top && isLine(grid, row));
  const bottom =
    rows.findLast((row) => row < (first ?? top + 4) && row <= top + 3 && !isColumnNumbers(grid, row)) ?? top;
  const columns = Array.from({ length: grid.width }, (_, column) => ({
    column,
    heading: grid.heading(column, top, bottom),
  }));
  const codes = columns.filter(({ heading }) => /编码|^(?:类|款|项)$/.test(heading)).map(({ column }) => column);
  const name = columns.find(({ heading }) => /名称|^项目$|科目$/.test(heading) && !/编码/.test(heading))?.column;
  if (name === undefined && codes.length === 0) return undefined;
  const values = chooseValues(columns.filter(({ column }) => !codes.includes(column) && column !== name));
  const lines = rows.flatMap((row) => {
    if (first === undefined || row < first || isColumnNumbers(grid, row)) return [];
    const line = readLine(grid, row, codes, name, values);
    return line === undefined ? [] : [line];
  });
  const header = first ?? bottom + 1;
  return { values: [], totals: [], unknown: [], derived: [], details: { count: 0, first: undefined }, header, lines };
}

function isLine(grid: Grid, row: number): boolean {
  if (isColumnNumbers(grid, row)) return false;
  const cells = grid.cells(row);
  if (cells.some(({ text }, index) => index === 0 && isFootnote(plainText(text)))) return false;
  const isNamed = cells.some(({ text }) => /^(?:\d{3}|\d{5}|\d{7}|合计|总计)$/.test(plainText(text)));
  return isNamed && cells.some(hasAmount);
}

interface ValueColumn {
  readonly column: number;
  readonly is: LineColumn;
}

function chooseValues(columns: readonly { readonly column: number; readonly heading: string }[]): ValueColumn[] {
  const taken = new Set<LineColumn>();
  return columns.flatMap(({ column, heading }) => {
    const is = columnOf(heading);
    if (is === undefined) return [];
    // Below one heading its sum comes first; what follows are its parts.
    if (is !== 'other' && taken.has(is)) return [];
    taken.add(is);
    return [{ column, is }];
  });
}

function columnOf(heading: string): LineColumn | undefined {
  if (heading === '' || /备注|序号|行次/.test(heading)) return undefined;
  if (/年初结转/.test(heading)) return 'opening';
  if (/年末结转/.test(heading)) return 'closing';
  if (/本年收入/.test(heading)) return 'income';
  if (/基本支出/.test(heading)) return 'basic';
  if (/项目支出/.test(heading)) return 'project';
  if (/本年支出|[合小总]计/.test(heading)) return 'total';
  return /收入|支出|补助|拨款/.test(heading) ? 'other' : undefined;
}

function readLine(
  grid: Grid,
  row: number,
  codes: readonly number[],
  name: number | undefined,
  values: readonly ValueColumn[],
): Line | undefined {
  const written = codes.map((column) => grid.text(row, column)).join('');
  const named = name === undefined ? '' : grid.text(row, name);
  const cells = values.flatMap(({ column, is }) => {
    const cell: Cell | undefined = grid.cell(row, column);
    return cell !== undefined && hasAmount(cell) ? [{ column: is, cell }] : [];
  });
  if (/^[合总]计$/.test(written) || (written === '' && /^[合总]计$/.test(named))) {
    return { level: 'total', code: '', name: '合计', cells };
  }
  const level = { 3: 1, 5: 2, 7: 3 }[written.length] as 1 | 2 | 3 | undefined;
  return level === undefined || !/^\d+$/.test(written) ? undefined : { level, code: written, name: named, cells };
}
