import type { WordPlace } from '../findings/wordPlace.ts';
import type { Form } from '../form/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { TotalSaid } from '../reading/readTotals.ts';
import type { Piece } from './pieces.ts';

/** Where in a Word file a value stands, and in what words. */
export interface Origin {
  readonly place: WordPlace;
  /** The sentence, or the text of the cell. */
  readonly text: string;
}

/** A total that a sentence tells, with the sentence. */
export interface ToldTotal extends TotalSaid {
  readonly origin: Origin;
}

/** A node of the report file that is drafted. */
export type DraftNode = DraftScalar | DraftMap | DraftList | DraftProse;

/** `plain` is typed as it is: a number, `none`, a day. */
export interface DraftScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'text';
  readonly text: string;
  readonly origin: Origin | undefined;
  /** What its reader has to look at. */
  readonly note: string | undefined;
}

export interface DraftMap {
  readonly kind: 'map';
  readonly entries: Map<string, DraftNode>;
}

export interface DraftList {
  readonly kind: 'list';
  readonly items: DraftNode[];
}

/** Text that a person wrote, not yet Markdown: sentences may still turn out to be the form's own. */
export interface DraftProse {
  readonly kind: 'prose';
  pieces: readonly Piece[];
}

export type Path = readonly (string | number)[];

/** Why a form was taken: it was asked for; its section titles are the nearest; or no title told, and unit and year chose it. */
export type FormBasis = 'requested' | 'titles' | 'unit';

export interface ChosenForm {
  readonly form: Form;
  readonly why: FormBasis;
  /** How many of the form's sections the file has, of how many. */
  readonly found: number;
  readonly of: number;
}

/** Why something of the file is not in the report file. */
export type LeftWhy =
  | 'noPlace'
  | 'unknownTable'
  | 'unknownRow'
  | 'unknownColumn'
  | 'notNumber'
  | 'conflict'
  | 'byPoints'
  | 'differs'
  | 'beyond'
  | 'note';

export interface LeftOver {
  readonly place: WordPlace;
  readonly text: string;
  readonly why: LeftWhy;
  /** The numbers of the file, and those that follow from its figures, where these differ. */
  readonly instead?: string;
  /** What the file says of the same elsewhere. */
  readonly other?: Origin;
}

/** How much of what a file holds found its place. */
export interface Share {
  readonly placed: number;
  readonly of: number;
}

/** A table of the file, and what it was read as. */
export interface ReadTableOfDraft {
  readonly number: number;
  readonly caption: string;
  readonly as: string;
  readonly money: MoneyUnit | undefined;
  /** The unit that stands over it, where its amounts are in another. */
  readonly typed?: MoneyUnit;
  readonly cells: Share;
}

/**
 * What becomes of sentences that say nothing but what the draft has as values: a report file does without them, since its form
 * makes them of the values; who checks the file wants them checked too.
 */
export type Sentences = 'beyondValues' | 'all';

/** A report file that is drafted from a Word file. */
export interface Draft {
  readonly chosen: ChosenForm;
  readonly year: string;
  readonly money: MoneyUnit;
  readonly root: DraftMap;
  /** The headings under which the file has what is of a part of the report file: `staff`, `basic`. */
  readonly sections: ReadonlyMap<string, WordPlace>;
  readonly left: readonly LeftOver[];
  readonly tables: readonly ReadTableOfDraft[];
  /** Sentences that the form prints itself from the same figures. */
  readonly compared: number;
  readonly paragraphs: Share;
  readonly cells: Share;
}

/** A stretch of a sentence that a fact was read from. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a reader of facts looks at, and where it says which words it understood. */
export interface Sentence {
  readonly text: string;
  readonly origin: Origin;
  readonly understood: Stretch[];
}
