/** V8 copies shorter substrings instead of slicing them. */
const SHORTEST_PART = 13;

/**
 * Copies a text into memory of its own. A substring is a slice in V8, which keeps the whole text alive: the few words
 * of a finding would keep the file. The copy goes through UTF-16, which leaves lone surrogates as they are.
 */
export function ownText(text: string): string {
  return text.length < SHORTEST_PART ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Copies values so that they keep nothing of the text they were cut from. A value that occurs twice is copied once. */
export class OwnCopies {
  readonly #copies = new Map<unknown, unknown>();

  /** @param shared a text that many values name, and that is kept anyway */
  constructor(shared: string) {
    this.#copies.set(shared, shared);
  }

  /** Returns the copy of a value, the same one each time. */
  of<T>(value: T): T {
    const known = this.#copies.get(value);
    if (known !== undefined) return known as T;
    const copy = this.#copy(value);
    this.#copies.set(value, copy);
    return copy as T;
  }

  #copy(value: unknown): unknown {
    if (typeof value === 'string') return ownText(value);
    if (Array.isArray(value)) return value.map((each) => this.of(each));
    if (value instanceof Map) return new Map(Array.from(value, ([key, inside]) => [this.of(key), this.of(inside)]));
    // Decimals hold no text.
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, this.of(inside)]));
  }
}
