import type { Figures } from '../figures/types.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { FigureText } from './types.ts';

/**
 * Gives the amounts of a column as many decimals as the longest of them has, and its rates likewise: 100% above 98.5%
 * reads as two kinds of numbers. Phrases of the form and numbers that are printed as they were typed stay as they are.
 */
export function alignDecimals(rows: readonly GridRow[], figures: Figures): readonly GridRow[] {
  const longest = new Map<string, number>();
  rows.forEach(({ cells }) => {
    cells.forEach((cell, column) => {
      const number = numberOf(cell, figures);
      if (number === undefined) return;
      const key = `${number.measure} ${column}`;
      longest.set(key, Math.max(longest.get(key) ?? 0, decimalsOf(number.figure.value)));
    });
  });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const number = numberOf(cell, figures);
      if (number === undefined) return cell;
      const { figure, measure } = number;
      const missing = (longest.get(`${measure} ${column}`) ?? 0) - decimalsOf(figure.value);
      return missing <= 0 ? cell : { ...cell, content: [{ ...figure, value: addZeros(figure.value, missing) }] };
    }),
  }));
}

/** Returns the amount or rate that a cell holds; `undefined` where it holds anything else. */
function numberOf(
  { content: [first, ...others] }: GridCell,
  figures: Figures,
): { readonly figure: FigureText; readonly measure: 'yuan' | 'ratio' } | undefined {
  if (first?.type !== 'figure' || others.length > 0) return undefined;
  const figure = figures.find(first.id);
  if (figure === undefined || (figure.measure !== 'yuan' && figure.measure !== 'ratio')) return undefined;
  if (figure.outcome.state !== 'value') return undefined;
  // The form has a word of its own for an amount of zero.
  if (figure.measure === 'yuan' && figure.outcome.quantity.value.isZero()) return undefined;
  return { figure: first, measure: figure.measure };
}

function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

function addZeros(printed: string, count: number): string {
  const [, number = '', percent = ''] = /^(.*?)(%?)$/.exec(printed) ?? [];
  return `${number}${number.includes('.') ? '' : '.'}${'0'.repeat(count)}${percent}`;
}
