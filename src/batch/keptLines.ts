import { locate, type Place, type Position } from '../findings/place.ts';
import type { SourceText } from '../findings/sourceText.ts';
import { ownText } from './ownText.ts';

interface Line {
  readonly number: number;
  /** The text of the line where a place starts in it; other lines are never shown. */
  readonly words: string | undefined;
}

/** Keeps only those lines of a text in which a place starts or ends, since no other line can be shown. */
export class KeptLines implements SourceText {
  /** Where the kept lines start: offsets in the whole text, ascending. */
  readonly #starts: readonly number[];
  readonly #lines: readonly Line[];

  /** @param before lines of the text that were kept already */
  constructor(source: SourceText, places: readonly Place[], before: KeptLines | undefined) {
    const lines = new Map(before === undefined ? [] : before.#entries());
    for (const { start, end } of places) {
      for (const offset of [start, end]) {
        const { line: number, column } = source.positionOf(offset);
        const lineStart = offset - column + 1;
        const isShown = offset === start;
        const known = lines.get(lineStart);
        if (known !== undefined && (known.words !== undefined || !isShown)) continue;
        lines.set(lineStart, { number, words: isShown ? ownText(source.lineAt(offset)) : undefined });
      }
    }
    this.#starts = [...lines.keys()].sort((one, other) => one - other);
    this.#lines = this.#starts.flatMap((start) => lines.get(start) ?? []);
  }

  #entries(): (readonly [start: number, line: Line])[] {
    return this.#lines.map((line, index) => [this.#starts[index] ?? 0, line]);
  }

  positionOf(offset: number): Position {
    const { line: index, column } = locate(this.#starts, offset);
    return { line: this.#lines[index - 1]?.number ?? index, column };
  }

  lineAt(offset: number): string {
    return this.#lines[locate(this.#starts, offset).line - 1]?.words ?? '';
  }
}
