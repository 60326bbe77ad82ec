/** Tests of a file by their names; `undefined` is all. */
export interface Asked {
  readonly bundle: string;
  readonly tests: readonly string[] | undefined;
}

export interface Order {
  /** None when it is asked what tests come by. */
  readonly mutant: number | undefined;
  readonly files: readonly Asked[];
  /** In ms of the processor; no further file is begun after it. */
  readonly most: number;
}

/** What a file came by before its first test, and in each test that passes. */
export interface Seen {
  readonly loading: readonly number[];
  readonly tests: readonly { readonly name: string; readonly ms: number; readonly sites: readonly number[] }[];
  readonly failing: readonly string[];
}

/** How a process ends that ran all tests, that found a failing one, and that had no time for all. */
export const ENDS = { survived: 10, killed: 11, capped: 12 } as const;
