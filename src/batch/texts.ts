import type { Place } from '../findings/place.ts';
import { type SourceText, type SourceTexts, wholeText } from '../findings/sourceText.ts';
import { KeptLines } from './keptLines.ts';
import { ownText } from './ownText.ts';

/** Separating the lines of more places than these would take longer than it saves. */
export const MANY = 1000;

/** The texts of the files that findings point into, by file name. */
export class Texts {
  readonly #texts = new Map<string, SourceText>();
  /** Texts added since the last `settle`, with what was kept of each before. */
  readonly #open = new Map<string, SourceText | undefined>();

  get all(): SourceTexts {
    return this.#texts;
  }

  /** Files that the run looked for, whether or not their text may be shown, since what they hold may change. */
  readonly #names = new Set<string>();

  get names(): Iterable<string> {
    return new Set([...this.#names, ...this.#texts.keys()]);
  }

  addName(file: string): void {
    this.#names.add(ownText(file));
  }

  /** Adds a text that is needed until `settle` is called. */
  add(file: string, text: string): void {
    if (!this.#open.has(file)) this.#open.set(file, this.#texts.get(file));
    this.addForGood(file, text);
  }

  /** Adds a text that is kept whole, since findings in any file may point into it. */
  addForGood(file: string, text: string): void {
    this.#texts.set(file, wholeText(text));
  }

  drop(file: string): void {
    this.#texts.delete(file);
  }

  /**
   * Reduces the texts added since the last call to the lines of these places, since a run may cover thousands of files.
   */
  settle(places: readonly Place[]): void {
    for (const [file, before] of this.#open) {
      const source = this.#texts.get(file);
      const inFile = places.filter((place) => place.file === file);
      const kept = before === undefined || before instanceof KeptLines ? keep(source, inFile, before) : before;
      if (kept === undefined) this.#texts.delete(file);
      else this.#texts.set(file, kept);
    }
    this.#open.clear();
  }
}

function keep(source: SourceText | undefined, places: readonly Place[], before: KeptLines | undefined) {
  if (source === undefined || places.length === 0) return before;
  return places.length > MANY ? source : new KeptLines(source, places, before);
}
