import { wholeFile } from '../findings/place.ts';
import type { Result } from '../findings/types.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { unknownSheet } from '../workbooks/findings/findings.ts';
import type { Table } from '../workbooks/types.ts';
import { type EditedReport, editFilled } from './editFilled.ts';
import type { FilledNote, SheetTarget } from './filledReading.ts';
import { readFilled } from './readFilled.ts';

/** What a filled workbook would change in a report file. */
export interface FilledImport extends EditedReport {
  readonly sheets: readonly string[];
  readonly notes: readonly FilledNote[];
  readonly budgetUnit: string | undefined;
}

/** Plans what a filled workbook would change in a report file. A finding refuses it as a whole; nothing is written here. */
export function planFilled(
  file: string,
  table: Table,
  target: Omit<SheetTarget, 'root'> & { readonly source: Source },
  sheet: string | undefined,
): Result<FilledImport> {
  const names = table.sheets.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet)) {
    const found = unknownSheet({ name: sheet, suggestion: suggestName(sheet, names), known: names }, wholeFile(file));
    return { value: undefined, findings: [found] };
  }
  const { source } = target;
  const { value, findings } = readFilled(file, table, { ...target, root: source.root }, sheet);
  if (value === undefined) return { value: undefined, findings };
  const { want, head, sheets, notes } = value;
  return { value: { ...editFilled(source, want), sheets, notes, budgetUnit: head.budgetUnit }, findings: [] };
}
