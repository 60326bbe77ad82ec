import type { Place } from '../findings/place.ts';
import { type SourceText, type SourceTexts, wholeText } from '../findings/sourceText.ts';
import { type KeptEntries, KeptLines } from './keptLines.ts';
import { ownText } from './ownText.ts';

/** Separating the lines of more places than these would take longer than it saves. */
export const MANY = 1000;

/** What is kept of texts, as plain data: lines of some, and the whole of others. */
export interface KeptTexts {
  readonly lines: readonly (readonly [file: string, lines: KeptEntries])[];
  readonly whole: readonly (readonly [file: string, text: string])[];
  readonly names: readonly string[];
}

/** The texts of the files that findings point into, by file name. */
export class Texts {
  readonly #texts = new Map<string, SourceText>();
  /** Texts kept whole that `take` has not handed over yet. */
  readonly #whole = new Map<string, string>();
  /** Texts added since the last `settle`, with what was kept of each before. */
  readonly #open = new Map<string, SourceText | undefined>();

  get all(): SourceTexts {
    return this.#texts;
  }

  readonly #mostPlaces: number;

  /** @param mostPlaces a text with more places is kept whole */
  constructor(mostPlaces = MANY) {
    this.#mostPlaces = mostPlaces;
  }

  /** Files that the run looked for, whether or not their text may be shown, since what they hold may change. */
  readonly #names = new Set<string>();

  readonly #touched = new Set<string>();

  get names(): Iterable<string> {
    return new Set([...this.#names, ...this.#texts.keys()]);
  }

  addName(file: string): void {
    this.#names.add(ownText(file));
    this.#touched.add(file);
  }

  /** Files that were asked for since the last call, whether or not they are there. */
  takeTouched(): readonly string[] {
    const touched = [...this.#touched].map(ownText);
    this.#touched.clear();
    return touched;
  }

  /** Adds a text that is needed until `settle` is called. */
  add(file: string, text: string | SourceText): void {
    this.#touched.add(file);
    if (!this.#open.has(file)) this.#open.set(file, this.#texts.get(file));
    this.#texts.set(file, typeof text === 'string' ? wholeText(text) : text);
  }

  /** Adds a text that is kept whole, since findings in any file may point into it. */
  addForGood(file: string, text: string): void {
    this.#texts.set(file, wholeText(text));
    this.#whole.set(file, text);
  }

  drop(file: string): void {
    this.#texts.delete(file);
    this.#whole.delete(file);
  }

  /** Hands over what has come since the last call, for another thread to `put`. Lines are let go, whole texts told once. */
  take(): KeptTexts {
    const taken = { lines: this.takeLines(), whole: [...this.#whole], names: [...this.#names] };
    this.#whole.clear();
    this.#names.clear();
    return taken;
  }

  /** Hands over the lines alone, and lets them go. */
  takeLines(): KeptTexts['lines'] {
    const kept = [...this.#texts].flatMap(([file, text]) => (text instanceof KeptLines ? [[file, text] as const] : []));
    for (const [file] of kept) this.#texts.delete(file);
    return kept.map(([file, { entries }]) => [file, entries] as const);
  }

  /** Takes over lines that were handed over. */
  putLines(lines: KeptTexts['lines']): void {
    for (const [file, entries] of lines) {
      const kept = new KeptLines(entries);
      const before = this.#texts.get(file);
      if (before === undefined) this.#texts.set(file, kept);
      else if (before instanceof KeptLines) this.#texts.set(file, before.joinedWith(kept));
    }
  }

  /** Takes over what `take` handed over. */
  put({ lines, whole, names }: KeptTexts): void {
    for (const name of names) this.#names.add(name);
    for (const [file, text] of whole) this.addForGood(file, text);
    this.putLines(lines);
  }

  /**
   * Reduces the texts added since the last call to the lines of these places, since a run may cover thousands of files.
   */
  settle(places: readonly Place[]): void {
    for (const [file, before] of this.#open) {
      const source = this.#texts.get(file);
      const inFile = places.filter((place) => place.file === file);
      const kept = before === undefined || before instanceof KeptLines ? this.#keep(source, inFile, before) : before;
      if (kept === undefined) this.#texts.delete(file);
      else this.#texts.set(file, kept);
    }
    this.#open.clear();
  }

  #keep(source: SourceText | undefined, places: readonly Place[], before: KeptLines | undefined) {
    if (source === undefined || places.length === 0) return before;
    return places.length > this.#mostPlaces ? source : KeptLines.of(source, places, before);
  }
}
