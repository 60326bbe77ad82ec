import { lineStartsOf } from '../findings/place.ts';
import type { SourceText, SourceTexts } from '../terminal/locatePlace.ts';

/** Texts of the files that findings point into, by name. Lines are counted only where a finding is shown. */
export class Texts {
  readonly #texts = new Map<string, SourceText>();

  get all(): SourceTexts {
    return this.#texts;
  }

  add(file: string, text: string): void {
    let lineStarts: readonly number[] | undefined;
    this.#texts.set(file, {
      text,
      get lineStarts() {
        lineStarts ??= lineStartsOf(text);
        return lineStarts;
      },
    });
  }

  /** Lets go of a text that no finding will show. */
  drop(file: string): void {
    this.#texts.delete(file);
  }
}
