import type { ReportDocument } from '../document/types.ts';
import type { Figures } from '../figures/types.ts';
import { listFigures } from './listFigures.ts';

/**
 * Lists the ids of the printed figures that are unknown. A rate without a base is none of them: nothing that could be filled in
 * would give it one.
 */
export function listGaps({ blocks }: ReportDocument, figures: Figures): ReadonlySet<string> {
  const printed = new Set(blocks.flatMap(listFigures));
  return new Set([...printed].filter((id) => (figures.find(id)?.outcome.state ?? 'unknown') === 'unknown'));
}
