import type { PageGap } from '../document/page.ts';
import type { Unfilled } from '../document/places/types.ts';
import type { ReportDocument } from '../document/types.ts';
import type { Figures } from '../figures/types.ts';
import { listFigures, listFiguresOf } from './listFigures.ts';

/** A gap with the first block, and cell, that prints its figure; `undefined` where none does. */
export interface PlacedGap extends Pick<PageGap, 'cell'> {
  readonly gap: Unfilled;
  readonly block: number | undefined;
}

/** Places the keys that nobody has filled in by the figures that would be typed there. */
export function placeGaps(
  unfilled: readonly Unfilled[],
  { blocks }: ReportDocument,
  figures: Figures,
): readonly PlacedGap[] {
  const printed = new Map<string, { readonly block: number; readonly cell: PageGap['cell'] }>();
  const add = (id: string, block: number, cell: PageGap['cell']) => {
    const derivation = figures.find(id)?.derivation;
    if (derivation?.operation !== 'typed' || printed.has(derivation.place.path)) return;
    printed.set(derivation.place.path, { block, cell });
  };
  // A table says where more exactly than a sentence does, so that tables come first.
  for (const [block, table] of blocks.entries()) {
    if (table.type !== 'table') continue;
    for (const [row, cells] of table.grid.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell.type === 'cell') for (const id of listFiguresOf(cell.content)) add(id, block, { row, column });
      }
    }
  }
  for (const [index, block] of blocks.entries()) for (const id of listFigures(block)) add(id, index, undefined);
  return unfilled.map((gap) => {
    const at = printed.get(gap.key);
    return { gap, block: at?.block, cell: at?.cell };
  });
}
