import type { Figures } from './figures.ts';
import { printDigits } from './fraction.ts';
import type { State } from './sums.ts';

/** A figure as the program gives it, in \`build --format json\`. */
export interface GivenFigure {
  readonly id: string;
  readonly measure: string;
  readonly state: 'value' | 'none' | 'unknown' | 'undefined';
  readonly value: string | null;
  readonly because?: string;
  readonly printed: string;
}

const write = (state: State): string =>
  state.is === 'value' ? printDigits(state.value) : state.is === 'undefined' ? `undefined ${state.because}` : state.is;

const writeGiven = ({ state, value, because }: GivenFigure): string =>
  state === 'value' ? String(value) : state === 'undefined' ? `undefined ${String(because)}` : state;

/** Every figure against what it must be, to the last digit; and every one that has a value and is not there. */
export function compareFigures(expected: Figures, given: readonly GivenFigure[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const figure of given) {
    seen.add(figure.id);
    const state = expected.all.get(figure.id);
    if (state === undefined && figure.state === 'unknown') continue;
    if (state === undefined) faults.push(`${figure.id}: ${writeGiven(figure)}, and nothing was expected`);
    else if (write(state) !== writeGiven(figure))
      faults.push(`${figure.id}: ${writeGiven(figure)}, and must be ${write(state)}`);
  }
  for (const [id, state] of expected.all)
    if (state.is === 'value' && !seen.has(id)) faults.push(`${id}: not there, and must be ${write(state)}`);
  return faults;
}
