import type { PageGap } from '../document/page.ts';
import type { Unfilled } from '../document/places/types.ts';
import type { Block, ReportDocument } from '../document/types.ts';
import { listInputs } from '../figures/listInputs.ts';
import type { Figures } from '../figures/types.ts';
import { listFigures, listFiguresOf } from './listFigures.ts';

/** A gap with the first block, and cell, that prints its figure; `undefined` where none does. */
export interface PlacedGap extends Pick<PageGap, 'cell'> {
  readonly gap: Unfilled;
  readonly block: number | undefined;
}

interface Printed {
  readonly id: string;
  readonly block: number;
  readonly cell: PageGap['cell'];
}

/**
 * Places the keys that nobody has filled in: by the figure that would be typed there, else by the first that rests on it. A
 * table says where more exactly than a sentence does.
 */
export function placeGaps(
  unfilled: readonly Unfilled[],
  { blocks }: ReportDocument,
  figures: Figures,
): readonly PlacedGap[] {
  const printed = [...blocks.flatMap(listPrintedInTable), ...blocks.flatMap(listPrinted)];
  const places = new Map<string, Printed>();
  for (const one of printed) add(one.id, one);
  const seen = new Set<string>();
  for (const one of printed) addInputs(one.id, one);
  const date = blocks.findIndex(
    (block) => block.type === 'coverLine' && JSON.stringify(block).includes('"isGap":true'),
  );
  return unfilled.map((gap) => {
    if (gap.key === 'date') return { gap, block: date < 0 ? undefined : date, cell: undefined };
    const at = places.get(gap.key);
    return { gap, block: at?.block, cell: at?.cell };
  });

  function add(id: string, at: Printed): void {
    const derivation = figures.find(id)?.derivation;
    if (derivation?.operation !== 'typed' || places.has(derivation.place.path)) return;
    places.set(derivation.place.path, at);
  }

  function addInputs(id: string, at: Printed): void {
    const figure = seen.has(id) ? undefined : figures.find(id);
    seen.add(id);
    if (figure === undefined || figure.outcome.state !== 'unknown') return;
    for (const input of listInputs(figure)) {
      add(input.id, at);
      addInputs(input.id, at);
    }
  }
}

function listPrintedInTable(table: Block, block: number): Printed[] {
  if (table.type !== 'table') return [];
  return table.grid.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.type === 'cell' ? listFiguresOf(cell.content).map((id) => ({ id, block, cell: { row, column } })) : [],
    ),
  );
}

function listPrinted(found: Block, block: number): Printed[] {
  return listFigures(found).map((id) => ({ id, block, cell: undefined }));
}
