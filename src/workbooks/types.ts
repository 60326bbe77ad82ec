import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';
import type { Column } from './columns.ts';

/** A table file as read: its sheets, each with its cells. */
export interface Table {
  readonly sheets: readonly Sheet[];
  /** Of a text file, in which every number is text. */
  readonly isText?: true;
}

export interface Sheet {
  readonly name: string;
  /** The numbers of hidden rows and columns, from 0; none where the file does not say. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly isHidden: boolean;
  /** Sparse arrays; rows and columns count from 0. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The text exactly as the file holds it: for a number in a workbook, what is stored and not what is shown. */
  readonly text: string;
  readonly kind: CellKind;
  readonly decimals: Decimals;
}

/**
 * How many decimals the number format shows: `undefined` where it does not say, a word where it shows something else than the
 * number that is stored. `date`: a day, counted from 1900; `otherwise`: the number in thousands, or a time.
 */
export type Decimals = number | 'percent' | 'date' | 'otherwise' | undefined;

/** Whether a cell is shown as something else than the number that is stored. */
export function isShownOtherwise(decimals: Decimals): decimals is 'percent' | 'date' | 'otherwise' {
  return typeof decimals === 'string';
}

/**
 * `uncomputed`: a formula whose value the workbook does not hold. `torn`: a cell of a CSV row in which an unquoted
 * comma for thousands seems to have split a number, so that nobody knows which cells belong together.
 */
export type CellKind = 'number' | 'text' | 'error' | 'uncomputed' | 'torn';

/** Cells that are merged into one; the first holds the text. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Returns the address of a cell: `C7` in the third column and the seventh row. */
export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * An amount as read from a cell. `text` is to be typed in the report file; `rounded` is the number that was taken
 * instead of the stored one, in the table's unit, where the two differ.
 */
export type AmountInCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'amount';
      readonly text: string;
      readonly yuan: Quantity<'yuan'>;
      readonly rounded: string | undefined;
    }
  | { readonly kind: 'unread'; readonly why: 'error' | 'torn' | 'notNumber' | 'tooPrecise' | 'notAsShown' };

export type ThreePublicColumn = 'lastYearBudget' | 'budget' | 'lastYearActual' | 'actual';

/**
 * The kinds of tables that are understood: 公开01表 to 公开09表; `appropriations` is 公开04表. They are named for their content, since their
 * numbers differ from place to place.
 */
export type Shape = ImportedShape | LineShape | 'appropriations';

/** Those of which amounts are imported. */
export type ImportedShape = 'totals' | 'basic' | 'threePublic' | 'projects';

/**
 * Tables by 支出功能分类, which are compared: 公开02表 (income), 03 (spending), 05 (spending of the general public budget), 07 (the
 * government fund), 08 (state capital).
 */
export type LineShape = 'income' | 'spending' | 'appropriation' | 'governmentFund' | 'stateCapital';

/** A cell of a table. */
export interface Spot {
  readonly sheet: string;
  /** `C7` */
  readonly cell: string;
}

/** The amount that a sheet gives for one item in one column. */
export interface Told extends Spot {
  readonly item: Item;
  readonly column: Column | ThreePublicColumn;
  readonly amount: Extract<AmountInCell, { kind: 'none' | 'amount' }>;
  /** The text of the cell. */
  readonly text: string;
}

export type Item =
  | { readonly table: 'basic'; readonly name: string; readonly part: Part }
  | { readonly table: 'threePublic'; readonly key: ThreePublicKey }
  /** Only as a report prints it: the name of a project. */
  | { readonly table: 'projects'; readonly name: string }
  /** What a fund spent in all: its table has functions, and a report has items of spending. */
  | { readonly table: 'totals'; readonly key: Absent['key'] };

export type Part = 'personnel' | 'operating' | 'capital';

export const THREE_PUBLIC_KEYS = [
  'officialReception',
  'vehicleOperation',
  'overseasTravel',
  'vehiclePurchase',
  /** Where the table does not split what was spent on vehicles. */
  'vehiclePurchaseAndOperation',
] as const;
export type ThreePublicKey = (typeof THREE_PUBLIC_KEYS)[number];

/** What a total is of; `opening` and `closing`: the carryover of all spending together. */
export type TotalOf = 'basic' | 'projects' | 'opening' | 'closing';

/** A total in a table; a report derives its own. */
export interface Total extends Spot {
  readonly of: TotalOf;
  readonly column: Column;
  readonly text: string;
  readonly yuan: Quantity<'yuan'>;
}

/** A fund of whose spending a table says that there is none. */
export interface Absent extends Spot {
  readonly key: 'governmentFund' | 'stateCapital';
}

/** A cell that was not imported, and why. */
export interface Unread extends Spot {
  readonly text: string;
  readonly why:
    | 'error'
    | 'torn'
    | 'notNumber'
    | 'tooPrecise'
    | 'notAsShown'
    | 'unknownRow'
    | 'unknownSheet'
    | 'hidden'
    | 'conflict'
    | 'byUnit'
    | 'fundByHand'
    | 'severalRows'
    | 'otherYear';
}

/** Something that the import did or left undone for a reason. */
export type Note = Spot &
  (
    | { readonly kind: 'column'; readonly column: Column | ThreePublicColumn; readonly by: 'title' | 'year' }
    | { readonly kind: 'rounded'; readonly text: string; readonly amount: string }
    | { readonly kind: 'none'; readonly text: string }
    | { readonly kind: 'derived'; readonly text: string }
    | { readonly kind: 'details'; readonly count: number }
    /** Numbers that a workbook stores as text; where the first of them stands. */
    | { readonly kind: 'asText'; readonly count: number; readonly text: string }
    | { readonly kind: 'hiddenRow'; readonly text: string }
    | { readonly kind: 'notAsked'; readonly heading: string }
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'nothingToAdd'; readonly text: string }
    | {
        readonly kind: 'compared';
        readonly of: TotalOf;
        readonly column: Column;
        readonly table: string;
        /** `undefined` where part of it is unknown. */
        readonly report: string | undefined;
        readonly agrees: boolean;
      }
  );

/** An amount that differs from what other cells make it. */
export interface Contradiction extends Spot {
  readonly rule: 'parts' | 'columns' | 'sameTotal' | 'sameLine' | 'atMost' | 'balance' | 'carryover' | 'vehicles';
  /** What the amount is of, in the words of the table. */
  readonly of: string;
  readonly text: string;
  /** What the other cells come to, in the unit of the sheet. */
  readonly expected: string;
  /** The other cells; the first and the last of several. */
  readonly others: readonly Spot[];
}

/** A change of one amount in the report file. */
export interface Change extends Spot {
  readonly path: string;
  readonly name: string;
  /** `undefined` for a whole table of which there is nothing. */
  readonly column: Column | ThreePublicColumn | undefined;
  /** `undefined` where the file had no value. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface ImportOptions {
  readonly column: Column | undefined;
  readonly sheet: string | undefined;
  readonly money: MoneyUnit | undefined;
  /** The budget unit whose tables they are. */
  readonly unit?: string | undefined;
}

export interface Import {
  readonly text: string;
  readonly changes: readonly Change[];
  /** How many amounts the file already has. */
  readonly same: number;
  readonly sheets: readonly { readonly name: string; readonly shape: Shape; readonly money: MoneyUnit }[];
  /** Where the tables contradict themselves or each other. */
  readonly contradictions: readonly Contradiction[];
  readonly notes: readonly Note[];
  readonly unread: readonly Unread[];
}

/** What the heading of a column says of its amounts. */
export interface Heading {
  readonly of: Exclude<Column, 'lastYearActual'> | undefined;
  readonly isLastYear: boolean;
  readonly year: string | undefined;
}

/** A cell with the amount of an item, and what its heading says. */
export interface ValueCell {
  readonly cell: Cell;
  readonly heading: Heading;
  readonly item: Item;
}

export interface TotalCell {
  readonly cell: Cell;
  readonly heading: Heading;
  readonly total: TotalOf;
}

/** What the columns of a table by functions hold. */
export type LineColumn = 'opening' | 'income' | 'total' | 'basic' | 'project' | 'closing' | 'other';

/** A line of a table: its code and name, and the cells of its amounts. */
export interface Line {
  /** `total`: the sum of all; otherwise how long its code is: 类, 款, 项. */
  readonly level: 'total' | 1 | 2 | 3;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly { readonly column: LineColumn; readonly cell: Cell }[];
}

/** The budgets that 公开04表 has columns for. */
export const APPROPRIATED_FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
export type AppropriatedFund = (typeof APPROPRIATED_FUNDS)[number];

/** An amount of a 收入支出总表, with its name and its side. */
export interface OverviewEntry {
  readonly side: 'income' | 'spending';
  readonly name: string;
  /** Whether it is one of the numbered lines: `一、…`. */
  readonly isLine: boolean;
  readonly cell: Cell;
  /** Of spending in 公开04表: the budget that paid for it; `undefined`: all together. */
  readonly fund?: AppropriatedFund;
}

/** The cells of a sheet by what they mean; no amount is read yet. */
export interface Understood {
  readonly values: readonly ValueCell[];
  readonly totals: readonly TotalCell[];
  /** Amounts in rows that nobody can identify. */
  readonly unknown: readonly Cell[];
  /** Sums, which the report derives by itself. */
  readonly derived: readonly Cell[];
  readonly details: { readonly count: number; readonly first: Cell | undefined };
  /** The number of the first row below the header. */
  readonly header: number;
  /** Rows of amounts of which one would have to be chosen. */
  readonly ambiguous?: readonly Cell[];
  /** For comparing: the sums of 三公经费. */
  readonly sums?: readonly { readonly cell: Cell; readonly of: 'all' | 'vehicles'; readonly heading: Heading }[];
  /** For comparing: the lines of a table by functions, or by 支出经济分类. */
  readonly lines?: readonly Line[];
  /** For comparing: the amounts of the 收入支出总表. */
  readonly overview?: readonly OverviewEntry[];
}
