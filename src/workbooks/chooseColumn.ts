import type { Column } from './columns.ts';
import { findYears, readHeading } from './header.ts';
import type { Heading, Item, ThreePublicColumn } from './types.ts';
import type { UnderstoodSheet } from './understandSheet.ts';

/**
 * The place that a heading gives the amounts below it. `key` is the report's name for the column. With `otherYear` they
 * have no place in the report; with `notAsked` another column was asked for.
 */
export type Choice =
  | { readonly kind: 'column'; readonly column: Column; readonly key: Column | ThreePublicColumn }
  | { readonly kind: 'otherYear' | 'notAsked' };

/**
 * The column of a sheet is unclear, or the sheet is of a year that does not fit. `undefined` where the year is not the
 * trouble.
 */
export interface Unclear {
  readonly year: string | undefined;
}

/**
 * Chooses the report's column for the amounts of a sheet: by their heading, otherwise by the sheet's title. Amounts of
 * the year before go into last year's columns.
 */
export class ColumnChooser {
  /** Columns chosen without the help of a heading, and what they were chosen by. */
  readonly guesses = new Map<Column | ThreePublicColumn, 'title' | 'year'>();
  /** The first fault of the sheet as a whole. */
  unclear: Unclear | undefined;
  readonly #year: string;
  readonly #before: string;
  readonly #sheetHeading: Heading;
  readonly #asked: Column | undefined;
  readonly #hasSeveral: boolean;

  constructor(sheet: UnderstoodSheet, name: string, year: string, asked: Column | undefined) {
    this.#year = year;
    this.#before = String(Number(year) - 1);
    this.#asked = asked;
    const years = findYears(sheet.above);
    const words = [readHeading(sheet.title), readHeading(name)].find(({ of }) => of !== undefined);
    this.#sheetHeading = { of: words?.of, isLastYear: false, year: years.length === 1 ? years[0] : undefined };
    const headings = [...sheet.values, ...sheet.totals].map(({ heading }) => JSON.stringify(heading));
    this.#hasSeveral = new Set(headings).size > 1;
  }

  choose(heading: Heading, table: Item['table']): Choice {
    // With a single column of amounts, `--column` knows better than the sheet.
    if (this.#asked !== undefined && !this.#hasSeveral) return choiceOf(this.#asked, false, table);
    const choice = this.#read(heading, table);
    if (this.#asked === undefined) return choice;
    this.unclear = undefined;
    return choice.kind === 'column' && choice.column === this.#asked ? choice : { kind: 'notAsked' };
  }

  #read(heading: Heading, table: Item['table']): Choice {
    const of = heading.of ?? this.#sheetHeading.of;
    if (of === undefined) return this.#refuse(undefined);
    const ownYear = heading.isLastYear ? this.#before : heading.year;
    const year = ownYear ?? this.#sheetHeading.year ?? this.#year;
    const isLastYear = year === this.#before;
    // A report has last year's budget for 三公经费 only.
    const fits = year === this.#year || (isLastYear && (of === 'actual' || table === 'threePublic'));
    if (!fits) return ownYear === undefined ? this.#refuse(year) : { kind: 'otherYear' };
    const column = isLastYear && of === 'actual' ? 'lastYearActual' : of;
    const choice = choiceOf(column, isLastYear, table);
    if (ownYear === undefined && isLastYear) this.guesses.set(choice.key, 'year');
    else if (heading.of === undefined) this.guesses.set(choice.key, 'title');
    return choice;
  }

  #refuse(year: string | undefined): Choice {
    this.unclear ??= { year };
    return { kind: 'notAsked' };
  }
}

function choiceOf(column: Column, isLastYear: boolean, table: Item['table']): Extract<Choice, { kind: 'column' }> {
  if (table !== 'threePublic' || column === 'actual' || column === 'lastYearActual')
    return { kind: 'column', column, key: column };
  return { kind: 'column', column, key: isLastYear ? 'lastYearBudget' : 'budget' };
}
