import type { PageFinding } from '../document/page.ts';
import type { Block, Position, Table } from '../document/types.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { BlockFinder } from './findBlock.ts';
import { listFiguresOf } from './listFigures.ts';

/** Finds the cell of a table that a finding concerns: by the rule by which its block is found, among the cells. */
export class CellFinder {
  readonly #blocks: readonly Block[];
  readonly #figures: Figures;
  readonly #byBlock = new Map<number, BlockFinder>();

  constructor(blocks: readonly Block[], figures: Figures) {
    this.#blocks = blocks;
    this.#figures = figures;
  }

  /** Returns the cell; `undefined` where the block is no table, or no cell is concerned more than the others. */
  find(block: number, found: Pick<Finding, 'places'>): PageFinding['cell'] {
    const table = this.#blocks[block];
    if (table?.type !== 'table') return undefined;
    const finder = this.#byBlock.get(block) ?? new BlockFinder(listCells(table).map((cell) => this.#placesOf(cell)));
    this.#byBlock.set(block, finder);
    const at = finder.find(found);
    const columns = table.grid.columns.length;
    return at === undefined ? undefined : { row: Math.floor(at / columns), column: at % columns };
  }

  #placesOf(cell: Position) {
    const ids = cell.type === 'cell' ? new Set(listFiguresOf(cell.content)) : [];
    const numbers = [...ids].flatMap((id) => {
      const figure = this.#figures.find(id);
      return figure === undefined ? [] : listTypedPlaces(figure, this.#figures);
    });
    return { words: [], numbers };
  }
}

/** A grid is a full rectangle, so that a cell's place in this list tells its row and column. */
function listCells({ grid }: Table): readonly Position[] {
  return grid.rows.flat();
}
