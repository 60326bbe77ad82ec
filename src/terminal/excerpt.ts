import { hideControls } from '../findings/printSentence.ts';
import { displayWidth, graphemesOf } from './displayWidth.ts';

/** A line of the user's file as it is shown, and the line of marks below it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

interface Cell {
  readonly shown: string;
  readonly start: number;
  readonly end: number;
  /** How many columns stand before it. */
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
  const from = cutBefore(line, start - width * REACH);
  const to = cutBefore(line, start + width * REACH);
  const cells = cellsOf(line.slice(from, to), from);
  const total = columnAfter(cells);
  const first = cells.findIndex((cell) => cell.end > start);
  const caret = cells[first]?.column ?? total;
  const marked = cells.filter((cell) => cell.end > start && cell.start < end);
  const markedTo = Math.max(columnAfter(marked), caret + 1);

  const goesOn = to < line.length;
  const needed = Math.max(total, caret + 1);
  if (needed <= width && from === 0 && !goesOn) return draw(cells, '', '', caret, markedTo);

  const wanted = Math.max(0, Math.min(caret - Math.floor(width / 3), needed - width + 1));
  const left = cells.filter((cell) => cell.column >= wanted);
  const leftColumn = left[0]?.column ?? total;
  const before = leftColumn > 0 || from > 0 ? ELLIPSIS : '';
  const room = width - before.length;
  if (needed - leftColumn <= room && !goesOn) return draw(left, before, '', caret, markedTo);

  const inside = left.filter((cell) => cell.column + cell.width - leftColumn <= room - 1);
  return draw(inside, before, ELLIPSIS, caret, Math.min(markedTo, columnAfter(inside)));
}

/**
 * How many code units are looked at for each column on either side, since a line may be as long as a file and have a
 * finding at every word. A grapheme has at most ten code units a column (a family emoji whose members each have a skin
 * tone).
 */
const REACH = 16;

/** Returns the nearest offset, at or before this one, that splits no surrogate pair. */
function cutBefore(line: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, line.length));
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(Math.max(0, at - 1), at + 1)) ? at - 1 : at;
}

function draw(cells: readonly Cell[], before: string, after: string, caret: number, markedTo: number): Excerpt {
  const text = `${before}${cells.map(({ shown }) => shown).join('')}${after}`;
  const leftColumn = cells[0]?.column ?? caret;
  const indent = ' '.repeat(before.length + caret - leftColumn);
  return { text: text.trimEnd(), marks: `${indent}^${'~'.repeat(Math.max(0, markedTo - caret - 1))}` };
}

/** @param offset where in its line the text starts */
function cellsOf(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { text, start } of graphemesOf(line)) {
    const shown = text === '\t' ? ' '.repeat(TAB - (column % TAB)) : hideControls(text);
    const width = displayWidth(shown);
    cells.push({ shown, start: offset + start, end: offset + start + text.length, column, width });
    column += width;
  }
  return cells;
}

function columnAfter(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
