import type { Place } from '../../findings/place.ts';
import type { Named, UnitYear } from '../../model/types.ts';

/** A stretch of words with places: a passage of prose, or an entry that is printed as it stands. */
export interface PlainText {
  readonly text: string;
  readonly placeOf: (start: number, end: number) => Place;
}

export function listPlainTexts(year: UnitYear): readonly PlainText[] {
  return [
    ...year.title,
    ...year.evidence.map(({ document }) => document),
    ...year.disclosures.flatMap(({ where, scope }) => [where, scope]),
  ].flatMap((entry) => (entry === undefined ? [] : [{ text: entry.name, placeOf: placeWithin(entry) }]));
}

/** Plain and simply quoted scalars stand in the file as they are, so that a stretch has a place of its own. */
function placeWithin({ name, place }: Named): PlainText['placeOf'] {
  const quotes = place.end - place.start - name.length;
  if (quotes !== 0 && quotes !== 2) return () => place;
  const from = place.start + quotes / 2;
  return (start, end) => ({ ...place, start: from + start, end: from + end });
}
