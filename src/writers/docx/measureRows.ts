import { plainText } from '../../document/text.ts';
import type { Grid, Inline } from '../../document/types.ts';

/** The font's size in half-points, and the height of a line in twips. */
export interface PrintSize {
  readonly font: number;
  readonly line: number;
}

/** Margins of a cell, above and below, with the lines around it. */
const CELL_HEIGHT = 70;
/** Margins of a cell to both sides, with the lines around it. */
export const CELL_WIDTH = 150;

/**
 * Estimates the heights of rows in twips, for columns of these widths. A cell that spans rows has their heights together, and
 * seldom needs more.
 */
export function measureRows(grid: Grid, widths: readonly number[], { font, line }: PrintSize): readonly number[] {
  const em = font * 10;
  return grid.rows.map((row) => {
    let lines = 1;
    row.forEach((position, column) => {
      if (position.type === 'covered' || position.rowSpan > 1) return;
      const own = widths.slice(column, column + position.columnSpan).reduce((sum, one) => sum + one, 0) - CELL_WIDTH;
      lines = Math.max(lines, countLines(textOf(position.content), Math.max(1, own / em)));
    });
    return lines * line + CELL_HEIGHT;
  });
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'break' ? '\n' : plainText([inline]))).join('');
}

/** Counts the lines of a text in a cell that is so many characters wide; Latin letters and digits count half. */
function countLines(text: string, characters: number): number {
  return text.split('\n').reduce((lines, part) => {
    let length = 0;
    for (const character of part) length += character <= '\u00ff' ? 0.55 : 1;
    return lines + Math.max(1, Math.ceil(length / Math.max(1, Math.floor(characters))));
  }, 0);
}
