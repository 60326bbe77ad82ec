import type { WordPlace } from '../findings/wordPlace.ts';
import type { WordCell, WordDocument, WordParagraph } from '../wordfile/types.ts';
import type { LeftOver, LeftWhy, Origin, ReadTableOfDraft, Share } from './types.ts';

/** Counts what found its place, and keeps what did not. */
export class Ledger {
  readonly left: LeftOver[] = [];
  readonly tables: ReadTableOfDraft[] = [];
  readonly #placed = new Set<WordParagraph | WordCell>();

  place(...what: readonly (WordParagraph | WordCell)[]): void {
    for (const each of what) this.#placed.add(each);
  }

  isPlaced(what: WordParagraph | WordCell): boolean {
    return this.#placed.has(what);
  }

  leave(place: WordPlace, text: string, why: LeftWhy): void {
    this.left.push({ place, text, why });
  }

  /** Cells of which it turns out that they say nothing, or are text, are placed, and not left. */
  takeBack(cells: readonly WordCell[]): void {
    this.place(...cells);
    const places = new Set<WordPlace>(cells.map(({ place }) => place));
    if (places.size > 0) this.left.splice(0, Infinity, ...this.left.filter(({ place }) => !places.has(place)));
  }

  /** @param other what the file says instead elsewhere */
  contradict(place: WordPlace, text: string, other: Origin | undefined): void {
    this.left.push(other === undefined ? { place, text, why: 'conflict' } : { place, text, why: 'conflict', other });
  }

  countParagraphs({ blocks }: WordDocument): Share {
    const all = blocks.filter((block): block is WordParagraph => block.type === 'paragraph');
    return { placed: all.filter((each) => this.#placed.has(each)).length, of: all.length };
  }

  /** Counts the cells that hold something. */
  countCells({ blocks }: WordDocument): Share {
    const all = blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? []
        : block.rows.flatMap(({ positions }) =>
            positions.filter((each): each is WordCell => each.type === 'cell' && each.text.trim() !== ''),
          ),
    );
    return { placed: all.filter((each) => this.#placed.has(each)).length, of: all.length };
  }
}
