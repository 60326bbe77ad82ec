import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Schema } from '../source/schema.ts';
import type { SourceNode } from '../source/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { addressOf, type Sheet, type Table } from '../workbooks/types.ts';
import { readCell } from './cells.ts';
import { FilledTree } from './filledTree.ts';
import { sheetCellUnread, sheetLayoutChanged, sheetRowGone } from './findings/findings.ts';
import { findLayoutFault } from './findLayoutFault.ts';
import { isFilled } from './isFilled.ts';
import { KEPT_OUT } from './keptOut.ts';
import { isItem, matchRows } from './matchRows.ts';
import { NONE } from './notes.ts';
import { nodeAt, printPath } from './paths.ts';
import type { RowMark, TableMark } from './rowMarks.ts';
import { isFooter, isInPercent, isTotal, titleOf } from './rowWords.ts';
import { stampOf } from './typed.ts';
import type { Field, Spot } from './types.ts';

/** The report file that a filled workbook goes into. */
export interface SheetTarget {
  readonly root: SourceNode;
  readonly year: string;
  readonly money: string;
  readonly unit: string;
  /** Its budget units, where they are several. */
  readonly budgetUnits: readonly string[];
  readonly schema: Schema;
}

export interface FilledNote extends Spot {
  readonly kind:
    | 'asText'
    | 'rounded'
    | 'percent'
    | 'outside'
    | 'total'
    | 'moved'
    | 'rowsGone'
    | 'sheetsGone'
    | 'extraSheet';
  /** The text of the cell; of rows that are gone, how many; of sheets, their names. */
  readonly text: string;
}

/** Reads the sheets of a filled workbook, one after the other, and gathers what they say. */
export class FilledReading {
  readonly findings: Finding[] = [];
  readonly notes: FilledNote[] = [];
  readonly tree: FilledTree;
  readonly #file: string;
  /** Of a text file every number is text, which says nothing. */
  readonly #isText: boolean;
  readonly #target: SheetTarget;
  /** The one budget unit whose amounts the workbook asks for. */
  readonly #budgetUnit: string | undefined;

  constructor(file: string, { isText }: Table, target: SheetTarget, budgetUnit: string | undefined) {
    this.#file = file;
    this.#isText = isText === true;
    this.#target = target;
    this.#budgetUnit = budgetUnit;
    this.tree = new FilledTree(target.root);
  }

  refuse(args: Parameters<typeof sheetLayoutChanged>[0]): void {
    this.findings.push(sheetLayoutChanged(args, wholeFile(this.#file)));
  }

  addSheet(sheet: Sheet, table: TableMark): void {
    const { money } = this.#target;
    const fault = findLayoutFault(sheet, table, money);
    if (fault !== undefined) {
      this.refuse(fault);
      return;
    }
    const { rows, overwritten, broken, moved, gone } = matchRows(sheet, table, money, (mark) => this.#mayBeSet(mark));
    for (const { row, column, expected } of broken) {
      const found = sheet.rows[row]?.[column]?.text.trim() ?? '';
      const cell = addressOf({ row, column });
      this.refuse({ what: column === 0 ? 'mark' : 'fixed', sheet: sheet.name, cell, expected: expected ?? '', found });
    }
    const added: (() => void)[] = [];
    for (const { row, mark } of rows) {
      if (mark === undefined) added.push(() => this.#addNew(sheet, table, row));
      else if (mark.given !== undefined) added.push(() => this.#addKnown(sheet, table, row, mark));
      else this.#addKnown(sheet, table, row, mark);
    }
    for (const { row, mark } of overwritten) {
      this.tree.claim(mark.at);
      this.tree.remove(mark.at, { spot: spotOf(sheet, row, 1), title: sheet.name });
    }
    // Which items are new is known only when all others are.
    for (const add of added) add();
    if (moved !== undefined) this.notes.push({ kind: 'moved', text: '', ...spotOf(sheet, moved, 1) });
    if (gone > 0) this.notes.push({ kind: 'rowsGone', text: String(gone), sheet: sheet.name, cell: '' });
    this.#noteOutside(sheet, table);
  }

  /** A workbook of strangers may not reach what a workbook has no table for. */
  #mayBeSet({ at }: RowMark): boolean {
    const top = String(at[0] ?? '');
    return !KEPT_OUT.has(top) && this.#target.schema.properties?.[top] !== undefined;
  }

  #addKnown(sheet: Sheet, table: TableMark, row: number, mark: RowMark): void {
    const { columns, adds } = table;
    const cells = columns.map((_, index) => sheet.rows[row]?.[index + 1]);
    const { at, was, question, given } = mark;
    if (given !== undefined) {
      const says = cells.some((cell, index) => !given.includes(index) && isFilled(cell));
      if (says) this.#addNew(sheet, table, row);
      return;
    }
    const name = cells.find((cell) => isFilled(cell));
    const spot = spotOf(sheet, row, 1);
    // A row that says that there is none of a list.
    if (
      adds !== undefined &&
      adds.inside === undefined &&
      adds.as === 'item' &&
      printPath(at) === printPath(adds.list)
    ) {
      if (name !== undefined) this.#addNew(sheet, table, row);
      return;
    }
    const byUnit = at.indexOf('byUnit');
    if (byUnit !== -1 && !this.#isAskedUnit(sheet, row, columns, String(at[byUnit + 1]))) return;
    const isOfList = isItem(mark);
    if (isOfList) this.tree.claim(at);
    if (isOfList && nodeAt(this.#target.root, at)?.kind !== 'map') {
      const found = cells.find(isFilled)?.text ?? '';
      this.findings.push(sheetRowGone({ ...spot, name: found }, wholeFile(this.#file)));
      return;
    }
    const isCleared = cells.every((cell, index) => columns[index]?.role !== 'field' || !isFilled(cell));
    const wasFilled = was.some((stamp) => stamp !== '');
    if (isOfList && isCleared && wasFilled) {
      this.tree.remove(at, { spot, title: sheet.name });
      return;
    }
    const inPercent = isInPercent(cells, columns);
    for (const [index, column] of columns.entries()) {
      const field = column.role === 'field' ? column : column.role === 'answer' ? question : undefined;
      if (field === undefined) continue;
      const path = column.role === 'answer' ? at : [...at, ...field.path];
      const typed = this.#read(sheet, row, index + 1, field, inPercent, was[index]);
      if (typed === 'refused') continue;
      if (typed === undefined && field.isRequired === true && was[index] !== '') {
        this.#tellMissing(sheet, row, index, field);
        continue;
      }
      const label = column.role === 'answer' ? field.title : `${titleOf(cells, columns)}${field.title}`;
      this.tree.put(path, {
        is: 'value',
        typed,
        was: was[index] ?? '',
        spot: spotOf(sheet, row, index + 1),
        title: label,
        field,
      });
    }
  }

  #addNew(sheet: Sheet, { columns, adds }: TableMark, row: number): void {
    const cells = columns.map((_, index) => sheet.rows[row]?.[index + 1]);
    const first = cells.findIndex(isFilled);
    if (first === -1) return;
    const spot = spotOf(sheet, row, first + 1);
    const text = cells[first]?.text ?? '';
    if (adds === undefined || isFooter(text)) {
      this.notes.push({ kind: 'outside', text, ...spot });
      return;
    }
    if (isTotal(text)) {
      this.notes.push({ kind: 'total', text, ...spot });
      return;
    }
    const inPercent = isInPercent(cells, columns);
    const isNone = adds.mayBeNone && plainText(text) === NONE;
    const values = columns.flatMap((column, index) => {
      if (column.role !== 'field') return [];
      const typed = this.#read(sheet, row, index + 1, column, inPercent);
      if (typed === undefined && column.isRequired === true && !isNone) this.#tellMissing(sheet, row, index, column);
      if (typed === 'refused' || typed === undefined) return [];
      const title = `${titleOf(cells, columns)}${column.title}`;
      return [
        {
          path: column.path,
          value: {
            is: 'value' as const,
            typed,
            was: undefined,
            spot: spotOf(sheet, row, index + 1),
            title,
            field: column,
          },
        },
      ];
    });
    const word = (role: string) => {
      const at = columns.findIndex((column) => column.role === role);
      return at === -1 ? undefined : cells[at]?.text.trim();
    };
    const unit = word('unit') || this.#budgetUnit;
    if (adds.as === 'unit' && unit !== undefined && !this.#isAskedUnit(sheet, row, columns, unit)) return;
    const placed = this.tree.addRow(adds, {
      owner: word('owner'),
      unit,
      key: word('key'),
      cells,
      values,
      spot,
    });
    if (placed !== 'placed') {
      const role = placed;
      const at = columns.findIndex((column) => column.role === role);
      const cell = spotOf(sheet, row, at === -1 ? first + 1 : at + 1);
      this.findings.push(
        sheetCellUnread(
          {
            ...cell,
            text: word(role) ?? '',
            why: role === 'unit' ? 'noUnit' : role === 'key' ? 'noKey' : 'noOwner',
            choices: [],
          },
          wholeFile(this.#file),
        ),
      );
    }
  }

  /** Whether a budget unit is one of the report, and the one whose workbook it is. */
  #isAskedUnit(sheet: Sheet, row: number, columns: TableMark['columns'], unit: string): boolean {
    const choices = this.#budgetUnit === undefined ? this.#target.budgetUnits : [this.#budgetUnit];
    if (choices.includes(unit)) return true;
    const named = columns.findIndex(({ role }) => role === 'unit');
    const args = { ...spotOf(sheet, row, Math.max(named, 0) + 1), text: unit, why: 'unknownUnit' as const, choices };
    this.findings.push(sheetCellUnread(args, wholeFile(this.#file)));
    return false;
  }

  #tellMissing(sheet: Sheet, row: number, index: number, { title }: Field): void {
    const args = { ...spotOf(sheet, row, index + 1), text: title, why: 'missing' as const, choices: [] };
    this.findings.push(sheetCellUnread(args, wholeFile(this.#file)));
  }

  #read(sheet: Sheet, row: number, column: number, field: Field, isInPercent: boolean, was = '') {
    const cell = sheet.rows[row]?.[column];
    const said = readCell(cell, field, this.#target.money, isInPercent);
    const spot = spotOf(sheet, row, column);
    if ('unsaid' in said) {
      const choices = field.choices.map(({ title }) => title);
      this.findings.push(
        sheetCellUnread({ ...spot, text: cell?.text ?? '', why: said.unsaid, choices }, wholeFile(this.#file)),
      );
      return 'refused' as const;
    }
    // How a cell that nobody touched stores its number is of no interest.
    const { typed, how } = said;
    const isTold = how !== undefined && stampOf(typed) !== was && !(this.#isText && how === 'asText');
    if (isTold) this.notes.push({ kind: how, text: cell?.text ?? '', ...spot });
    return typed;
  }

  /** Tells what stands beside the table, where nobody reads it. */
  #noteOutside(sheet: Sheet, { columns }: TableMark): void {
    for (const row of sheet.rows) {
      const cell = Object.values(row ?? []).find(
        (each) => each !== undefined && each.column > columns.length && isFilled(each),
      );
      if (cell !== undefined)
        this.notes.push({ kind: 'outside', text: cell.text, sheet: sheet.name, cell: addressOf(cell) });
    }
  }
}

function spotOf(sheet: Sheet, row: number, column: number): Spot {
  return { sheet: sheet.name, cell: addressOf({ row, column }) };
}
