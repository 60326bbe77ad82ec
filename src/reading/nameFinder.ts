/** A name in a text, and what it stands for. */
export interface Named<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Few enough that the marks are made for each year at no cost; 20,000 Han characters share them twenty by twenty. */
const HEADS = 1024;

/**
 * Finds names in texts by their first two characters and length. One pattern of all names would be another for every year,
 * compiled for a few sentences, and tries each name at every character; a list of names by their first characters is long
 * where twenty thousand start alike, the different lengths are few.
 */
export class NameFinder<T> {
  readonly #values: ReadonlyMap<string, T>;
  /** By the codes of the first two characters; the longest first. */
  readonly #lengths = new Map<number, number[]>();
  /** Names of one character. */
  readonly #single = new Map<number, T>();
  /** Marks the last bits of the codes that names start with: at most places none does, and no map need be asked. */
  readonly #heads = new Uint8Array(HEADS);

  constructor(values: ReadonlyMap<string, T>) {
    this.#values = values;
    for (const [name, value] of values) {
      this.#heads[name.charCodeAt(0) % HEADS] = 1;
      if (name.length === 1) this.#single.set(name.charCodeAt(0), value);
      if (name.length < 2) continue;
      const pair = pairAt(name, 0);
      const lengths = this.#lengths.get(pair);
      if (lengths === undefined) this.#lengths.set(pair, [name.length]);
      else insertLength(lengths, name.length);
    }
  }

  /** The longest name that starts at an offset. */
  at(text: string, start: number): Named<T> | undefined {
    if (this.#heads[text.charCodeAt(start) % HEADS] !== 1) return undefined;
    const lengths = start + 1 < text.length ? this.#lengths.get(pairAt(text, start)) : undefined;
    if (lengths !== undefined) {
      for (const length of lengths) {
        if (start + length > text.length) continue;
        const value = this.#values.get(text.slice(start, start + length));
        if (value !== undefined) return { value, start, end: start + length };
      }
    }
    if (this.#single.size === 0) return undefined;
    const value = this.#single.get(text.charCodeAt(start));
    return value === undefined ? undefined : { value, start, end: start + 1 };
  }

  /** From left to right, the longest at each place; none overlaps another. */
  find(text: string): Named<T>[] {
    const found: Named<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      const named = this.at(text, start);
      if (named === undefined) continue;
      found.push(named);
      start = named.end - 1;
    }
    return found;
  }
}

/**
 * Two characters as one number, which a map finds faster than a text: of 32 bits with a sign, which V8 keeps without an object of
 * its own. Most Han characters would be beyond them without the sign.
 */
export function pairAt(text: string, start: number): number {
  return (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
}

/** Keeps the lengths in falling order. */
function insertLength(lengths: number[], length: number): void {
  const at = lengths.findIndex((other) => other <= length);
  if (lengths[at] === length) return;
  lengths.splice(at < 0 ? lengths.length : at, 0, length);
}
