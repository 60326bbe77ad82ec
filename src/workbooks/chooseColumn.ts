import type { Column } from './columns.ts';
import { findYears, readHeading } from './header.ts';
import type { Heading, Item, ThreePublicColumn } from './types.ts';
import type { UnderstoodSheet } from './understandSheet.ts';

/**
 * Where the amounts under a heading belong: `key` is what the report calls the column. `otherYear`: nowhere; `notAsked`:
 * another column was asked for.
 */
export type Choice =
  | { readonly kind: 'column'; readonly column: Column; readonly key: Column | ThreePublicColumn }
  | { readonly kind: 'otherYear' | 'notAsked' };

/** It cannot be told into which column a sheet belongs, or it is of a year that does not fit. */
export interface Unclear {
  readonly year: string | undefined;
}

/**
 * Which column of a report the amounts of a sheet are: as their heading says, or else the title; of the year before, they are
 * last year's.
 */
export class ColumnChooser {
  /** Columns that no heading names, and how they were told. */
  readonly guesses = new Map<Column | ThreePublicColumn, 'title' | 'year'>();
  /** The first fault of the sheet as a whole. */
  unclear: Unclear | undefined;
  readonly #year: string;
  readonly #before: string;
  readonly #ofSheet: Heading;
  readonly #asked: Column | undefined;
  readonly #hasSeveral: boolean;

  constructor(sheet: UnderstoodSheet, name: string, year: string, asked: Column | undefined) {
    this.#year = year;
    this.#before = String(Number(year) - 1);
    this.#asked = asked;
    const years = findYears(sheet.above);
    const words = [readHeading(sheet.title), readHeading(name)].find(({ of }) => of !== undefined);
    this.#ofSheet = { of: words?.of, isLastYear: false, year: years.length === 1 ? years[0] : undefined };
    const headings = [...sheet.values, ...sheet.totals].map(({ heading }) => JSON.stringify(heading));
    this.#hasSeveral = new Set(headings).size > 1;
  }

  choose(heading: Heading, table: Item['table']): Choice {
    // Where there is one column only, whoever asks knows better what it is.
    if (this.#asked !== undefined && !this.#hasSeveral) return chosen(this.#asked, false, table);
    const choice = this.#read(heading, table);
    if (this.#asked === undefined) return choice;
    this.unclear = undefined;
    return choice.kind === 'column' && choice.column === this.#asked ? choice : { kind: 'notAsked' };
  }

  #read(heading: Heading, table: Item['table']): Choice {
    const of = heading.of ?? this.#ofSheet.of;
    if (of === undefined) return this.#refuse(undefined);
    const ownYear = heading.isLastYear ? this.#before : heading.year;
    const year = ownYear ?? this.#ofSheet.year ?? this.#year;
    const isLastYear = year === this.#before;
    // Of last year's budget a report knows 三公经费 alone.
    const fits = year === this.#year || (isLastYear && (of === 'actual' || table === 'threePublic'));
    if (!fits) return ownYear === undefined ? this.#refuse(year) : { kind: 'otherYear' };
    const column = isLastYear && of === 'actual' ? 'lastYearActual' : of;
    const choice = chosen(column, isLastYear, table);
    if (ownYear === undefined && isLastYear) this.guesses.set(choice.key, 'year');
    else if (heading.of === undefined) this.guesses.set(choice.key, 'title');
    return choice;
  }

  #refuse(year: string | undefined): Choice {
    this.unclear ??= { year };
    return { kind: 'notAsked' };
  }
}

function chosen(column: Column, isLastYear: boolean, table: Item['table']): Extract<Choice, { kind: 'column' }> {
  if (table === 'basic' || column === 'actual' || column === 'lastYearActual')
    return { kind: 'column', column, key: column };
  return { kind: 'column', column, key: isLastYear ? 'lastYearBudget' : 'budget' };
}
