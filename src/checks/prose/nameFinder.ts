/** A name in a text, and what it stands for. */
export interface Named<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds names in texts by their first character. One pattern of all names would be another for every year, compiled for
 * a few sentences, and tries each name at every character.
 */
export class NameFinder<T> {
  /** By the code of the first character; the longest first. */
  readonly #byFirst = new Map<number, [name: string, value: T][]>();

  constructor(values: ReadonlyMap<string, T>) {
    for (const entry of values) {
      const first = entry[0].charCodeAt(0);
      const others = this.#byFirst.get(first);
      if (others === undefined) this.#byFirst.set(first, [entry]);
      else others.push(entry);
    }
    for (const entries of this.#byFirst.values()) entries.sort(([one], [other]) => other.length - one.length);
  }

  /** From left to right, the longest at each place; none overlaps another. */
  find(text: string): Named<T>[] {
    const found: Named<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      const entry = this.#byFirst.get(text.charCodeAt(start))?.find(([name]) => text.startsWith(name, start));
      if (entry === undefined) continue;
      const end = start + entry[0].length;
      found.push({ value: entry[1], start, end });
      start = end - 1;
    }
    return found;
  }
}
