import type { Place } from '../../findings/place.ts';
import type { ProseTable } from '../../narrative/types.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { YearScope } from '../../reading/yearScope.ts';
import type { Tie } from './ground.ts';
import type { PlainText } from './plainTexts.ts';
import type { Mention, Subject } from './subjects.ts';

/** A stretch of prose that stands by itself: a paragraph, a heading, the first paragraph of a list item, a typed table. */
export interface Passage {
  /** Path of the value that holds it, e.g. `narrative.duties`, `problems[0].cause`. */
  readonly path: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table';
  /** Depth of a heading; 0 for others. */
  readonly depth: number;
  /** What a table holds, and the words of the paragraph above it; `undefined` of other passages. */
  readonly drawn: DrawnTable | undefined;
  /** The words as they are read, whatever way they were typed; each `{{…}}` is one `REFERENCE` character. */
  readonly text: string;
  /** The words as typed, blanks and all: for checks of the typing itself. */
  readonly typed: PlainText;
  readonly references: readonly PassageReference[];
  /** How many items the list has that follows right after; 0 where none does. */
  readonly listAfter: number;
  readonly placeOf: (start: number, end: number) => Place;
  readonly sentences: readonly Sentence[];
  /** What judges have found to agree, in the order in which they did. */
  readonly ties: Tie[];
  /** Offset of the last sentence that speaks of what its path is about; −1 where that is nothing. */
  readonly topicUntil: number;
}

export interface DrawnTable {
  readonly rows: ProseTable['rows'];
  readonly above: string;
  /** Where an offset of the words as typed is in the words as read. */
  readonly readAt: (typed: number) => number;
}

export interface PassageReference {
  readonly at: number;
  readonly name: string;
}

/** Stands for a `{{…}}` in a passage's text. */
export const REFERENCE = '\ufffc';

/** Up to a full stop, semicolon or line end; offsets count in the passage's text. */
export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
  /** What its words name, in order. */
  readonly mentions: readonly Mention[];
  /** The same, and the results that it names by `{{…}}`. */
  readonly allMentions: readonly Mention[];
  readonly amounts: readonly TypedAmount[];
  /** The report's year. */
  readonly year: number;
  /** The years that its words speak of, in order. */
  readonly scopes: readonly YearScope[];
  /** What it speaks of where it names nothing: the item whose description it is, the table of its section. */
  readonly topic: Subject | undefined;
}

/** All prose of a year, taken apart once for all checks. */
export interface ProseIndex {
  readonly passages: readonly Passage[];
  /** The same by their path, in the order in which paths are first met. */
  readonly byPath: ReadonlyMap<string, readonly Passage[]>;
  readonly sentences: readonly Sentence[];
  /** What is beyond the length that is judged: nothing is compared with it, and a finding says so. */
  readonly leftOut: { readonly first: Passage; readonly length: number; readonly count: number } | undefined;
}
