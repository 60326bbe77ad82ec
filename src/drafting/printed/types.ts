import type { Place } from '../../findings/place.ts';
import type { WordPlace } from '../../findings/wordPlace.ts';

/** Makes places in a Word file for findings. */
export interface PrintedPlaces {
  /** The words of a paragraph or cell; all of it where they are left out or do not stand there. */
  of(place: WordPlace, words?: string): Place;
  /** The words that stand at a place. */
  wordsOf(place: Place): string;
}
