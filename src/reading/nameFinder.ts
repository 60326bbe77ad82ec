/** A name in a text, and what it stands for. */
export interface Named<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds names in texts by their first character and length. One pattern of all names would be another for every year,
 * compiled for a few sentences, and tries each name at every character; a list of names by their first character is long
 * where twenty thousand start alike, the different lengths are few.
 */
export class NameFinder<T> {
  readonly #values: ReadonlyMap<string, T>;
  /** By the code of the first character; the longest first. */
  readonly #lengths = new Map<number, number[]>();

  constructor(values: ReadonlyMap<string, T>) {
    this.#values = values;
    const seen = new Map<number, Set<number>>();
    for (const name of values.keys()) {
      const first = name.charCodeAt(0);
      const lengths = seen.get(first);
      if (lengths === undefined) seen.set(first, new Set([name.length]));
      else lengths.add(name.length);
    }
    for (const [first, lengths] of seen) {
      this.#lengths.set(
        first,
        [...lengths].sort((one, other) => other - one),
      );
    }
  }

  /** The longest name that starts at an offset. */
  at(text: string, start: number): Named<T> | undefined {
    for (const length of this.#lengths.get(text.charCodeAt(start)) ?? []) {
      const value = this.#values.get(text.slice(start, start + length));
      if (value !== undefined && start + length <= text.length) return { value, start, end: start + length };
    }
    return undefined;
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
