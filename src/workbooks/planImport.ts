import { type Place, wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { isMoneyUnit, type MoneyUnit } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { type Choice, ColumnChooser } from './chooseColumn.ts';
import type { Column } from './columns.ts';
import { cellOf, type ReadSheet } from './compareAmounts.ts';
import { compareTotals } from './compareTotals.ts';
import { findContradictions } from './contradictions.ts';
import { editReport } from './editReport.ts';
import {
  columnUnclear,
  formulaWithoutValue,
  moneyUnitUnclear,
  unknownSheet,
  workbookOfAnotherUnit,
} from './findings/findings.ts';
import { findMoneyUnit, firstCellOf } from './header.ts';
import { plainText, readAmount } from './readAmount.ts';
import {
  type Absent,
  addressOf,
  type Cell,
  type Import,
  type ImportOptions,
  type Item,
  type Note,
  type Shape,
  type Sheet,
  type Table,
  type Told,
  type Total,
  type Unread,
} from './types.ts';
import { type UnderstoodSheet, understandSheet } from './understandSheet.ts';
import { findUnitName, isSameUnit } from './unitNames.ts';

/** The report file that amounts are imported into, as read. */
export interface Target {
  readonly source: Source;
  readonly year: string;
  readonly money: MoneyUnit;
  /** The unit of the report, and its budget units where they are several. */
  readonly unit: string;
  readonly budgetUnits: readonly string[];
}

/**
 * Plans what a table file would change in a report file. A finding refuses the whole import; nothing is written here.
 */
export function planImport(file: string, table: Table, target: Target, options: ImportOptions): Result<Import> {
  const names = table.sheets.map(({ name }) => name);
  if (options.sheet !== undefined && !names.includes(options.sheet)) {
    const suggestion = suggestName(options.sheet, names);
    return refuse(unknownSheet({ name: options.sheet, suggestion, known: names }, wholeFile(file)));
  }
  const reading = new Reading(file, table, target, options);
  for (const sheet of table.sheets) {
    if (options.sheet === undefined || sheet.name === options.sheet) reading.add(sheet);
  }
  if (reading.refusals.length > 0) return { value: undefined, findings: reading.refusals };
  return { value: finishImport(reading, target), findings: [] };
}

function finishImport(reading: Reading, target: Target): Import {
  const { told, conflicts } = mergeTold(reading.told);
  const edited = editReport(target.source, told, reading.absent, reading.unit);
  return {
    text: edited.text,
    contradictions: findContradictions(reading.read),
    changes: edited.changes,
    same: edited.same,
    sheets: reading.sheets,
    notes: [
      ...reading.notes,
      ...edited.notes,
      ...(reading.unit === undefined ? reading.totals.map((total) => compareTotals(total, target, told)) : []),
    ],
    unread: [...reading.unread, ...conflicts, ...edited.unread],
  };
}

class Reading {
  readonly refusals: Finding[] = [];
  readonly sheets: { readonly name: string; readonly shape: Shape; readonly money: MoneyUnit }[] = [];
  readonly told: Told[] = [];
  readonly totals: Total[] = [];
  readonly absent: Absent[] = [];
  readonly read: ReadSheet[] = [];
  /** The budget unit whose tables they are; `undefined` for those of the unit as a whole. */
  unit: string | undefined;
  readonly notes: Note[] = [];
  readonly unread: Unread[] = [];
  readonly #place: Place;
  readonly #isText: boolean;
  readonly #target: Target;
  readonly #options: ImportOptions;

  constructor(file: string, { isText }: Table, target: Target, options: ImportOptions) {
    this.#place = wholeFile(file);
    this.#isText = isText === true;
    this.#target = target;
    this.#options = options;
    this.unit = options.unit;
  }

  add(sheet: Sheet): void {
    const first = firstCellOf(sheet);
    if (first === undefined) return;
    // A hidden sheet is imported only where it is asked for by name.
    if (sheet.isHidden && this.#options.sheet === undefined) return this.#leave(sheet, [first], 'hidden');
    const understood = understandSheet(sheet);
    if (understood === undefined) return this.#leave(sheet, [first], 'unknownSheet');

    if (!this.#isOfUnit(sheet, understood)) return;
    const { shape, values, totals, unknown, derived, details, ambiguous = [] } = understood;
    const uncomputed = [...values, ...totals].find(({ cell }) => cell.kind === 'uncomputed')?.cell;
    if (uncomputed !== undefined) {
      this.refusals.push(formulaWithoutValue({ sheet: sheet.name, cell: addressOf(uncomputed) }, this.#place));
      return;
    }
    if (isFund(shape) || shape === 'income' || shape === 'spending' || isAppropriation(shape)) {
      this.#addLines(sheet, first, understood);
      return;
    }
    const money = this.#chooseMoney(sheet, understood);
    const chooser = new ColumnChooser(understood, sheet.name, this.#target.year, this.#options.column);
    const chosen = values.map((value) => ({ ...value, choice: chooser.choose(value.heading, value.item.table) }));
    const compared = totals.map((total) => ({ ...total, choice: chooser.choose(total.heading, 'basic') }));
    if (chooser.unclear !== undefined) {
      this.refusals.push(columnUnclear({ sheet: sheet.name, year: chooser.unclear.year }, this.#place));
    }
    if (money === undefined || chooser.unclear !== undefined) return;
    this.sheets.push({ name: sheet.name, shape, money });
    this.read.push({ sheet, money, understood });
    for (const [column, by] of chooser.guesses) {
      this.notes.push({ kind: 'column', column, by, sheet: sheet.name, cell: '' });
    }
    for (const { cell, item, choice } of chosen) {
      if (choice.kind === 'column') this.#readValue(sheet, cell, item, choice.key, money);
      else if (choice.kind === 'otherYear') this.#leave(sheet, [cell], 'otherYear');
    }
    for (const { cell, total, choice } of compared) {
      if (choice.kind === 'column') this.#readTotal(sheet, cell, total, choice.column, money);
      else if (choice.kind === 'otherYear') this.#leave(sheet, [cell], 'otherYear');
    }
    this.#tellNotAsked(sheet, [...chosen, ...compared]);
    this.#tellHidden(
      sheet,
      [...values, ...totals].map(({ cell }) => cell),
    );
    this.#tellAsText(
      sheet,
      [...values, ...totals].map(({ cell }) => cell),
    );
    this.#leave(sheet, unknown, 'unknownRow');
    this.#leave(sheet, ambiguous, 'severalRows');
    for (const cell of derived) this.notes.push({ kind: 'derived', text: cell.text, ...spotOf(sheet, cell) });
    if (details.first !== undefined) {
      this.notes.push({ kind: 'details', count: details.count, ...spotOf(sheet, details.first) });
    }
  }

  /** Whether a table is of the report's unit; one of a budget unit says so, and all amounts go there. */
  #isOfUnit(sheet: Sheet, { above }: UnderstoodSheet): boolean {
    const named = findUnitName(above);
    if (named === undefined || this.#options.unit !== undefined) return true;
    const { unit, budgetUnits } = this.#target;
    const own = budgetUnits.filter((each) => isSameUnit(each, named));
    if (isSameUnit(unit, named) && !own.some((each) => plainText(each) === named)) return true;
    const [only] = own;
    if (only !== undefined && own.length === 1 && (this.unit === undefined || this.unit === only)) {
      if (this.unit === undefined) this.notes.push({ kind: 'unit', unit: only, sheet: sheet.name, cell: '' });
      this.unit = only;
      return true;
    }
    this.refusals.push(workbookOfAnotherUnit({ sheet: sheet.name, unit: named, report: unit }, this.#place));
    return false;
  }

  /** A table that is only compared, and, of a fund, says what was spent in all, or that there was nothing. */
  #addLines(sheet: Sheet, first: Cell, understood: UnderstoodSheet): void {
    const { shape, lines = [], overview = [], above } = understood;
    const found = this.#options.money ?? findMoneyUnit(above);
    const cells = [...lines.flatMap((line) => line.cells.map(({ cell }) => cell)), ...overview.map(({ cell }) => cell)];
    const spent = cells.find((cell) => {
      const amount = readAmount(cell, '元', '元');
      return (
        amount.kind !== 'blank' && amount.kind !== 'none' && !(amount.kind === 'amount' && amount.yuan.value.isZero())
      );
    });
    if (isFund(shape) && spent === undefined) this.absent.push({ key: shape, ...spotOf(sheet, first) });
    if (found === undefined || !isMoneyUnit(found)) {
      if (!isFund(shape)) this.#leave(sheet, [first], 'unknownSheet');
      else if (spent !== undefined) this.#leave(sheet, [spent], 'fundByHand');
      return;
    }
    if (isFund(shape) && spent !== undefined) {
      const total = lines.find(({ level }) => level === 'total');
      const cell = total && cellOf(total, 'total');
      if (cell === undefined) this.#leave(sheet, [spent], 'fundByHand');
      else this.#readValue(sheet, cell, { table: 'totals', key: shape }, 'actual', found);
    }
    this.sheets.push({ name: sheet.name, shape, money: found });
    this.read.push({ sheet, money: found, understood });
    this.#tellHidden(sheet, cells);
    this.#tellAsText(sheet, cells);
  }

  /** Tells each column that another one was asked for in place of. */
  #tellNotAsked(sheet: Sheet, all: readonly { readonly cell: Cell; readonly choice: Choice }[]): void {
    const seen = new Set<number>();
    for (const { cell, choice } of all) {
      if (choice.kind !== 'notAsked' || seen.has(cell.column)) continue;
      seen.add(cell.column);
      this.notes.push({ kind: 'notAsked', heading: cell.text.trim(), ...spotOf(sheet, cell) });
    }
  }

  #tellHidden(sheet: Sheet, cells: readonly Cell[]): void {
    for (const cell of cells) {
      const isHidden = sheet.hiddenRows?.has(cell.row) === true || sheet.hiddenColumns?.has(cell.column) === true;
      if (isHidden && cell.text.trim() !== '') {
        this.notes.push({ kind: 'hiddenRow', text: cell.text.trim(), ...spotOf(sheet, cell) });
      }
    }
  }

  /** Tells numbers that a workbook stores as text, which Excel leaves out of its sums. */
  #tellAsText(sheet: Sheet, cells: readonly Cell[]): void {
    const stored = cells.filter((cell) => cell.kind === 'text' && readAmount(cell, '万元', '万元').kind === 'amount');
    const [first] = stored;
    if (this.#isText || first === undefined) return;
    this.notes.push({ kind: 'asText', count: stored.length, text: first.text.trim(), ...spotOf(sheet, first) });
  }

  #chooseMoney(sheet: Sheet, { above }: UnderstoodSheet): MoneyUnit | undefined {
    const { money } = this.#options;
    if (money !== undefined) return money;
    const found = findMoneyUnit(above);
    if (found !== undefined && isMoneyUnit(found)) return found;
    this.refusals.push(moneyUnitUnclear({ sheet: sheet.name, unit: found }, this.#place));
    return undefined;
  }

  #readValue(sheet: Sheet, cell: Cell, item: Item, column: Told['column'], money: MoneyUnit): void {
    const amount = readAmount(cell, money, this.#target.money);
    const spot = spotOf(sheet, cell);
    if (amount.kind === 'blank') return;
    if (amount.kind === 'unread') {
      this.unread.push({ text: cell.text, why: amount.why, ...spot });
      return;
    }
    if (amount.kind === 'none') this.notes.push({ kind: 'none', text: cell.text.trim(), ...spot });
    else if (amount.rounded !== undefined) {
      this.notes.push({ kind: 'rounded', text: cell.text, amount: amount.rounded, ...spot });
    }
    this.told.push({ item, column, amount, text: cell.text, ...spot });
  }

  #readTotal(sheet: Sheet, cell: Cell, of: Total['of'], column: Column, money: MoneyUnit): void {
    const amount = readAmount(cell, money, this.#target.money);
    const spot = spotOf(sheet, cell);
    if (amount.kind === 'amount') this.totals.push({ of, column, text: amount.text, yuan: amount.yuan, ...spot });
    else if (amount.kind === 'unread') this.unread.push({ text: cell.text, why: amount.why, ...spot });
  }

  #leave(sheet: Sheet, cells: readonly Cell[], why: Unread['why']): void {
    for (const cell of cells) this.unread.push({ text: cell.text, why, ...spotOf(sheet, cell) });
  }
}

/** Keeps each amount once. Where two cells differ about the same amount, neither is taken. */
function mergeTold(told: readonly Told[]): { readonly told: readonly Told[]; readonly conflicts: readonly Unread[] } {
  const byTarget = new Map<string, Told[]>();
  for (const each of told) {
    const key = `${'key' in each.item ? each.item.key : `${each.item.table} ${each.item.name}`}\n${each.column}`;
    const same = byTarget.get(key);
    if (same === undefined) byTarget.set(key, [each]);
    else same.push(each);
  }
  const settled: Told[] = [];
  const conflicts: Unread[] = [];
  for (const same of byTarget.values()) {
    const [first] = same;
    const amounts = new Set(same.map(({ amount }) => (amount.kind === 'amount' ? amount.yuan.value.toFixed() : '0')));
    if (first !== undefined && amounts.size === 1) settled.push(first);
    // `push(...)` would fail: there may be more of them than a call may have arguments.
    else for (const { text, sheet, cell } of same) conflicts.push({ text, sheet, cell, why: 'conflict' });
  }
  return { told: settled, conflicts };
}

function isFund(shape: Shape): shape is Absent['key'] {
  return shape === 'governmentFund' || shape === 'stateCapital';
}

function isAppropriation(shape: Shape): shape is 'appropriation' | 'appropriations' {
  return shape === 'appropriation' || shape === 'appropriations';
}

function spotOf(sheet: Sheet, cell: Cell): { readonly sheet: string; readonly cell: string } {
  return { sheet: sheet.name, cell: addressOf(cell) };
}

function refuse(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
