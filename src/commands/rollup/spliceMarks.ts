import type { UnitReport } from '../../model/types.ts';
import { childOf, entryOf, listOf, mapOf } from '../../source/query.ts';
import type { Source } from '../../source/types.ts';
import { Splices } from '../../workbooks/splices.ts';

/** The keys of an entry of `units`, in their order. */
const ORDER = ['name', 'report', 'taken'];

/** Writes the mark of each unit beside its report, in the place of an older one; comments and all else stay. */
export function spliceMarks(source: Source, unitReports: readonly UnitReport[]): string {
  const splices = new Splices(source);
  const entries = listOf(childOf(source.root, 'units'))?.items ?? [];
  for (const { mark, taken, place } of unitReports) {
    const map = mapOf(entries.find((node) => node.place.start === place.start));
    if (map === undefined || mark === undefined || taken?.name.trim() === mark) continue;
    const entry = entryOf(map, 'taken');
    if (entry === undefined) splices.addKey(map, 'taken', mark, ORDER);
    else splices.fill(entry, mark);
  }
  return splices.apply();
}
