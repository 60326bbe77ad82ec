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
  const conflicts = left.filter(({ why, other }) => why === 'conflict' && other !== undefined);
  const inTable = (table: number) =>
    conflicts.filter(({ place }) => place.in === 'table' && place.table === table).length;
  return conflicts.flatMap(({ place, text, other }): Finding[] => {
    if (other === undefined) return [];
    // Rows that all differ are other rows, whatever they were read as.
    if (place.in === 'table' && inTable(place.table) > MOST) return [];
    const here = places.of(place, text.trim());
    const there = places.of(other.place, other.text);
    const isTold = told.some((found) => found.places.some(({ start, end }) => start < here.end && here.start < end));
    const words = places.wordsOf(there);
    if (isTold || here.start === there.start || !/\d/.test(words.normalize('NFKC'))) return [];
    return [printedTwice({ here: text.trim(), there: words }, here, there)];
  });
}

/** Nobody contradicts himself more often in one table. */
const MOST = 3;
