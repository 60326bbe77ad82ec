import { type Place, wholeFile } from '../findings/place.ts';
import { type Finding, finding, type Result } from '../findings/types.ts';
import { isMoneyUnit, type MoneyUnit } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { compareTotals } from './compareTotals.ts';
import { editReport } from './editReport.ts';
import { columnOf, findMoneyUnit, findYears } from './header.ts';
import { readAmount } from './readAmount.ts';
import { readTable } from './readTable.ts';
import {
  addressOf,
  type Cell,
  type Column,
  type Import,
  type ImportOptions,
  type Item,
  type Note,
  type Shape,
  type Sheet,
  type ThreePublicColumn,
  type Told,
  type Total,
  type Unread,
} from './types.ts';
import { type UnderstoodSheet, understandSheet } from './understandSheet.ts';

/** A report file as it is read. */
export interface Target {
  readonly source: Source;
  readonly year: string;
  readonly money: MoneyUnit;
}

/** What a table, in a file of its own, would change in a report file. Findings refuse all of it; nothing is written here. */
export function planImport(file: string, bytes: Uint8Array, target: Target, options: ImportOptions): Result<Import> {
  const { value: table, findings } = readTable(file, bytes);
  if (table === undefined) return { value: undefined, findings };
  const names = table.sheets.map(({ name }) => name);
  if (options.sheet !== undefined && !names.includes(options.sheet)) {
    const suggestion = suggestName(options.sheet, names);
    return refuse(finding('SE812', { name: options.sheet, suggestion, known: names }, wholeFile(file)));
  }
  const reading = new Reading(file, target, options);
  for (const sheet of table.sheets) {
    if (options.sheet === undefined || sheet.name === options.sheet) reading.add(sheet);
  }
  if (reading.refusals.length > 0) return { value: undefined, findings: reading.refusals };
  return { value: finishImport(reading, target), findings: [] };
}

function finishImport(reading: Reading, target: Target): Import {
  const { told, conflicts } = settle(reading.told);
  const edited = editReport(target.source, told);
  return {
    text: edited.text,
    changes: edited.changes,
    same: edited.same,
    sheets: reading.sheets,
    notes: [...reading.notes, ...edited.notes, ...reading.totals.map((total) => compareTotals(total, target, told))],
    unread: [...reading.unread, ...conflicts, ...edited.unread],
  };
}

class Reading {
  readonly refusals: Finding[] = [];
  readonly sheets: { readonly name: string; readonly shape: Shape; readonly money: MoneyUnit }[] = [];
  readonly told: Told[] = [];
  readonly totals: Total[] = [];
  readonly notes: Note[] = [];
  readonly unread: Unread[] = [];
  readonly #place: Place;
  readonly #target: Target;
  readonly #options: ImportOptions;

  constructor(file: string, target: Target, options: ImportOptions) {
    this.#place = wholeFile(file);
    this.#target = target;
    this.#options = options;
  }

  add(sheet: Sheet): void {
    const first = sheet.rows.find((row) => row !== undefined)?.find((cell) => cell !== undefined);
    if (first === undefined) return;
    // A sheet that nobody sees is asked for by its name.
    if (sheet.isHidden && this.#options.sheet === undefined) return this.#leave(sheet, [first], 'hidden');
    const understood = understandSheet(sheet);
    if (understood === undefined) return this.#leave(sheet, [first], 'unknownSheet');

    const { shape, values, totals, unknown, derived, details, several = [] } = understood;
    const uncomputed = [...values, ...totals].find(({ cell }) => cell.kind === 'uncomputed')?.cell;
    if (uncomputed !== undefined) {
      this.refusals.push(finding('SE806', { sheet: sheet.name, cell: addressOf(uncomputed) }, this.#place));
      return;
    }
    const money = this.#chooseMoney(sheet, understood);
    const unnamed = [...values, ...totals].some(({ of }) => of === undefined);
    const guess = this.#guessColumn(sheet, understood, unnamed);
    if (money === undefined || guess === undefined) return;
    this.sheets.push({ name: sheet.name, shape, money });
    for (const { cell, of, item } of values) {
      const column = this.#columnFor(of, guess);
      if (column !== undefined) this.#readValue(sheet, cell, item, column, money, guess.isLastYear);
    }
    for (const { cell, of, total } of totals) {
      const column = this.#columnFor(of, guess);
      if (column !== undefined) this.#readTotal(sheet, cell, total, column, money);
    }
    this.#leave(sheet, unknown, 'unknownRow');
    this.#leave(sheet, several, 'severalRows');
    for (const cell of derived) this.notes.push({ kind: 'derived', text: cell.text, ...spotOf(sheet, cell) });
    if (details.first !== undefined) {
      this.notes.push({ kind: 'details', count: details.count, ...spotOf(sheet, details.first) });
    }
  }

  /** The column of a cell: as its heading says, or else as the whole sheet; `undefined` where another one was asked for. */
  #columnFor(of: Column | undefined, guess: Guess): Column | undefined {
    const column = of === undefined ? guess.column : guess.isLastYear && of === 'actual' ? 'lastYearActual' : of;
    const asked = this.#options.column;
    // Where only one column is there, whoever asks knows better what it is.
    if (asked === undefined || !guess.hasSeveral) return asked ?? column;
    return column === asked ? column : undefined;
  }

  #chooseMoney(sheet: Sheet, { above }: UnderstoodSheet): MoneyUnit | undefined {
    const { money } = this.#options;
    if (money !== undefined) return money;
    const found = findMoneyUnit(above);
    if (found !== undefined && isMoneyUnit(found)) return found;
    this.refusals.push(finding('SE813', { sheet: sheet.name, unit: found }, this.#place));
    return undefined;
  }

  /** What the columns of a sheet are that do not say it themselves, and whether it is of the year before the report's. */
  #guessColumn(sheet: Sheet, { title, above, values, totals }: UnderstoodSheet, unnamed: boolean): Guess | undefined {
    const named = new Set([...values, ...totals].flatMap(({ of }) => of ?? []));
    const hasSeveral = named.size > 1;
    if (this.#options.column !== undefined) return { column: this.#options.column, isLastYear: false, hasSeveral };
    const refuse = (year?: string) => {
      this.refusals.push(finding('SE811', { sheet: sheet.name, year }, this.#place));
      return undefined;
    };
    const years = findYears(above);
    const before = String(Number(this.#target.year) - 1);
    const isLastYear = years.length === 1 && years[0] === before;
    const other = years.find((year) => year !== this.#target.year);
    if (years.length === 1 && other !== undefined && !isLastYear) return refuse(other);
    const byTitle = unnamed ? (columnOf(title) ?? columnOf(sheet.name)) : undefined;
    const column = byTitle === 'actual' && isLastYear ? 'lastYearActual' : byTitle;
    if (unnamed && column === undefined) return refuse();
    // Of last year's budget a report knows 三公经费 alone.
    const isBudget = (each: Column) => each === 'originalBudget' || each === 'revisedBudget';
    const hasBudget = [...named, ...(column === undefined ? [] : [column])].some(isBudget);
    const isThreePublic = values.some(({ item }) => item.table === 'threePublic');
    if (isLastYear && hasBudget && !isThreePublic) return refuse(before);
    for (const each of new Set([
      ...(column === undefined ? [] : [column]),
      ...(isLastYear ? ['lastYearActual' as const] : []),
    ])) {
      this.notes.push({ kind: 'column', column: each, by: isLastYear ? 'year' : 'title', sheet: sheet.name, cell: '' });
    }
    return { column, isLastYear, hasSeveral };
  }

  #readValue(sheet: Sheet, cell: Cell, item: Item, column: Column, money: MoneyUnit, isLastYear: boolean): void {
    const amount = readAmount(cell, money, this.#target.money);
    const spot = spotOf(sheet, cell);
    if (amount.kind === 'blank') return;
    if (amount.kind === 'unread') {
      this.unread.push({ text: cell.text, why: amount.why, ...spot });
      return;
    }
    if (amount.kind === 'none') this.notes.push({ kind: 'none', text: cell.text.trim(), ...spot });
    else if (amount.isRounded) this.notes.push({ kind: 'rounded', text: cell.text, amount: amount.text, ...spot });
    const own = item.table === 'threePublic' ? threePublicColumn(column, isLastYear) : column;
    this.told.push({ item, column: own, amount, text: cell.text, ...spot });
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

interface Guess {
  /** `undefined`: each column says what it is. */
  readonly column: Column | undefined;
  readonly isLastYear: boolean;
  readonly hasSeveral: boolean;
}

function threePublicColumn(column: Column, isLastYear: boolean): ThreePublicColumn {
  if (column === 'actual' || column === 'lastYearActual') return column;
  return isLastYear ? 'lastYearBudget' : 'budget';
}

/** Each amount once. Where two cells say two things of the same, neither is taken. */
function settle(told: readonly Told[]): { readonly told: readonly Told[]; readonly conflicts: readonly Unread[] } {
  const byTarget = new Map<string, Told[]>();
  for (const each of told) {
    const key = `${each.item.table === 'basic' ? each.item.name : each.item.key}\n${each.column}`;
    byTarget.set(key, [...(byTarget.get(key) ?? []), each]);
  }
  const settled: Told[] = [];
  const conflicts: Unread[] = [];
  for (const same of byTarget.values()) {
    const [first] = same;
    const amounts = new Set(same.map(({ amount }) => (amount.kind === 'amount' ? amount.yuan.value.toFixed() : '0')));
    if (first !== undefined && amounts.size === 1) settled.push(first);
    else conflicts.push(...same.map(({ text, sheet, cell }) => ({ text, sheet, cell, why: 'conflict' as const })));
  }
  return { told: settled, conflicts };
}

function spotOf(sheet: Sheet, cell: Cell): { readonly sheet: string; readonly cell: string } {
  return { sheet: sheet.name, cell: addressOf(cell) };
}

function refuse(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
