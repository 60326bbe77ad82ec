import { add, countDecimals, divide, type Fraction, printFixed, sign, subtract, zero } from './fraction.ts';
import { type Cell, Typed } from './report.ts';

/**
 * What a number is: it has a value; it was said that there is none; it is not known; or it is a rate that no number can be,
 * since there is nothing to divide by.
 */
export type State =
  | { readonly is: 'value'; readonly value: Fraction }
  | { readonly is: 'none' }
  | { readonly is: 'unknown' }
  | { readonly is: 'undefined'; readonly because: 'noBudget' | 'zeroBase' };

export const none: State = { is: 'none' };
export const unknown: State = { is: 'unknown' };
export const value = (of: Fraction): State => ({ is: 'value', value: of });

export function readCell(cell: Cell): State {
  if (cell === 'none') return none;
  return cell instanceof Typed ? value(cell.value) : unknown;
}

/** 0 where there is none; `undefined` where it is not known. */
export const known = (state: State): Fraction | undefined =>
  state.is === 'value' ? state.value : state.is === 'none' ? zero : undefined;

/** The sum is unknown if one part is, and none if all parts are. */
export function total(parts: readonly State[]): State {
  if (parts.length > 0 && parts.every((part) => part.is === 'none')) return none;
  let sum = zero;
  for (const part of parts) {
    const term = known(part);
    if (term === undefined) return unknown;
    sum = add(sum, term);
  }
  return value(sum);
}

export const sumCells = (cells: readonly Cell[]): State => total(cells.map(readCell));

/** A sum typed as a person would type it. */
export function typeFraction(state: State): Cell {
  if (state.is === 'none') return 'none';
  if (state.is !== 'value') return undefined;
  return new Typed(printFixed(state.value, countDecimals(state.value)));
}

/** What is left when one is taken from the other; none from none is none. */
export function difference(from: State, off: State): State {
  if (from.is === 'none' && off.is === 'none') return none;
  const [a, b] = [known(from), known(off)];
  return a === undefined || b === undefined ? unknown : value(subtract(a, b));
}

/** A rate. Without a base there is none, and it says whether there was no budget at all, or a base of 0. */
export function quotient(above: State, below: State, isBudget = false): State {
  const [a, b] = [known(above), known(below)];
  if (a === undefined || b === undefined) return unknown;
  if (below.is === 'none' && isBudget) return { is: 'undefined', because: 'noBudget' };
  return sign(b) === 0 ? { is: 'undefined', because: 'zeroBase' } : value(divide(a, b));
}

/** The first that is known, or the second. */
export const either = (first: State, second: State): State => (first.is === 'unknown' ? second : first);
