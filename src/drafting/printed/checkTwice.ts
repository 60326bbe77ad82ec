import type { Finding } from '../../findings/types.ts';
import type { LeftOver } from '../types.ts';
import { printedTwice } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

/**
 * SE853: a number that the file gives twice, and not the same. A sentence that other checks have told of is left to them.
 *
 * @param told what these found
 */
export function checkTwice(
  left: readonly LeftOver[],
  told: readonly Finding[],
  places: PrintedPlaces,
): readonly Finding[] {
  return left.flatMap(({ place, text, why, other }): Finding[] => {
    if (why !== 'conflict' || other === undefined) return [];
    const here = places.of(place, text.trim());
    const there = places.of(other.place, other.text);
    const isTold = told.some((found) => found.places.some(({ start, end }) => start < here.end && here.start < end));
    if (isTold || here.start === there.start) return [];
    return [printedTwice({ here: text.trim(), there: places.wordsOf(there) }, here, there)];
  });
}
