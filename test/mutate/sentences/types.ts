/** A sentence that is kept in a test, in a report of the corpora, and what the test wants of it. */
export interface Sentence {
  readonly id: string;
  /** The report under `test/corpus`, and the slot of its narrative. */
  readonly report: string;
  readonly slot: string;
  readonly text: string;
  readonly are: 'wrong' | 'right';
  /** Of a wrong one the words that must be told, and where they begin; none where any finding will do. */
  readonly wrong?: { readonly words: string; readonly start: number; readonly by: 'words' | 'place' };
  /** Whether it is told: of a sentence of a fresh set also that it is missed, or told without reason, as is kept there. */
  readonly hit: boolean;
  /** The fresh set and its report; all others are those of `test/checks`. */
  readonly fresh?: { readonly set: string; readonly base: string; readonly marked: string; readonly anywhere: boolean };
}

/** What is asked of the process that judges sentences. */
export interface SentenceOrder {
  /** None when it is asked which sentences come by what. */
  readonly mutant: number | undefined;
  /** Numbers of sentences, in the order in which they are tried. */
  readonly sentences: readonly number[];
  /** In ms of the processor. */
  readonly most: number;
  /** Where the sentences are kept between two processes. */
  readonly file: string;
}

/** By the number of a mutant, the sentences that could notice it: those where the rest of the report could not, and the others. */
export interface SentencesSeen {
  readonly loading: readonly number[];
  readonly only: Readonly<Record<number, readonly number[]>>;
  readonly also: Readonly<Record<number, readonly number[]>>;
  /** Left out, since alone they come out otherwise than in the whole report. */
  readonly unlike: readonly string[];
  readonly asked: number;
}
