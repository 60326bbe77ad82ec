import type { Place } from '../../findings/place.ts';
import type { Cell } from '../../model/types.ts';
import type { ValueStep, ViewPath } from '../outlineTemplate.ts';

/**
 * A piece of a form's template as far as it decides what is printed: `Step` without the words themselves, which matter only as
 * being there. Small enough to be kept for every shipped form, so that no run has to parse a template to know what it asks for.
 */
export type Part = WordsPart | ValuePart | ChoicePart | InsidePart;

export interface WordsPart {
  readonly is: 'words';
}

export interface ValuePart {
  readonly is: 'value';
  readonly path: ViewPath;
  readonly kind: ValueStep['kind'];
  /** Whether words stand before it in its line, which then breaks off where there is no value. */
  readonly endsLine: boolean;
}

export interface ChoicePart {
  readonly is: 'choice';
  readonly path: ViewPath;
  readonly yes: readonly Part[];
  readonly no: readonly Part[];
}

export interface InsidePart {
  readonly is: 'list' | 'fields';
  readonly path: ViewPath;
  readonly inside: readonly Part[];
  readonly otherwise: readonly Part[];
}

/**
 * Keys of any file: `projects[].indicators[].actual`, without indexes and budget units; of disclosures, whose keys are all the
 * same, by what was disclosed: `disclosures.budget`.
 */
export type KeyPatterns = ReadonlySet<string>;

/** What a form prints, and of which keys of the file. */
export interface FormPrints {
  /** Of the body, the notes of annexes, and the lines above, the parts at which something may be missing. */
  readonly parts: readonly Part[];
  /** The keys of which the form prints something, or works something out that it prints, and those above them. */
  readonly printed: KeyPatterns;
  /** The keys from which its rubrics give points, and those above them. */
  readonly scored: KeyPatterns;
}

/**
 * How much a place matters that nobody has filled in: a part that the form requires; a figure that a table prints; words; and
 * what is printed within sentences only.
 */
export const IMPORTANCES = ['required', 'table', 'words', 'other'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** What the cells of a table show, and what they would show if it were there. */
export interface TableCells {
  /** Figures, by their ids. */
  readonly figures: readonly string[];
  /** Typed cells of an 绩效自评表. */
  readonly typed: readonly Cell<'count' | 'point'>[];
  /** Keys that the table asks for and the file leaves out: whole blocks without figures, and what points need. */
  readonly wanted: readonly WantedKey[];
  /** Keys of the words that stand in its cells, there or not; a cell without words is no gap. */
  readonly words: readonly string[];
}

/** A key that is asked for, and of what where the key alone does not say it: the criterion of points that a person gives. */
export interface WantedKey {
  readonly key: string;
  readonly of: string | undefined;
  /** Whether words belong there, and no numbers. */
  readonly isText?: true;
}

/** What is still to be filled in in one report file. */
export interface FileTodo {
  readonly file: string;
  /** Whether there is a file with a text. */
  readonly wasRead: boolean;
  /** Whether the file could be read so far that this is known. */
  readonly wasEvaluated: boolean;
  readonly unfilled: readonly Unfilled[];
}

/** A key of the file that nobody has filled in although the report prints its place: as 未填, 无法计算, or not as it should be. */
export interface Unfilled {
  /** The path in the file: `basic.items[2].actual`. */
  readonly key: string;
  /** What belongs there, in the words of the figures' names and of the form. */
  readonly title: string;
  /** Where it stands empty, or would stand. */
  readonly place: Place;
  readonly importance: Importance;
  /** The id of the table that prints it, where one does. */
  readonly table: string | undefined;
}
