import { hideControls } from '../findings/printFinding.ts';
import { displayWidth, graphemesOf } from './displayWidth.ts';

/** A line of the user's file as shown, and the line of marks under it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

interface Cell {
  readonly shown: string;
  readonly start: number;
  readonly end: number;
  /** Columns before it. */
  readonly column: number;
  readonly width: number;
}

const TAB = 4;
const ELLIPSIS = '…';

/**
 * Shows a line in at most `width` columns, with `^~~~` under the stretch from `start` to `end` (offsets in the line, as far
 * as the line goes). A long line is cut to a window around `start`; no character is halved.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const cells = cellsOf(line);
  const total = columnAfter(cells);
  const first = cells.findIndex((cell) => cell.end > start);
  const caret = cells[first]?.column ?? total;
  const marked = cells.filter((cell) => cell.end > start && cell.start < end);
  const markedTo = Math.max(columnAfter(marked), caret + 1);

  const needed = Math.max(total, caret + 1);
  if (needed <= width) return draw(cells, '', '', caret, markedTo);

  const wanted = Math.max(0, Math.min(caret - Math.floor(width / 3), needed - width + 1));
  const left = cells.filter((cell) => cell.column >= wanted);
  const leftColumn = left[0]?.column ?? total;
  const before = leftColumn > 0 ? ELLIPSIS : '';
  const room = width - before.length;
  if (needed - leftColumn <= room) return draw(left, before, '', caret, markedTo);

  const inside = left.filter((cell) => cell.column + cell.width - leftColumn <= room - 1);
  return draw(inside, before, ELLIPSIS, caret, Math.min(markedTo, columnAfter(inside)));
}

function draw(cells: readonly Cell[], before: string, after: string, caret: number, markedTo: number): Excerpt {
  const text = `${before}${cells.map(({ shown }) => shown).join('')}${after}`;
  const leftColumn = cells[0]?.column ?? caret;
  const indent = ' '.repeat(before.length + caret - leftColumn);
  return { text: text.trimEnd(), marks: `${indent}^${'~'.repeat(Math.max(0, markedTo - caret - 1))}` };
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { text, start } of graphemesOf(line)) {
    const shown = text === '\t' ? ' '.repeat(TAB - (column % TAB)) : hideControls(text);
    const width = displayWidth(shown);
    cells.push({ shown, start, end: start + text.length, column, width });
    column += width;
  }
  return cells;
}

function columnAfter(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
