import type { Place } from '../findings/place.ts';
import type { Figure, Figures } from './types.ts';

/** Lists the places in the file of the typed numbers on which a figure rests, in the file's order; unknown ones are left out. */
export function listTypedPlaces(figure: Figure, figures: Figures): readonly Place[] {
  const places = new Map<string, Place>();
  const seen = new Set<string>();
  visit(figure);
  return [...places.values()].sort((one, other) => one.start - other.start);

  function visit({ id, outcome, derivation }: Figure): void {
    if (seen.has(id)) return;
    seen.add(id);
    switch (derivation.operation) {
      case 'typed':
        if (outcome.state !== 'unknown') add(derivation.place);
        return;
      case 'counted':
        derivation.places.forEach(add);
        return;
      case 'ratio':
        visit(figures.get(derivation.numerator));
        visit(figures.get(derivation.denominator));
        return;
      default:
        for (const term of derivation.terms) visit(figures.get(term.id));
    }
  }

  function add(place: Place): void {
    places.set(`${place.start} ${place.end}`, place);
  }
}
