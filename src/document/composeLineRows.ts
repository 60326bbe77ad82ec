import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { findLineFigure } from '../form/findLineFigure.ts';
import { unknownFormName } from '../form/names/findings.ts';
import type { LineSpec, TableSpec } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { suggestName } from '../source/suggestName.ts';
import type { GridCell, GridRow } from './grid.ts';
import { printCell } from './printFigure.ts';

/** What stands for a cell that a form leaves empty on purpose. */
const DASH = '—';

/** The rows that a form lists itself: what each is called, and figures of its columns. */
export function composeLineRows(
  { columns, none }: TableSpec,
  lines: readonly LineSpec[],
  { form, figures }: Evaluation,
): { readonly rows: GridRow[]; readonly findings: readonly Finding[]; readonly hasMoney: boolean } {
  const style = { ...form, phrases: { ...form.phrases, none: none ?? form.phrases.none } };
  let hasMoney = false;
  const rows = lines.map(
    (line): GridRow => ({
      isTotal: false,
      cells: columns.map(({ cell }): GridCell => {
        if (cell === 'name') return { content: [{ type: 'text', value: line.title }], group: undefined };
        const id = findLineFigure(line, cell);
        if (id === undefined) return { content: [{ type: 'text', value: DASH }], group: undefined };
        const figure = figures.find(id);
        if (figure === undefined) return { content: [], group: undefined };
        hasMoney ||= figure.measure === 'yuan';
        return { content: [{ type: 'figure', id, value: printCell(figure, style) }], group: undefined };
      }),
    }),
  );
  return { rows, findings: findLineFaults({ columns }, lines, figures), hasMoney };
}

/** Figures that a line names and nothing has. */
export function findLineFaults(
  { columns }: Pick<TableSpec, 'columns'>,
  lines: readonly LineSpec[],
  figures: Figures,
): readonly Finding[] {
  return lines.flatMap((line) => {
    // One mistyped name leaves all columns of its line empty.
    const id = columns
      .filter(({ cell }) => cell !== 'name')
      .map(({ cell }) => findLineFigure(line, cell))
      .find((one) => one !== undefined && figures.find(one) === undefined);
    if (id === undefined) return [];
    const known = figures.all.map((one) => one.id);
    return [unknownFormName({ id, suggestion: suggestName(id, known) }, line.place)];
  });
}
