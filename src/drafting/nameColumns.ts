import { CLASS_BY_CODE, classOf } from '../workbooks/rowNames.ts';
import type { Part } from '../workbooks/types.ts';
import type { TableGrid } from './tableGrid.ts';

/** The columns of a table of amounts that stand before its amounts. */
export interface NameColumns {
  /** The column with the names of the items. */
  readonly own: number;
  /** All columns before the amounts that say what a row is of: names, and what several rows are of. */
  readonly names: readonly number[];
  /** 科目编码: `undefined` where there is none. */
  readonly code: number | undefined;
  /** All columns before the amounts, serial numbers and codes too. */
  readonly leading: ReadonlySet<number>;
}

const SERIAL_HEAD = /^(?:序号|编号|(?:科目|项目|预算)?(?:编码|代码)|科目)$/;
const NAME_HEAD = /名称|支出项目|费用项目|^项目$|^科目$/;
const UNIT_HEAD = /^(?:预算|使用|实施)?单位(?:名称)?$|主管部门/;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Finds the columns that name the rows: they stand before the first column of amounts. */
export function findNameColumns(grid: TableGrid): NameColumns {
  const headings = grid.headings();
  const names: number[] = [];
  const leading = new Set<number>();
  let code: number | undefined;
  for (let column = 0; column < grid.columns; column++) {
    const heading = headings[column] ?? '';
    const texts = grid.rows.map((row) => grid.text(row, column)).filter((text) => text !== '');
    const numbers = texts.filter((text) => NUMBER.test(text));
    const areNumbers = numbers.length * 2 > texts.length;
    if (areNumbers && SERIAL_HEAD.test(heading)) {
      if (texts.some((text) => /^3\d{4}/.test(text))) code = column;
    } else if (areNumbers || (texts.length === 0 && leading.size > 0)) break;
    else if (column === 0 || !UNIT_HEAD.test(heading)) names.push(column);
    leading.add(column);
  }
  const called = names.filter((column) => NAME_HEAD.test(headings[column] ?? ''));
  const own = called.at(-1) ?? names.at(-1) ?? 0;
  return {
    own,
    names: names.length === 0 ? [own] : names,
    code,
    leading: leading.size === 0 ? new Set([own]) : leading,
  };
}

/** The names that stand before a row's amounts, from left to right, each cell once. */
export function namesOf(grid: TableGrid, row: number, { names }: NameColumns): readonly string[] {
  const cells = names.map((column) => grid.cell(row, column));
  return cells.flatMap((cell, index) =>
    cell === undefined || cells.indexOf(cell) !== index ? [] : [grid.text(row, names[index] ?? 0)],
  );
}

/** The part of basic spending that an item belongs to: by its own name, its kind beside it, its code, or the class above it. */
export function partOf(name: string, around: readonly string[], code: string, above: string): Part | undefined {
  const own = classOf(name)?.part;
  if (own !== undefined) return own;
  for (const each of around) {
    const known = classOf(each)?.part ?? PARTS.find(([pattern]) => pattern.test(each))?.[1];
    if (known !== undefined) return known;
  }
  return CLASS_BY_CODE.get(code.slice(0, 3))?.part ?? classOf(above)?.part;
}

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^人员(?:经费|支出)/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)/, 'operating'],
];
