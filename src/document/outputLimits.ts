import type { Prose } from '../narrative/types.ts';
import { plainText } from './text.ts';
import type { TokenTable, TokenValue } from './tokens.ts';
import type { Table } from './types.ts';

/** An amount of output: pieces that the program makes one by one, and characters. */
export interface Weight {
  readonly pieces: number;
  readonly characters: number;
}

export interface OutputLimits {
  /** The limit for a whole report: its body and notes, with the tables and prose that they place. */
  readonly report: Weight;
  /**
   * The limit for its short lines together: those above the title, the title, and the headings of columns. They are
   * measured and broken by width.
   */
  readonly lines: Weight;
}

/**
 * How much a form from outside the package may print. A list nested within itself grows exponentially, and a table or
 * prose inside it multiplies likewise, so the output is measured before it is made.
 *
 * Each shipped example needs less than a hundredth of the pieces and a two-hundredth of the characters. The largest
 * report that the schema allows, 500 budget units with all amounts of 20 items and of 20 projects each, needs less than
 * half under the shipped form; a report file may have 2 MB. `test/document/outputLimits.slow.test.ts` holds these.
 */
export const OUTPUT_LIMITS: OutputLimits = {
  report: { pieces: 1_000_000, characters: 5_000_000 },
  lines: { pieces: 50_000, characters: 200_000 },
};

const NO_LIMIT: Weight = { pieces: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };
export const UNLIMITED: OutputLimits = { report: NO_LIMIT, lines: NO_LIMIT };

/** The Markdown parser makes some twenty nodes of a line. */
export const PIECES_OF_A_LINE = 20;

/** Prose that a person wrote was parsed already, so its words and references are only copied. */
const CHARACTERS_OF_A_PIECE = 20;

/** The pieces of an empty table. */
const PIECES_OF_A_TABLE = 10;

/** Counts the output of a report against its limit; once it is too much, it stays so. */
export class OutputMeter {
  readonly #limit: Weight;
  #pieces = 0;
  #characters = 0;

  constructor(limit: Weight) {
    this.#limit = limit;
  }

  get spent(): Weight {
    return { pieces: this.#pieces, characters: this.#characters };
  }

  /**
   * Counts output.
   *
   * @returns whether it is too much by now
   */
  add(pieces: number, characters: number): boolean {
    this.#pieces += pieces;
    this.#characters += characters;
    return this.isOver;
  }

  get isOver(): boolean {
    return this.#pieces > this.#limit.pieces || this.#characters > this.#limit.characters;
  }

  /** Returns what there is too much of, and the limit. */
  get excess(): { readonly what: keyof Weight; readonly limit: number } {
    const what = this.#pieces > this.#limit.pieces ? 'pieces' : 'characters';
    return { what, limit: this.#limit[what] };
  }
}

/** Knows how much the values of a view print: each is a token, or empty. */
export class TokenWeights {
  readonly #tokens: TokenTable;
  readonly #known = new Map<string, Weight>();

  constructor(tokens: TokenTable) {
    this.#tokens = tokens;
  }

  of(value: string): Weight {
    if (value === '') return NOTHING;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const { pieces, characters } = weigh(this.#tokens.find(value.slice(2, -2)));
    const weight = { pieces, characters: characters + value.length };
    this.#known.set(value, weight);
    return weight;
  }
}

const NOTHING: Weight = { pieces: 1, characters: 0 };

function weigh(value: TokenValue | undefined): Weight {
  switch (value?.type) {
    case undefined:
      return NOTHING;
    case 'inline':
      return { pieces: 1, characters: plainText([value.inline]).length };
    case 'prose':
      return weighProse(value.prose);
    case 'tables':
      return sumOf(value.tables.map(weighTable));
  }
}

/** Returns how much a piece of prose prints. */
function weighProse({ place: { start, end } }: Prose): Weight {
  return weightOfProse(end - start);
}

/** Returns how much prose of so many characters prints. */
export function weightOfProse(characters: number): Weight {
  return { pieces: 1 + Math.ceil(characters / CHARACTERS_OF_A_PIECE), characters };
}

/** Returns how much a composed table prints. */
export function weighTable({ caption, grid: { rows } }: Table): Weight {
  let pieces = PIECES_OF_A_TABLE;
  let characters = caption.length;
  for (const row of rows) {
    pieces += row.length;
    for (const cell of row) if (cell.type === 'cell') characters += plainText(cell.content).length;
  }
  return { pieces, characters };
}

/** Returns the pieces of a table before it is made. */
export function piecesOfTable(rows: number, columns: number): number {
  return PIECES_OF_A_TABLE + (rows + 2) * columns;
}

function sumOf(weights: readonly Weight[]): Weight {
  let pieces = 0;
  let characters = 0;
  for (const weight of weights) {
    pieces += weight.pieces;
    characters += weight.characters;
  }
  return { pieces, characters };
}
