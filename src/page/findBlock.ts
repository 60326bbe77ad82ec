import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { PlaceIndex } from './placeIndex.ts';

/** The places that a block rests on: of its own words, and of the numbers that it prints. */
export interface Sources {
  readonly words: readonly Place[];
  readonly numbers: readonly Place[];
}

/**
 * Finds the block that a finding concerns. The index is built once for all findings, since a report may have thousands
 * of both.
 */
export class BlockFinder {
  readonly #blocks: readonly Sources[];
  readonly #words = new PlaceIndex();
  readonly #numbers = new PlaceIndex();
  /**
   * By file and path: the blocks that print a number from below that path, namely the first one and the one with the
   * fewest numbers.
   */
  readonly #below = new Map<string, { readonly first: number; closest: number }>();

  constructor(blocks: readonly Sources[]) {
    this.#blocks = blocks;
    for (const [index, { words, numbers }] of blocks.entries()) {
      for (const place of words) this.#words.add(place, index);
      for (const place of numbers) {
        this.#numbers.add(place, index);
        this.#addBelow(place, index);
      }
    }
  }

  /**
   * Returns the index of the block whose words the finding is about; otherwise of the block that prints the number and
   * has the fewest others. `undefined` where no block is concerned.
   */
  find({ places: [place] }: Pick<Finding, 'places'>): number | undefined {
    const ofWords = this.#words.overlapping(place);
    if (ofWords.length > 0) return ofWords.reduce((first, index) => Math.min(first, index));
    const parent = place.path.replace(/\.?[^.[\]]+$|\[\d+\]$/, '');
    return (
      this.#closest(this.#numbers.overlapping(place)) ??
      // A whole list: the first block that prints one of its numbers.
      (place.path === '' ? undefined : this.#below.get(keyOf(place.file, place.path))?.first) ??
      // The name of an item, or something missing in it: the closest block of the item.
      (parent === '' ? undefined : this.#below.get(keyOf(place.file, parent))?.closest)
    );
  }

  #addBelow({ file, path }: Place, index: number): void {
    for (const { index: end } of path.matchAll(/(?<=.)[.[]/gs)) {
      const key = keyOf(file, path.slice(0, end));
      const known = this.#below.get(key);
      if (known === undefined) this.#below.set(key, { first: index, closest: index });
      else if (this.#isCloser(index, known.closest)) known.closest = index;
    }
  }

  #closest(indexes: readonly number[]): number | undefined {
    const [first] = indexes;
    return first === undefined
      ? undefined
      : indexes.reduce((best, index) => (this.#isCloser(index, best) ? index : best));
  }

  /** Whether a block has fewer numbers than another, or as many and stands before it. */
  #isCloser(index: number, other: number): boolean {
    const difference = this.#count(index) - this.#count(other);
    return difference < 0 || (difference === 0 && index < other);
  }

  #count(index: number): number {
    return this.#blocks[index]?.numbers.length ?? 0;
  }
}

function keyOf(file: string, path: string): string {
  return `${file}\n${path}`;
}
