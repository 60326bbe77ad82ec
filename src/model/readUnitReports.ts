import type { SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';
import type { UnitReport } from './types.ts';

/** Reads which reports of units a department's report adds up. An entry without a report has a finding of the schema already. */
export function readUnitReports(root: SourceNode, reader: Reader): UnitReport[] {
  return reader.maps(root, 'units').flatMap((node): UnitReport[] => {
    const report = reader.named(node, 'report');
    if (report === undefined) return [];
    return [
      {
        name: reader.named(node, 'name'),
        report: report.name.trim() === 'none' ? 'none' : report,
        taken: reader.named(node, 'taken'),
        place: node.place,
      },
    ];
  });
}
