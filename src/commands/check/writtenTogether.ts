/** Not one by one: each writing is a call of the system. */
const TOGETHER = 65_536;

/** Writes pieces of a page many at a time. */
export class WrittenTogether {
  readonly #write: (text: string) => void;
  #pieces = '';

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(piece: string): void {
    this.#pieces += piece;
    if (this.#pieces.length >= TOGETHER) this.end();
  }

  /** Writes what is left. */
  end(): void {
    if (this.#pieces !== '') this.#write(this.#pieces);
    this.#pieces = '';
  }
}
