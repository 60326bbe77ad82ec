import { findTerm } from './addFacts.ts';
import { listInputs } from './listInputs.ts';
import type { Figure, Figures } from './types.ts';

/** Lists the unknown numbers that somebody must type, of which figures are made; each once, in the order of the formula. */
export function listUnknownInputs(names: readonly string[], figures: Figures): readonly Figure[] {
  const seen = new Set<string>();
  const found: Figure[] = [];
  for (const name of names) visit(figures.find(findTerm(figures, name) ?? name));
  return found;

  function visit(figure: Figure | undefined): void {
    if (figure?.outcome.state !== 'unknown' || seen.has(figure.id)) return;
    seen.add(figure.id);
    const inputs = listInputs(figure);
    if (inputs.length === 0) found.push(figure);
    for (const { id } of inputs) visit(figures.get(id));
  }
}

/**
 * The key of a number that was not typed. A place knows it, save where the file lacks the whole section: then the figure is
 * named as its key.
 */
export function keyOf({ id, derivation }: Figure): string {
  const path = derivation.operation === 'typed' ? derivation.place.path : '';
  return path === '' || /^(?:facts|staff)\b/.test(id) ? id : path;
}

/** Lists the keys of the unknown numbers of which figures are made. */
export function listUnknownKeys(names: readonly string[], figures: Figures): readonly string[] {
  return [...new Set(listUnknownInputs(names, figures).map(keyOf))];
}
