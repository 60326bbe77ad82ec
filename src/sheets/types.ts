/** The keys and indexes that lead from the root of a report file to a value. */
export type Path = readonly (string | number)[];

/**
 * What belongs in a cell. `code`: digits whose first may be 0, as those of a phone; `mixed`: a number or words, as in an 绩效自评表; `names`, `dates`: several of them in one cell; `prose`:
 * words on several lines.
 */
export type FieldKind =
  | 'amount'
  | 'count'
  | 'number'
  | 'mixed'
  | 'code'
  | 'text'
  | 'prose'
  | 'date'
  | 'dates'
  | 'flag'
  | 'choice'
  | 'names';

/** A value that people fill in: one column of a table, or one row of a list of questions. */
export interface Field {
  /** From the row's own place in the file. */
  readonly path: Path;
  readonly title: string;
  readonly note: string;
  readonly kind: FieldKind;
  readonly mayBeNone: boolean;
  /** What may be chosen; empty for other kinds. */
  readonly choices: readonly Choice[];
  /** Whether a row that says anything says this. */
  readonly isRequired?: true;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** A typed value of a report file; a value that nobody knows is `undefined`. */
export type Typed =
  | { readonly is: 'none' }
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'flag'; readonly value: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'names'; readonly names: readonly string[] };

/**
 * The columns of a table. `label`: words that only people read; `owner`: the name of the item that a row belongs to; `unit`: the
 * budget unit; `key`: the name under which a row stands in a map; `answer`: the answer to the question of its row.
 */
export type Column =
  | { readonly role: 'label' | 'owner' | 'unit' | 'key' | 'answer'; readonly title: string; readonly note: string }
  | ({ readonly role: 'field' } & Field);

/** A row that is there from the start: the place of its values in the file, and what is known. */
export interface FillRow {
  readonly at: Path;
  /** By column; `undefined` where nothing is known. */
  readonly values: readonly (Typed | undefined)[];
  /** The columns in which it cannot be changed. */
  readonly locked: readonly number[];
  /** Of a row that asks a question. */
  readonly question?: Field;
  /** Whether it counts as not filled in as long as only its locked columns say something. */
  readonly isNew?: boolean;
}

/** One sheet to be filled in. */
export interface FillTable {
  readonly sheet: string;
  /** Where a new row goes; `undefined` where there can be none. */
  readonly adds: Adds | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly FillRow[];
  /** Whether its rows are the budget units, each of which fills in its own. */
  readonly isOfUnits?: true;
}

/** How a new row finds its place: at the end of a list, under its key in a map, or below the item that it names. */
export interface Adds {
  /** The list or map; of rows below an item, the list of such items. */
  readonly list: Path;
  /** What lies between the item and the row: `indicators`, `byUnit`. */
  readonly inside: Path | undefined;
  readonly as: 'item' | 'entry' | 'unit';
  readonly mayBeNone: boolean;
}

/** What a filled workbook says of itself. */
export interface SheetHead {
  readonly form: string;
  readonly year: string;
  readonly money: string;
  readonly unit: string;
  /** The one budget unit whose amounts it asks for. */
  readonly budgetUnit: string | undefined;
}

/** A cell. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string;
}
