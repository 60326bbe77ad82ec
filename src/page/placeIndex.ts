import type { Place } from '../findings/place.ts';

interface Stretch {
  readonly start: number;
  /** Exclusive; an empty place counts as one character. */
  readonly end: number;
  readonly owner: number;
}

/**
 * Finds places by overlap. They are sorted when they are first asked for, so that a question need not look at all of
 * them.
 */
export class PlaceIndex {
  readonly #byFile = new Map<string, Stretch[]>();
  /** The stretches of a file by their start, and for each the furthest end of all stretches up to it. */
  readonly #sorted = new Map<
    string,
    { readonly stretches: readonly Stretch[]; readonly furthest: readonly number[] }
  >();

  add(place: Place, owner: number): void {
    const stretch = { start: place.start, end: endOf(place), owner };
    const known = this.#byFile.get(place.file);
    if (known === undefined) this.#byFile.set(place.file, [stretch]);
    else known.push(stretch);
  }

  /** Returns the owners of all places that share a character with this one. */
  overlapping(place: Place): number[] {
    const { stretches, furthest } = this.#sort(place.file);
    const end = endOf(place);
    const owners: number[] = [];
    for (let at = countBefore(stretches, end) - 1; at >= 0 && (furthest[at] ?? 0) > place.start; at--) {
      const stretch = stretches[at];
      if (stretch !== undefined && stretch.end > place.start) owners.push(stretch.owner);
    }
    return owners;
  }

  #sort(file: string) {
    const known = this.#sorted.get(file);
    if (known !== undefined) return known;
    const stretches = (this.#byFile.get(file) ?? []).toSorted((one, other) => one.start - other.start);
    let most = 0;
    const furthest = stretches.map(({ end }) => (most = Math.max(most, end)));
    const sorted = { stretches, furthest };
    this.#sorted.set(file, sorted);
    return sorted;
  }
}

function endOf({ start, end }: Place): number {
  return Math.max(end, start + 1);
}

/** Counts the stretches that start before an offset. */
function countBefore(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
