import { titleOf } from '../figures/figureNames.ts';
import type { Derivation, Figures } from '../figures/types.ts';

/**
 * Collects the titles by which prose may name anything (item, table, unit, result) that has a figure resting on an
 * entry that could not be read.
 *
 * @param isGap whether the entry at a path could not be read
 */
export function titlesWithGaps(figures: Figures, isGap: (path: string) => boolean): ReadonlySet<string> {
  const resting = new Set<string>();
  const titles = new Set<string>();
  // A figure stands after the figures that it is derived from.
  for (const { id, derivation } of figures.all) {
    if (!restsOnGap(derivation)) continue;
    resting.add(id);
    for (const segment of id.split('.').slice(0, -1)) titles.add(titleOf(segment));
  }
  return titles;

  function restsOnGap(derivation: Derivation): boolean {
    switch (derivation.operation) {
      case 'typed':
        return isGap(derivation.place.path);
      case 'counted':
        return derivation.places.some(({ path }) => isGap(path));
      case 'ratio':
        return resting.has(derivation.numerator) || resting.has(derivation.denominator);
      case 'sum':
      case 'sumOfPositive':
      case 'sumOfNegative':
        return derivation.terms.some(({ id }) => resting.has(id));
    }
  }
}
