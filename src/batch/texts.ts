import type { Place } from '../findings/place.ts';
import { type SourceText, type SourceTexts, wholeText } from '../findings/sourceText.ts';
import { KeptLines } from './keptLines.ts';
import { ownText } from './ownText.ts';

/** Of a file with more places, keeping them apart would take longer than it saves. */
export const MANY = 1000;

/** Texts of the files that findings point into, by name. */
export class Texts {
  readonly #texts = new Map<string, SourceText>();
  /** Those that were added since it was last settled what of them is shown, with what was kept of them before. */
  readonly #open = new Map<string, SourceText | undefined>();

  get all(): SourceTexts {
    return this.#texts;
  }

  /** Files that were looked for, whether or not anything of them may be shown: what they hold may change. */
  readonly #names = new Set<string>();

  get names(): Iterable<string> {
    return new Set([...this.#names, ...this.#texts.keys()]);
  }

  addName(file: string): void {
    this.#names.add(ownText(file));
  }

  /** A text that is wanted until the places in it are settled. */
  add(file: string, text: string): void {
    if (!this.#open.has(file)) this.#open.set(file, this.#texts.get(file));
    this.addForGood(file, text);
  }

  /** A text that findings in any file may point into. */
  addForGood(file: string, text: string): void {
    this.#texts.set(file, wholeText(text));
  }

  drop(file: string): void {
    this.#texts.delete(file);
  }

  /** Keeps of the texts added since the last time the lines of these places: a run may be over thousands of files. */
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
