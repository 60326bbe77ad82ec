/** The most bytes that all parts with text may unpack to: the text of a long report has one megabyte. */
export const TEXT_LIMIT = 30_000_000;

/** The most paragraphs outside tables: five hundred pages. A thousand of nothing but amounts take half a second to be judged. */
export const MOST_PARAGRAPHS = 10_000;

/**
 * The most characters of all paragraphs outside tables, three hundred pages: each sentence is read for what it tells, and six million
 * characters in 9,000 paragraphs took nine seconds. A report file of 2 MB holds twice as many.
 */
export const MOST_CHARACTERS = 300_000;

/**
 * The most positions that the tables of a file may have, with which reading takes 350 MB, and columns that one may have; Word
 * has 63.
 */
const MOST_POSITIONS = 100_000;
const MOST_COLUMNS = 500;

/** How deep tables may lie in each other. */
const MOST_NESTED = 20;

/** A limit that a file exceeds. */
export interface Excess {
  readonly what: 'file' | 'unpacked' | 'paragraphs' | 'characters' | 'positions' | 'columns' | 'nested';
  readonly limit: number;
}

/** The error for a file that exceeds a limit, which is found while it is read. */
export class BeyondLimit extends Error {
  readonly excess: Excess;

  constructor(excess: Excess) {
    super();
    this.excess = excess;
  }
}

/** @throws BeyondLimit where a row has more columns than the limit */
export function checkColumns(count: number): void {
  if (count > MOST_COLUMNS) throw new BeyondLimit({ what: 'columns', limit: MOST_COLUMNS });
}

/** @throws BeyondLimit where a file has more paragraphs than the limit, or more text in them */
export function checkParagraphs(paragraphs: readonly { readonly text: string }[]): void {
  if (paragraphs.length > MOST_PARAGRAPHS) throw new BeyondLimit({ what: 'paragraphs', limit: MOST_PARAGRAPHS });
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MOST_CHARACTERS) throw new BeyondLimit({ what: 'characters', limit: MOST_CHARACTERS });
}

/** @throws BeyondLimit where the tables of a file have more positions than the limit */
export function checkPositions(count: number): void {
  if (count > MOST_POSITIONS) throw new BeyondLimit({ what: 'positions', limit: MOST_POSITIONS });
}

/** @throws BeyondLimit where more tables lie in each other than the limit */
export function checkNesting(depth: number): void {
  if (depth > MOST_NESTED) throw new BeyondLimit({ what: 'nested', limit: MOST_NESTED });
}

/** The excess of a file whose elements lie too deep in each other. */
export const TOO_DEEP: Excess = { what: 'nested', limit: MOST_NESTED };
