import { locate, type Place, type Position } from '../findings/place.ts';
import type { SourceText } from '../findings/sourceText.ts';
import type { WordPlace } from '../findings/wordPlace.ts';
import { ownText } from './ownText.ts';

interface Line {
  readonly number: number;
  /** The text of the line where a place starts in it; other lines are never shown. */
  readonly words?: string | undefined;
  /** Where the line stands in a Word file. */
  readonly place?: WordPlace | undefined;
}

/** Lines that were kept of a text, as plain data: the offset at which each starts, and the line. */
export type KeptEntries = readonly (readonly [start: number, line: Line])[];

/** Keeps only those lines of a text in which a place starts or ends, since no other line can be shown. */
export class KeptLines implements SourceText {
  /** Where the kept lines start: offsets in the whole text, ascending. */
  readonly #starts: readonly number[];
  readonly #lines: readonly Line[];

  constructor(entries: KeptEntries) {
    const sorted = [...entries].sort(([one], [other]) => one - other);
    this.#starts = sorted.map(([start]) => start);
    this.#lines = sorted.map(([, line]) => line);
  }

  /** @param before lines of the text that were kept already */
  static of(source: SourceText, places: readonly Place[], before: KeptLines | undefined): KeptLines {
    const lines = new Map(before?.entries);
    for (const { start, end } of places) {
      for (const offset of [start, end]) {
        const { line: number, column } = source.positionOf(offset);
        const lineStart = offset - column + 1;
        const isShown = offset === start;
        const known = lines.get(lineStart);
        if (known !== undefined && (known.words !== undefined || !isShown)) continue;
        const place = source.wordPlaceAt?.(offset);
        const words = isShown ? ownText(source.lineAt(offset)) : undefined;
        lines.set(lineStart, place === undefined ? { number, words } : { number, words, place });
      }
    }
    return new KeptLines([...lines]);
  }

  get entries(): KeptEntries {
    return this.#lines.map((line, index) => [this.#starts[index] ?? 0, line]);
  }

  /** The lines of both, which were kept of the same text. */
  joinedWith(other: KeptLines): KeptLines {
    const lines = new Map(this.entries);
    for (const [start, line] of other.entries) if (lines.get(start)?.words === undefined) lines.set(start, line);
    return new KeptLines([...lines]);
  }

  positionOf(offset: number): Position {
    const { line: index, column } = locate(this.#starts, offset);
    return { line: this.#lines[index - 1]?.number ?? index, column };
  }

  lineAt(offset: number): string {
    return this.#lines[locate(this.#starts, offset).line - 1]?.words ?? '';
  }

  wordPlaceAt(offset: number): WordPlace | undefined {
    return this.#lines[locate(this.#starts, offset).line - 1]?.place;
  }
}
