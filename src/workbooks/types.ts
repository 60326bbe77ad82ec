import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';
import type { Column } from './columns.ts';

/** A table file as read: its sheets, each with its cells. */
export interface Table {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Sparse; rows and columns count from 0. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The very text that the file holds: of a number in a workbook what is stored, not what is shown. */
  readonly text: string;
  readonly kind: CellKind;
  readonly decimals: Decimals;
}

/**
 * How many decimals a number's format shows; `undefined` where it does not say, `otherwise` where what is shown is another
 * number than what is stored.
 */
export type Decimals = number | 'otherwise' | undefined;

/**
 * `uncomputed`: a formula whose value the workbook does not hold. `torn`: beside a comma for thousands that stands outside of
 * quotes, so that nobody knows which cells belong together.
 */
export type CellKind = 'number' | 'text' | 'error' | 'uncomputed' | 'torn';

/** Cells that are shown as one; the first holds the text. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `C7` of the third column and the seventh row. */
export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * What a cell says of money. `text` is as it is to be typed in the report file; `rounded` is what was taken for the number
 * that is stored, in the unit of the table, where that is another.
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

/** 公开01表, 公开06表 and 公开09表, by what they are of: their numbers are not the same everywhere. */
export type Shape = 'totals' | 'basic' | 'threePublic';

/** Where in a table something stands. */
export interface Spot {
  readonly sheet: string;
  /** `C7` */
  readonly cell: string;
}

/** What a sheet says of one item in one column. */
export interface Told extends Spot {
  readonly item: Item;
  readonly column: Column | ThreePublicColumn;
  readonly amount: Extract<AmountInCell, { kind: 'none' | 'amount' }>;
  /** As it stands in the cell. */
  readonly text: string;
}

export type Item =
  | { readonly table: 'basic'; readonly name: string; readonly part: Part }
  | { readonly table: 'threePublic'; readonly key: ThreePublicKey };

export type Part = 'personnel' | 'operating' | 'capital';

export const THREE_PUBLIC_KEYS = [
  'officialReception',
  'vehicleOperation',
  'overseasTravel',
  'vehiclePurchase',
] as const;
export type ThreePublicKey = (typeof THREE_PUBLIC_KEYS)[number];

/** A total that the report works out by itself, with what the table says of it. */
export interface Total extends Spot {
  readonly of: 'basic' | 'projects';
  readonly column: Column;
  readonly text: string;
  readonly yuan: Quantity<'yuan'>;
}

/** What could not be taken over, and why. */
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
    | 'severalRows'
    | 'otherYear';
}

/** What was done or left with a reason. */
export type Note = Spot &
  (
    | { readonly kind: 'column'; readonly column: Column | ThreePublicColumn; readonly by: 'title' | 'year' }
    | { readonly kind: 'rounded'; readonly text: string; readonly amount: string }
    | { readonly kind: 'none'; readonly text: string }
    | { readonly kind: 'derived'; readonly text: string }
    | { readonly kind: 'details'; readonly count: number }
    | { readonly kind: 'nothingToAdd'; readonly text: string }
    | {
        readonly kind: 'compared';
        readonly of: 'basic' | 'projects';
        readonly column: Column;
        readonly table: string;
        /** `undefined`: something of it is unknown. */
        readonly report: string | undefined;
        readonly agrees: boolean;
      }
  );

/** A change of one amount in the report file. */
export interface Change extends Spot {
  readonly path: string;
  readonly name: string;
  readonly column: Column | ThreePublicColumn;
  /** `undefined`: nothing was said. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface ImportOptions {
  readonly column: Column | undefined;
  readonly sheet: string | undefined;
  readonly money: MoneyUnit | undefined;
}

export interface Import {
  readonly text: string;
  readonly changes: readonly Change[];
  /** How many amounts stand in the file already. */
  readonly same: number;
  readonly sheets: readonly { readonly name: string; readonly shape: Shape; readonly money: MoneyUnit }[];
  readonly notes: readonly Note[];
  readonly unread: readonly Unread[];
}

/** What the words above a column say of it. */
export interface Heading {
  readonly of: Exclude<Column, 'lastYearActual'> | undefined;
  readonly isLastYear: boolean;
  readonly year: string | undefined;
}

/** A cell that says what an item is worth, with what its heading says. */
export interface ValueCell {
  readonly cell: Cell;
  readonly heading: Heading;
  readonly item: Item;
}

export interface TotalCell {
  readonly cell: Cell;
  readonly heading: Heading;
  readonly total: Total['of'];
}

/** What stands where on a sheet; no amount is read yet. */
export interface Understood {
  readonly values: readonly ValueCell[];
  readonly totals: readonly TotalCell[];
  /** Amounts in rows of which nobody knows what they are. */
  readonly unknown: readonly Cell[];
  /** Sums, which the report works out. */
  readonly derived: readonly Cell[];
  readonly details: { readonly count: number; readonly first: Cell | undefined };
  /** The first row below the header. */
  readonly header: number;
  /** Several rows of which one would have to be chosen. */
  readonly several?: readonly Cell[];
}
