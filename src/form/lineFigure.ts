import type { LineSpec } from './types.ts';

/** The id of the figure of a line in a column; `undefined`: the form has a dash there. */
export function lineFigure({ of, cells }: LineSpec, cell: string): string | undefined {
  const id = cells.get(cell) ?? (of === undefined ? 'none' : `${of}.${cell}`);
  return id === 'none' ? undefined : id;
}
