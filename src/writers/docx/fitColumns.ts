import { plainText } from '../../document/text.ts';
import type { Cell, Column, Grid } from '../../document/types.ts';
import { CELL_WIDTH } from './measureRows.ts';
import { TEXT_WIDTH } from './page.ts';

/**
 * How wide a digit is, in sizes of the font, plain and bold: as in the widest font that programs take where Times New Roman is
 * not there, as on many a domestic system. Points and commas have half of it.
 */
const DIGIT = { plain: 0.64, strong: 0.7 } as const;

/** What is read as one number, and must not be broken. Longer ones are no amounts. */
const NUMBER = /[≥≤±+\-−]?\d[\d.,:/%-]{0,24}/g;

/** Widths of columns in twips, and whether every number fits into its cell. */
export interface FittedColumns {
  readonly widths: readonly number[];
  readonly fits: boolean;
}

/**
 * Fits columns into a width: as their relative widths say, but wide enough for their longest number, lest its last digit stand
 * in a line of its own. What a column takes more, the others give by what they have to spare.
 *
 * @param font the font's size in half-points
 */
export function fitColumns(grid: Grid, width: number, font: number): FittedColumns {
  const scaled = scaleWidths(grid.columns, width);
  const needs = listNeeds(grid, font);
  let widths: readonly number[] = scaled;
  for (let round = 0; round < ROUNDS && !areMet(); round += 1) widths = needs.reduce(widen, widths);
  return { widths: widths === scaled ? scaled : roundTo(widths, width), fits: areMet() };

  /** A twip that is lost in rounding breaks no number. */
  function areMet(): boolean {
    return needs.every((need) => lacking(need, widths) < 1);
  }

  /** Widens the columns of a cell; the others keep what their own numbers need. */
  function widen(before: readonly number[], need: Need): readonly number[] {
    const lack = lacking(need, before);
    if (lack <= 0) return before;
    const spare = before.map((_, column) => (isIn(need, column) ? 0 : spareOf(column, before)));
    const all = spare.reduce((sum, one) => sum + one, 0);
    if (all <= 0) return before;
    const given = Math.min(lack, all);
    const own = widthOf(need, before);
    return before.map((one, column) =>
      isIn(need, column) ? one + (given * one) / own : one - (given * (spare[column] ?? 0)) / all,
    );
  }

  /** A column keeps half of what the form gives it, and what each cell that it is a part of needs. */
  function spareOf(column: number, before: readonly number[]): number {
    const shares = needs.flatMap((need) =>
      isIn(need, column) ? [Math.max(0, -lacking(need, before)) / need.columnSpan] : [],
    );
    return Math.max(0, Math.min((before[column] ?? 0) - (scaled[column] ?? 0) / 2, ...shares));
  }
}

/** Columns that belong to several cells need more than one round. */
const ROUNDS = 8;

/** What the longest number of a cell, or of the cells of one column, needs. */
interface Need {
  readonly column: number;
  readonly columnSpan: number;
  readonly width: number;
}

function isIn({ column, columnSpan }: Need, other: number): boolean {
  return other >= column && other < column + columnSpan;
}

function widthOf({ column, columnSpan }: Need, widths: readonly number[]): number {
  return widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
}

function lacking(need: Need, widths: readonly number[]): number {
  return need.width - widthOf(need, widths);
}

/** Lists the needs of all spans of columns, the largest of each. */
function listNeeds({ rows }: Grid, font: number): readonly Need[] {
  const needs = new Map<string, Need>();
  for (const row of rows) {
    row.forEach((position, column) => {
      if (position.type !== 'cell') return;
      const { columnSpan } = position;
      const key = `${column} ${columnSpan}`;
      const width = measureNumbers(position, font);
      if (width > (needs.get(key)?.width ?? 0)) needs.set(key, { column, columnSpan, width });
    });
  }
  return [...needs.values()].sort((one, other) => one.columnSpan - other.columnSpan || one.column - other.column);
}

/** Measures the longest number of a cell in twips, with the cell's margins; 0 where there is none. */
function measureNumbers({ content, strong }: Cell, font: number): number {
  const digit = strong === true ? DIGIT.strong : DIGIT.plain;
  let longest = 0;
  for (const [number] of plainText(content).matchAll(NUMBER)) {
    let length = 0;
    for (const character of number)
      length += /[.,:-]/.test(character) ? digit / 2 : /[≥≤±%−]/.test(character) ? 1 : digit;
    longest = Math.max(longest, length);
  }
  return longest === 0 ? 0 : Math.ceil(longest * font * 10) + CELL_WIDTH;
}

/** Scales relative widths to twips that add up to a width exactly, that of the text if no other is given. */
export function scaleWidths(columns: readonly Column[], whole: number = TEXT_WIDTH): number[] {
  return roundTo(
    columns.map(({ width }) => width),
    whole,
  );
}

function roundTo(widths: readonly number[], whole: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  let spent = 0;
  return widths.map((own) => {
    before += own;
    const width = Math.round((before / total) * whole) - spent;
    spent += width;
    return width;
  });
}
