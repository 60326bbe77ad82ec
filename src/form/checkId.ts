import type { Finding } from '../findings/types.ts';
import { childOf, scalarOf } from '../source/query.ts';
import type { Source } from '../source/types.ts';
import installedForms from './generated/installedForms.js';
import { shippedIdKept } from './names/findings.ts';

/**
 * SE614 shipped-id-kept: a form of one's own has the id of a form of the package. Reports, scorecards and machine-readable
 * results name forms by their ids, so nobody could tell under which of the two a report was made.
 */
export function checkId(form: Source, folder: string): Finding[] {
  const id = scalarOf(childOf(form.root, 'id'));
  if (id === undefined || !installedForms.some((shipped) => shipped.id === id.text)) return [];
  return [shippedIdKept({ id: id.text, folder, used: 'own' }, id.place)];
}
