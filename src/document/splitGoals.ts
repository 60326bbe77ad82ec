import type { ColumnSpec } from '../form/types.ts';

/** A column of the form, or the half of it that has goals as they were first set, or as they were changed. */
export type PageColumn = ColumnSpec & { readonly half?: 'first' | 'revised'; readonly under?: string };

/** Goals that were changed in the year stand in two columns where the form has headings for both. */
export function splitGoals(column: ColumnSpec): readonly PageColumn[] {
  if (column.ifRevised === undefined || !column.cell.startsWith('target')) return [column];
  const [first, revised] = column.ifRevised;
  // Two narrow columns need more than the one that they replace.
  const width = Math.ceil((column.width * 2) / 3);
  return [
    { ...column, width, half: 'first', under: first },
    { ...column, width, half: 'revised', under: revised },
  ];
}
