import { plainText } from '../../document/text.ts';
import type { Cell, Grid, Position } from '../../document/types.ts';

/** A table of so few rows stays on one page. */
const MOST_KEPT = 12;

/** Whether all rows of a table stay on one page, since they are few. */
export function areFew({ rows, headerRows }: Grid): boolean {
  return rows.length - headerRows <= MOST_KEPT;
}

/**
 * Parts labels that span more rows than stay together: each part repeats the label. A merged cell that a page ends in is empty
 * on the next page, and its rows would lack their label there.
 *
 * @param heights of the rows
 * @param most how high a part may be; it has two rows at least
 */
export function partLongLabels(grid: Grid, heights: readonly number[], most: number): Grid {
  // From the last one on, so that each part is made once.
  const ends = [...endsOfParts(grid, heights, most)].reverse();
  if (ends.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const end of ends) {
    rows[end]?.forEach((position, column) => {
      if (position.type !== 'covered' || position.column !== column || position.row >= end) return;
      const owner = rows[position.row]?.[column];
      if (owner?.type === 'cell') part(owner, position.row, column, end);
    });
  }
  return { ...grid, rows };

  function part(owner: Cell, from: number, column: number, end: number): void {
    const left = from + owner.rowSpan - end;
    put(from, column, { ...owner, rowSpan: end - from });
    put(end, column, { ...owner, rowSpan: left, ...(isNumber(owner) ? { content: [] } : {}) });
    for (let row = end; row < end + left; row += 1) {
      for (let other = column; other < column + owner.columnSpan; other += 1) {
        if (row > end || other > column) put(row, other, { type: 'covered', row: end, column });
      }
    }
  }

  function put(row: number, column: number, position: Position): void {
    rows[row]?.splice(column, 1, position);
  }
}

/** A number that stood there twice would be read as two, as the points of an item over its criteria. */
function isNumber({ content }: Cell): boolean {
  return /^[-—\d.,%]+[\u4e00-\u9fff]?$/.test(plainText(content).trim());
}

/** Yields the rows before which runs of rows under common labels are parted, where the fewest labels are cut. */
function* endsOfParts(grid: Grid, heights: readonly number[], most: number): Generator<number> {
  const crossing = countCrossing(grid);
  let start = grid.headerRows;
  while (start < grid.rows.length) {
    let end = start + 1;
    while ((crossing[end] ?? 0) > 0) end += 1;
    for (let full = fill(start, end); full < end; full = fill(start, end)) {
      let best = full;
      for (let row = full - 1; row >= start + 2; row -= 1) {
        if ((crossing[row] ?? 0) < (crossing[best] ?? 0)) best = row;
      }
      // No row is left alone behind the last part.
      if (end - best < 2 && best - start > 2) best -= 1;
      yield best;
      start = best;
    }
    start = end;
  }

  /** Returns the row behind the last one that still fits into a part from a row on. */
  function fill(from: number, end: number): number {
    let row = from;
    for (let height = 0; row < end && (row < from + 2 || height + (heights[row] ?? 0) <= most); row += 1)
      height += heights[row] ?? 0;
    return row;
  }
}

/** Counts for each row the merged cells that begin above it and reach into it. */
function countCrossing({ rows, headerRows }: Grid): readonly number[] {
  const crossing = rows.map(() => 0);
  rows.slice(headerRows).forEach((row, index) => {
    for (const position of row) {
      if (position.type !== 'cell') continue;
      const from = headerRows + index;
      for (let below = from + 1; below < from + position.rowSpan; below += 1)
        crossing[below] = (crossing[below] ?? 0) + 1;
    }
  });
  return crossing;
}

/**
 * Lists for each row whether it stays on the page of the next one: in a table that is kept together all do, and the caption above
 * them does too. Otherwise the heads stay with the first two rows, rows under one label with each other, and neither the first
 * row nor the last is alone on a page.
 */
export function listKept(grid: Grid, keepsTogether: boolean): readonly boolean[] {
  const last = grid.rows.length - 1;
  if (keepsTogether) return grid.rows.map((_, row) => row < last);
  const crossing = countCrossing(grid);
  return grid.rows.map(
    (_, row) => row < last && (row <= grid.headerRows || row === last - 1 || (crossing[row + 1] ?? 0) > 0),
  );
}
