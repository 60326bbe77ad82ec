import { type Grid, hasAmount, isColumnNumbers, isFootnote, readHeading } from './header.ts';
import { plainText } from './readAmount.ts';
import { CLASS_BY_CODE, classOf, codeOfClass } from './rowNames.ts';
import type { Cell, Heading, Line, Understood, ValueCell } from './types.ts';

/** The columns of a code, a name and their amounts; 人员经费 and 公用经费 stand side by side. */
interface Group {
  readonly codes: readonly number[];
  readonly name: number;
  readonly values: readonly { readonly column: number; readonly heading: Heading }[];
}

/**
 * Understands the 一般公共预算财政拨款基本支出决算表 (公开06表): amounts by the classes (类) of 支出经济分类; what stands below a class is its
 * details (款).
 */
export function understandBasic(grid: Grid): Understood | undefined {
  const rows = grid.rowsFrom(0);
  const top = rows.find((row) =>
    grid
      .cells(row)
      .some(({ text }) => /编码|科目名称|^(?:人员|公用)经费$|^科目$|^(?:预算|支出)?项目$/.test(plainText(text))),
  );
  if (top === undefined) return undefined;
  const first = rows.find((row) => row > top && isData(grid, row));
  if (first === undefined) return undefined;
  const bottom = rows.findLast((row) => row < first && !isColumnNumbers(grid, row)) ?? top;
  const groups = findGroups(grid, top, bottom);
  if (groups.length === 0) return undefined;

  const values: ValueCell[] = [];
  const unknown: Cell[] = [];
  const derived: Cell[] = [];
  const lines: Line[] = [];
  let details = 0;
  let firstDetail: Cell | undefined;
  for (const row of rows) {
    if (row < first || isColumnNumbers(grid, row)) continue;
    if (grid.cells(row).some(({ text }, index) => index === 0 && isFootnote(plainText(text)))) continue;
    let isTotal = false;
    for (const group of groups) {
      const code = group.codes.map((column) => grid.text(row, column)).join('');
      const name = grid.text(row, group.name);
      const cells = group.values.flatMap(({ column, heading }) => {
        const cell = grid.cell(row, column);
        return cell === undefined ? [] : [{ cell, heading }];
      });
      // 公用经费合计 may be merged over two groups, with its amount at the end.
      isTotal = /[合总小]计$/.test(name || code) || (isTotal && name === '' && code === '');
      const [shown] = cells;
      if (shown === undefined) continue;
      const [ofCode, ofName] = [CLASS_BY_CODE.get(code), classOf(name)];
      // Where code and name belong to different classes, nobody knows which is right.
      const isOneClass = ofName === undefined || ofName === ofCode;
      const known = code === '' ? ofName : isOneClass ? ofCode : undefined;
      lines.push(...lineOf(known === undefined ? code : (codeOfClass(known.name) ?? code), name, isTotal, shown.cell));
      if (known !== undefined) {
        const item = { table: 'basic' as const, ...known };
        values.push(...cells.map(({ cell, heading }) => ({ cell, heading, item })));
      } else if (/^(?:\d{2}|\d{4,})$/.test(code)) {
        // A 款 has a short code where the cell of its 类 is merged over its rows.
        details += 1;
        firstDetail ??= shown.cell;
      } else if (isTotal) derived.push(shown.cell);
      else if (hasAmount(shown.cell) || code !== '' || name !== '') unknown.push(shown.cell);
    }
  }
  return {
    values,
    totals: [],
    unknown,
    derived,
    details: { count: details, first: firstDetail },
    header: first,
    lines,
  };
}

/** A line for comparing: a 类, one of its 款 by its whole code, or a sum. */
function lineOf(code: string, name: string, isTotal: boolean, cell: Cell): Line[] {
  const cells = [{ column: 'total' as const, cell }];
  if (isTotal) return [{ level: 'total', code: '', name: name === '' ? code : name, cells }];
  if (CLASS_BY_CODE.has(code)) return [{ level: 1, code, name, cells }];
  return /^\d{5}$/.test(code) ? [{ level: 2, code, name, cells }] : [];
}

function isData(grid: Grid, row: number): boolean {
  if (isColumnNumbers(grid, row)) return false;
  return grid.cells(row).some((cell) => {
    const text = plainText(cell.text);
    return /^[1-9]\d{2,}$/.test(text) || classOf(text) !== undefined || hasAmount(cell);
  });
}

function findGroups(grid: Grid, top: number, bottom: number): Group[] {
  const groups: { codes: number[]; name: number | undefined; values: { column: number; heading: Heading }[] }[] = [];
  for (let column = 0; column < grid.width; column++) {
    const heading = grid.heading(column, top, bottom);
    const isCode = /编码$|编码.?(?:类|款|项)$|^(?:类|款|项)$/.test(heading);
    const isName = !isCode && /名称$|科目$|项目$/.test(heading);
    let group = groups.at(-1);
    if ((isCode || isName) && (group === undefined || group.values.length > 0)) {
      group = { codes: [], name: undefined, values: [] };
      groups.push(group);
    }
    if (group === undefined) continue;
    if (isCode) group.codes.push(column);
    else if (isName) group.name ??= column;
    else if (/决算|预算|金额|执行数|支出数|[合小]计|上年|去年|20\d\d年/.test(heading)) {
      group.values.push({ column, heading: readHeading(heading) });
    }
  }
  return groups.flatMap(({ codes, name, values }) => {
    const nameColumn = name ?? codes.at(-1);
    if (nameColumn === undefined || values.length === 0) return [];
    // 合计 stands before its parts, so the first of several equal headings is the total.
    const seen = new Set<string>();
    const chosen = values.filter(({ heading }) => {
      const key = JSON.stringify(heading);
      return !seen.has(key) && seen.add(key);
    });
    return [{ codes: name === undefined ? codes.slice(0, -1) : codes, name: nameColumn, values: chosen }];
  });
}
