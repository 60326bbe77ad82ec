import { plainText, readAmount } from './readAmount.ts';
import { type Cell, type Heading, isShownOtherwise, type Merge, type Sheet } from './types.ts';

/** The last row that a header may reach: rows further down hold amounts. */
const LAST_HEADER_ROW = 40;

/** More columns than these are not looked at, since no published table has so many. */
const MOST_COLUMNS = 200;
/** Merged cells do not overlap, so all merges of a header together cover no more cells than this. */
const MOST_COVERED = (LAST_HEADER_ROW + 1) * (MOST_COLUMNS + 1);

/** Reads a sheet as a person sees it: half-width and full-width characters are alike, and merged cells are one. */
export class Grid {
  readonly sheet: Sheet;
  readonly #owners = new Map<string, Merge>();
  readonly #rows: readonly number[];
  readonly #cells = new Map<number, readonly Cell[]>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.#rows = rowNumbersOf(sheet);
    let covered = 0;
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, LAST_HEADER_ROW); row++) {
        for (let column = merge.left; column <= Math.min(merge.right, MOST_COLUMNS); column++) {
          covered += 1;
          if (covered > MOST_COVERED) return;
          this.#owners.set(`${row},${column}`, merge);
        }
      }
    }
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.rows[row]?.[column];
  }

  /** Returns the text of a cell itself, not of the merge that covers it. */
  text(row: number, column: number): string {
    return plainText(this.cell(row, column)?.text ?? '');
  }

  /** Returns the cells of a row that hold something. */
  cells(row: number): readonly Cell[] {
    const known = this.#cells.get(row);
    if (known !== undefined) return known;
    const cells = Object.values(this.sheet.rows[row] ?? []).filter((cell) => cell !== undefined);
    this.#cells.set(row, cells);
    return cells;
  }

  /** Returns the numbers of the rows that hold something, from `first` on. */
  rowsFrom(first: number): readonly number[] {
    return first === 0 ? this.#rows : this.#rows.filter((row) => row >= first);
  }

  /**
   * Joins everything that stands above a column in the rows of a header. CSV has no merged cells, so there a blank
   * takes the text to its left.
   */
  heading(column: number, top: number, bottom: number): string {
    const texts: string[] = [];
    for (let row = Math.max(top, bottom - LAST_HEADER_ROW); row <= bottom; row++) {
      const text = this.#headingAt(row, column, row < bottom);
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    return texts.join('');
  }

  #headingAt(row: number, column: number, goesOn: boolean): string {
    const merge = this.#owners.get(`${row},${column}`);
    if (merge !== undefined) return this.text(merge.top, merge.left);
    const own = this.text(row, column);
    if (own !== '' || !goesOn || this.sheet.merges.length > 0) return own;
    for (let left = column - 1; left >= 0; left--) {
      const text = this.text(row, left);
      if (text !== '') return text;
    }
    return '';
  }

  get width(): number {
    const widest = this.#rows.reduce((most, row) => Math.max(most, this.sheet.rows[row]?.length ?? 0), 0);
    return Math.min(widest, MOST_COLUMNS);
  }
}

/** Returns the numbers of the rows that hold something; a sheet may have a single cell, a million rows down. */
function rowNumbersOf({ rows }: Sheet): number[] {
  return Object.keys(rows)
    .map(Number)
    .filter((row) => (rows[row]?.length ?? 0) > 0);
}

/** Returns the first cell that holds something. */
export function firstCellOf({ rows }: Sheet): Cell | undefined {
  const first = Object.values(rows).find((row) => row !== undefined);
  return first === undefined ? undefined : Object.values(first).find((cell) => cell !== undefined);
}

/** Lists the cells above a row. */
export function cellsAbove(grid: Grid, row: number): Cell[] {
  return grid.rowsFrom(0).flatMap((each) => (each < row ? grid.cells(each) : []));
}

/** Finds `单位：万元` in a cell of its own or among other words; any unit of money counts, but there must be only one. */
export function findMoneyUnit(cells: readonly Cell[]): string | undefined {
  const found = cells.map(({ text }) => /单位[:：]?(?:人民币)?([十百千万亿]*元)/.exec(plainText(text))?.[1]);
  const units = [...new Set(found.filter((unit) => unit !== undefined))];
  return units.length === 1 ? units[0] : undefined;
}

const YEAR = /(?<!\d)(20\d\d)年/g;

/** Finds the years that are named above a table. */
export function findYears(cells: readonly Cell[]): string[] {
  const found = cells.flatMap(({ text }) => [...plainText(text).matchAll(YEAR)]);
  return [...new Set(found.map(([, year = '']) => year))];
}

/** Reads what a heading says of the amounts below it; `of` is `undefined` where it says nothing, or two things. */
export function readHeading(words: string): Heading {
  const text = words.replace(/一般公共预算|政府性基金预算|国有资本经营预算|预算(?:单位|科目)|部门预算/g, '');
  const isActual = /决算|执行数|实际支出/.test(text);
  const isBudget = /预算/.test(text);
  const isRevised = /(?:调整|全年)预算|预算调整/.test(text);
  const of = isActual === isBudget ? undefined : isActual ? 'actual' : isRevised ? 'revisedBudget' : 'originalBudget';
  const years = [...text.matchAll(YEAR)].map(([, year]) => year);
  return { of, isLastYear: /上年|去年/.test(text), year: years.length === 1 ? years[0] : undefined };
}

/** Whether a row only numbers the columns below a header: 栏次, 1, 2, 3 … */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const texts = grid.cells(row).map(({ text }) => plainText(text));
  if (texts[0] === '栏次' || texts[0] === '行次') return true;
  return texts.length > 3 && texts.every((text, index) => text === String(index + 1));
}

/** Whether a cell holds an amount, or what stands for none. */
export function hasAmount(cell: Cell | undefined): boolean {
  const { kind } = readAmount(cell, '万元', '万元');
  return (
    kind === 'amount' ||
    kind === 'none' ||
    (cell?.kind === 'number' && isShownOtherwise(cell.decimals)) ||
    cell?.kind === 'uncomputed' ||
    cell?.kind === 'error' ||
    cell?.kind === 'torn'
  );
}

/** Whether a text is a note that explains the table above it. */
export function isFootnote(text: string): boolean {
  return /^[*※]*(?:注|备注|说明)\d*[:：]/.test(text) || text.length > 60;
}
