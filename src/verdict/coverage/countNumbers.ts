import type { Accounted, Ledger, Standing } from '../../checks/ledger/types.ts';
import type { NumberCounts } from './types.ts';

const NO_NUMBERS: NumberCounts = {
  bound: 0,
  agrees: 0,
  follows: 0,
  byValue: 0,
  contradicted: 0,
  noClaim: 0,
  notTied: 0,
};

/** Counts the numbers of a prose by what they rest on. */
export function countNumbers({ numbers }: Pick<Ledger, 'numbers'>): NumberCounts {
  const counts = { ...NO_NUMBERS };
  for (const { standing } of numbers) counts[countedAs(standing)]++;
  return counts;
}

/** Adds up the counts of several files. */
export function sumNumbers(all: readonly NumberCounts[]): NumberCounts {
  const sum = { ...NO_NUMBERS };
  for (const counts of all) for (const kind of KINDS) sum[kind] += counts[kind];
  return sum;
}

const KINDS = Object.keys(NO_NUMBERS) as readonly (keyof NumberCounts)[];

/** How many there are of all kinds. */
export function allOf(counts: NumberCounts): number {
  return KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}

/** How many rest on something. */
export function groundedOf({ bound, agrees, follows, byValue }: NumberCounts): number {
  return bound + agrees + follows + byValue;
}

/** Those that are equal and no more are counted apart. */
export function countedAs(standing: Standing): keyof NumberCounts {
  switch (standing.kind) {
    case 'agrees':
    case 'follows':
      return standing.isByValue === true ? 'byValue' : standing.kind;
    case 'bound':
    case 'contradicted':
    case 'noClaim':
    case 'notTied':
      return standing.kind;
  }
}

/** The numbers of a prose, or its words of direction, in the order of the file. */
export function inOrder(numbers: readonly Accounted[]): readonly Accounted[] {
  return [...numbers].sort((one, other) => one.place.start - other.place.start);
}
