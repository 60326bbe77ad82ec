import type { Ledger } from '../../checks/ledger/types.ts';

/** How many numbers of a prose rest on what. */
export interface NumberCounts {
  /** Printed from the file by `{{…}}`. */
  readonly bound: number;
  /** They are what the file has under a name, and another number in their place would be told. */
  readonly agrees: number;
  /** They follow from numbers beside them. */
  readonly follows: number;
  /** They are equal to something that their sentence names; what the sentence says of them was not compared. */
  readonly byValue: number;
  /** A finding says that they are wrong, or in doubt. */
  readonly contradicted: number;
  /** They claim nothing: dates, numbers of documents, rules. */
  readonly noClaim: number;
  /** Nothing was found that they could be held against. */
  readonly notTied: number;
}

/** What was checked in one file, number by number. */
export interface FileCoverage {
  readonly file: string;
  /** Whether there is a file with a text. */
  readonly wasRead: boolean;
  /** `undefined` where the file could not be read so far that its prose was checked. */
  readonly ledger: Ledger | undefined;
}

/** Of one file of a run. */
export interface FileNumbers {
  readonly file: string;
  readonly counts: NumberCounts;
}
