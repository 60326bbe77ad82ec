import { locatePlace } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import type { SourceTexts } from '../findings/sourceText.ts';

/** Returns the numbers of the lines that places begin on, each once. */
export function linesOf(places: readonly Place[], texts: SourceTexts): readonly number[] {
  return [...new Set(places.flatMap((place) => locatePlace(place, texts)?.start.line ?? []))];
}
