import { findTerm, listTermNames } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import { type Finding, finding } from '../findings/types.ts';
import type { RateSpec } from '../form/types.ts';
import { suggestName } from '../source/suggestName.ts';

/** terms of a form's rates that name nothing, or a rate that is not before them. */
export function findUnknownTerms(figures: Figures, rates: readonly RateSpec[]): Finding[] {
  return rates.flatMap(({ above, below, place }) =>
    [...above, ...below]
      .filter(({ name }) => findTerm(figures, name) === undefined)
      .map(({ name }) => finding('SE606', { id: name, suggestion: suggestName(name, listTermNames(figures)) }, place)),
  );
}
