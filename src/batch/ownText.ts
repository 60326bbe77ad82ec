/** Shorter ones are never parts of others in V8. */
const SHORTEST_PART = 13;

/**
 * The same text in memory of its own. What is cut out of a text, V8 keeps as a stretch of it, and so keeps all of it: a
 * finding's few words would keep the file. In UTF-16, so that halves of characters stay what they are.
 */
export function ownText(text: string): string {
  return text.length < SHORTEST_PART ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Copies values so that they keep nothing of the text in which they were found. What is there twice is copied once. */
export class OwnCopies {
  readonly #copies = new Map<unknown, unknown>();

  /** @param shared a text that many values name, and that is kept anyway */
  constructor(shared: string) {
    this.#copies.set(shared, shared);
  }

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
    // Decimals hold no text.
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, this.of(inside)]));
  }
}
