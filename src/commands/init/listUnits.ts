import path from 'node:path';
import { childOf, listOf, textOf } from '../../source/query.ts';
import type { SourceNode } from '../../source/types.ts';

/** Lists the reports that a department's report adds up, as it names them; a unit without one has `none`. */
export function listUnits(root: SourceNode | undefined): readonly string[] {
  return (listOf(childOf(root, 'units'))?.items ?? []).flatMap((entry) => {
    const report = textOf(childOf(entry, 'report'))?.trim() ?? 'none';
    return report === 'none' ? [] : [report];
  });
}

/** Whether a path stays in the folder of the file that names it, so that another folder may have the same. */
export function isInside(report: string): boolean {
  return !path.isAbsolute(report) && !path.win32.isAbsolute(report) && !/^\.\.(?:[/\\]|$)/.test(path.normalize(report));
}
