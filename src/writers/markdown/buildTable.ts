import type { AlignType, TableCell as CellNode, Table as TableNode } from 'mdast';
import type { Cell, Grid, Inline, Position } from '../../document/types.ts';
import { buildCellPhrasing } from './buildPhrasing.ts';

/**
 * Builds a grid as a GFM table with the same rows and columns. GFM has one header row and no merged cells: further
 * header rows become body rows, and a covered position repeats its owner's text, so that no row loses a fact.
 */
export function buildTable(grid: Grid): TableNode {
  if (grid.card !== undefined) return buildCard(grid);
  return {
    type: 'table',
    align: grid.columns.map((column): AlignType => column.align),
    children: grid.rows.map((row) => ({
      type: 'tableRow',
      children: row.map((position) => buildCell(findOwner(grid, position))),
    })),
  };
}

/**
 * Builds a card, whose rows have little in common: each begins at the left, and a cell that spans several columns stands
 * once. Only in the list at its end do cells stand below their headings, and what spans rows is repeated, so that no row
 * loses its label.
 */
function buildCard(grid: Grid): TableNode {
  const listFrom = grid.card?.listFrom ?? grid.rows.length;
  // 年度指标值 over 年初指标值 and 调整指标值: each column has its place.
  const headingRows = grid.rows.slice(listFrom, listFrom + 2).flatMap((row) => startsOf(grid, row));
  const headings = [...new Set(headingRows)].sort((one, other) => one - other);
  const rows = grid.rows.map((row, index) => {
    const starts = startsOf(grid, row);
    const slots = starts.map((start, at) => (index < listFrom ? at : headings.findLastIndex((one) => one <= start)));
    return new Map(starts.map((start, at) => [slots[at] ?? at, findOwner(grid, row[start])]));
  });
  const width = 1 + Math.max(...rows.flatMap((row) => [...row.keys()]));
  return {
    type: 'table',
    align: Array.from({ length: width }, () => 'left' as const),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, slot) => {
        const cell = row.get(slot);
        return cell === undefined ? { type: 'tableCell', children: [] } : buildCell(cell);
      }),
    })),
  };
}

/** Returns the columns of a row at which another cell begins than the one to the left. */
function startsOf(grid: Grid, row: readonly Position[]): readonly number[] {
  return row.flatMap((position, column) => {
    const left = row[column - 1];
    return left !== undefined && findOwner(grid, left) === findOwner(grid, position) ? [] : [column];
  });
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
function findOwner(grid: Grid, position: Position | undefined): Cell {
  if (position === undefined) throw new Error('no such position');
  if (position.type === 'cell') return position;
  const owner = grid.rows[position.row]?.[position.column];
  if (owner?.type !== 'cell') throw new Error(`covered position without an owner: ${position.row}, ${position.column}`);
  return owner;
}
