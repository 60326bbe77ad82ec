import type { Form, TemplateText } from '../form/types.ts';

/** The templates of a form, each as often as a report prints it. */
export interface TemplateUses {
  /** The body and the notes of annexes. */
  readonly report: readonly TemplateText[];
  /** Templates of one line: those above the title, of the title, and of the headings of columns. */
  readonly lines: readonly TemplateText[];
}

/** Lists all templates of a form. */
export function listTemplates({ body, cover, titleLines, tables, annexes, signature }: Form): TemplateUses {
  const columns = tables.flatMap((table) => [...table.columns, ...(table.unitRows ? [table.unitRows.column] : [])]);
  return {
    report: [body, ...annexes.flatMap(({ note }) => note ?? [])],
    lines: [
      ...cover,
      ...titleLines.flat(),
      ...columns.map(({ title }) => title),
      ...(signature === undefined ? [] : [signature.name, signature.date]),
    ],
  };
}
