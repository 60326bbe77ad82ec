import type { Cell, Sheet } from '../workbooks/types.ts';
import { readCell } from './cells.ts';
import { isFilled } from './isFilled.ts';
import { type RowMark, readMark, type TableMark } from './rowMarks.ts';
import { FIRST_ROW } from './rows.ts';
import { stampOf } from './typed.ts';

/** A row of a filled sheet, with the mark of what it stands for; a new row has none. */
export interface MatchedRow {
  readonly row: number;
  readonly mark: RowMark | undefined;
}

export interface MatchedRows {
  readonly rows: readonly MatchedRow[];
  /** Marks whose rows hold another item now, and which no row holds any more. */
  readonly overwritten: readonly { readonly row: number; readonly mark: RowMark }[];
  /** What makes the sheet unreadable: a mark that is none, or a fixed name that was changed. */
  readonly broken: readonly { readonly row: number; readonly column: number; readonly expected?: string }[];
  /** The first row that stands elsewhere than it did. */
  readonly moved: number | undefined;
  /** How many rows are gone, with their marks. */
  readonly gone: number;
}

interface Row {
  readonly row: number;
  readonly mark: RowMark | undefined;
  readonly now: string;
  /** The names that were fixed, as they are now. */
  readonly fixed: string;
  readonly isBlank: boolean;
}

/**
 * Finds out what each row of a filled sheet stands for. The hidden mark says so as long as it moves with its row. Where somebody
 * moved the cells alone, by sorting a selection or by cutting and pasting, the name that a row had when the workbook was made tells
 * which mark is its own; a name that was never there is a new one for the item of that row.
 */
export function matchRows(
  sheet: Sheet,
  table: TableMark,
  money: string,
  mayBeSet: (mark: RowMark) => boolean,
): MatchedRows {
  const matching = new Matching(sheet, table, money, mayBeSet);
  return matching.match();
}

class Matching {
  readonly #sheet: Sheet;
  readonly #table: TableMark;
  readonly #money: string;
  readonly #mayBeSet: (mark: RowMark) => boolean;
  readonly #broken: { row: number; column: number; expected?: string }[] = [];
  /** Columns whose words cannot be changed; what stands behind an answer only explains. */
  readonly #fixed: readonly number[];
  readonly #fields: readonly number[];
  /** The columns that name an item. */
  readonly #naming: readonly number[];

  constructor(sheet: Sheet, table: TableMark, money: string, mayBeSet: (mark: RowMark) => boolean) {
    this.#sheet = sheet;
    this.#table = table;
    this.#money = money;
    this.#mayBeSet = mayBeSet;
    const { columns } = table;
    const answer = columns.findIndex(({ role }) => role === 'answer');
    const indexes = columns.map((_, index) => index);
    this.#fixed = indexes.filter((index) => columns[index]?.role !== 'field' && (answer === -1 || index < answer));
    this.#fields = indexes.filter((index) => columns[index]?.role === 'field');
    this.#naming = this.#fields.filter((index) => {
      const column = columns[index];
      return column?.role === 'field' && column.path.length === 1 && /^(?:name|id)$/.test(String(column.path[0]));
    });
  }

  match(): MatchedRows {
    const rows = this.#readRows();
    const given = rows.filter(({ mark }) => mark?.given !== undefined);
    const settled = new Map<Row, RowMark | undefined>(given.map((row) => [row, row.mark]));
    const open = rows.filter((row) => !settled.has(row));
    const holders = this.#findHolders(open);
    const loose = open.filter((row) => !this.#keeps(row));
    const free = [...holders].filter(([, row]) => loose.includes(row)).map(([mark]) => mark);
    for (const row of open) if (!loose.includes(row)) settled.set(row, row.mark);
    const taken = new Set<RowMark>();
    for (const row of loose) {
      const found = this.#findMark(row, loose, free);
      if (found === undefined) continue;
      settled.set(row, found);
      taken.add(found);
    }
    for (const row of loose) {
      if (settled.has(row)) continue;
      if (row.mark === undefined || taken.has(row.mark) || holders.get(row.mark) !== row) settled.set(row, undefined);
      else if (this.#isSame(row)) settled.set(row, row.mark);
    }
    const held = new Set(settled.values());
    const overwritten = [...holders].filter(([mark]) => !held.has(mark)).map(([mark, { row }]) => ({ row, mark }));
    return {
      rows: rows.filter((row) => settled.has(row)).map((row) => ({ row: row.row, mark: settled.get(row) })),
      overwritten: overwritten.filter(({ mark }) => isItem(mark)),
      broken: this.#broken,
      moved: this.#findMoved(rows, settled),
      gone: Math.max(0, this.#table.rows - new Set([...holders.keys(), ...given.map(({ mark }) => mark)]).size),
    };
  }

  #readRows(): readonly Row[] {
    const { rows } = this.#sheet;
    const found: Row[] = [];
    for (let row = FIRST_ROW; row < rows.length; row++) {
      if (rows[row] === undefined) continue;
      const text = rows[row]?.[0]?.text;
      const mark = readMark<RowMark>(text, ({ at, was }) => Array.isArray(at) && Array.isArray(was));
      if (text !== undefined && (mark === undefined || !this.#mayBeSet(mark))) {
        this.#broken.push({ row, column: 0 });
        continue;
      }
      const cells = this.#table.columns.map((_, index) => rows[row]?.[index + 1]);
      const isNamed = mark === undefined ? this.#table.adds?.as === 'item' : isItem(mark);
      const fixed = this.#fixed.map((index) => stampOfWords(cells[index])).join('\n');
      const now = [fixed, ...(isNamed ? this.#nameBy((index) => this.#stampOf(cells[index], index)) : [])].join('\n');
      found.push({ row, mark, now, fixed, isBlank: !cells.some(isFilled) });
    }
    return found;
  }

  /** What an item is known by: its name, or all that it says where it has none. */
  #nameBy(stampAt: (index: number) => string): readonly string[] {
    const names = this.#naming.map(stampAt);
    return names.some((stamp) => stamp !== '') ? names : this.#fields.map(stampAt);
  }

  #stampOf(cell: Cell | undefined, index: number): string {
    const column = this.#table.columns[index];
    if (column?.role !== 'field') return '';
    const said = readCell(cell, column, this.#money);
    // What cannot be read is no name that was there.
    return 'unsaid' in said ? '\u0000' : stampOf(said.typed);
  }

  /** The one row that holds each mark. A row that was copied whole has the mark of another, which is a new row then. */
  #findHolders(rows: readonly Row[]): Map<RowMark, Row> {
    const byText = new Map<string, RowMark>();
    const holders = new Map<RowMark, Row>();
    for (const row of rows) {
      if (row.mark === undefined) continue;
      const text = JSON.stringify(row.mark);
      const known = byText.get(text);
      const holder = known && holders.get(known);
      if (known === undefined || holder === undefined) {
        byText.set(text, row.mark);
        holders.set(row.mark, row);
        continue;
      }
      const [keeps, copyKeeps] = [this.#keeps(holder), this.#keeps(row)];
      // Two rows of the same name and the same mark: nobody knows which is meant.
      if (keeps && copyKeeps) this.#broken.push({ row: row.row, column: 0 });
      else if (copyKeeps) {
        holders.delete(known);
        holders.set(row.mark, row);
        byText.set(text, row.mark);
      }
    }
    return holders;
  }

  /** The mark of a row whose name stands elsewhere than it did; `undefined` where no name, or more than one, is the same. */
  #findMark(row: Row, loose: readonly Row[], free: readonly RowMark[]): RowMark | undefined {
    if (row.isBlank || loose.filter(({ now }) => now === row.now).length > 1) return undefined;
    const found = free.filter((mark) => this.#wasKey(mark) === row.now);
    return found.length === 1 ? found[0] : undefined;
  }

  #keeps(row: Row): boolean {
    return row.mark !== undefined && this.#wasKey(row.mark) === row.now;
  }

  #wasKey({ at, was }: RowMark): string {
    const names = isItem({ at }) ? this.#nameBy((index) => was[index] ?? '') : [];
    return [this.#fixed.map((index) => was[index] ?? '').join('\n'), ...names].join('\n');
  }

  /** Whether the fixed names of a row are as they were; an item whose row is blank goes. */
  #isSame({ row, mark, fixed, isBlank }: Row): boolean {
    if (mark === undefined || (isBlank && isItem(mark))) return true;
    const [now, was] = [fixed.split('\n'), this.#fixed.map((index) => mark.was[index] ?? '')];
    const at = was.findIndex((stamp, index) => stamp !== now[index]);
    if (at === -1) return true;
    const expected = /^"/.test(was[at] ?? '') ? (was[at] ?? '').slice(1) : '';
    this.#broken.push({ row, column: (this.#fixed[at] ?? 0) + 1, expected });
    return false;
  }

  /** The first row that stands elsewhere: its cells were moved, or it comes after one that was below it. */
  #findMoved(rows: readonly Row[], settled: ReadonlyMap<Row, RowMark | undefined>): number | undefined {
    const last = new Map<string, number>();
    for (const row of rows) {
      const mark = settled.get(row);
      if (mark === undefined || mark.given !== undefined) continue;
      if (row.mark !== mark) return row.row;
      const index = mark.at.at(-1);
      if (typeof index !== 'number') continue;
      const list = JSON.stringify(mark.at.slice(0, -1));
      if (index < (last.get(list) ?? -1)) return row.row;
      last.set(list, index);
    }
    return undefined;
  }
}

/** Whether a mark stands for an item of a list. */
export function isItem({ at }: Pick<RowMark, 'at'>): boolean {
  return typeof at.at(-1) === 'number';
}

function stampOfWords(cell: Cell | undefined): string {
  return isFilled(cell) ? stampOf({ is: 'text', text: cell?.text.trim() ?? '' }) : '';
}
