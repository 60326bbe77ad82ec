import type { AlignType, TableCell as CellNode, Table as TableNode } from 'mdast';
import type { Cell, Grid, Inline, Position } from '../../document/types.ts';
import { buildCellPhrasing } from './buildPhrasing.ts';

/**
 * Builds a grid as a GFM table with the same rows and columns. GFM has one header row and no merged cells: further
 * header rows become body rows, and a covered position repeats its owner's text, so that no row loses a fact.
 */
export function buildTable(grid: Grid): TableNode {
  return {
    type: 'table',
    align: grid.columns.map((column): AlignType => column.align),
    children: grid.rows.map((row) => ({
      type: 'tableRow',
      children: row.map((position) => buildCell(findOwner(grid, position))),
    })),
  };
}

function buildCell(cell: Cell): CellNode {
  const content: readonly Inline[] = cell.strong === true ? [{ type: 'strong', content: cell.content }] : cell.content;
  return { type: 'tableCell', children: buildCellPhrasing(content) };
}

/**
 * Returns the cell at a position, or the cell that covers it.
 *
 * @throws Error where a covered position names no cell, which is a bug
 */
function findOwner(grid: Grid, position: Position): Cell {
  if (position.type === 'cell') return position;
  const owner = grid.rows[position.row]?.[position.column];
  if (owner?.type !== 'cell') throw new Error(`covered position without an owner: ${position.row}, ${position.column}`);
  return owner;
}
