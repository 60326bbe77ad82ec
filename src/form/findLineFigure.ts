import type { LineSpec } from './types.ts';

/** Finds the id of the figure that a line shows in a column; `undefined` where the form has a dash. */
export function findLineFigure({ of, cells }: LineSpec, cell: string): string | undefined {
  const id = cells.get(cell) ?? (of === undefined ? 'none' : `${of}.${cell}`);
  return id === 'none' ? undefined : id;
}
