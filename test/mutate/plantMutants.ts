import type { Mutant } from './listMutants.ts';

/** A mutant and its number, by which it is switched on. */
export interface Planted extends Mutant {
  readonly id: number;
}

/**
 * The text of a file in which all these mutants are, each behind a switch: `(mutant_(7)?(a.gte(b)):(a.gt(b)))`. So the program
 * is bundled once for all of them, and a run says by which switches it came (`switches.ts`).
 */
export function plantMutants(text: string, mutants: readonly Planted[]): string {
  const outerFirst = mutants.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  return emit(text, 0, text.length, outerFirst);
}

function emit(text: string, from: number, to: number, mutants: readonly Planted[]): string {
  let written = '';
  let at = from;
  for (let index = 0; index < mutants.length; ) {
    const { start, end } = mutants[index] as Planted;
    const inside = mutants.slice(index).filter((other) => other.start < end);
    const same = inside.filter((other) => other.start === start && other.end === end);
    const original = emit(text, start, end, inside.slice(same.length));
    const switched = same.reduceRight(plant, `(${original})`);
    written += text.slice(at, start) + switched;
    at = end;
    index += inside.length;
  }
  return written + text.slice(at, to);
}

/** Puts one more mutant around what stands there, with as much told of a run that comes by as can be known. */
function plant(rest: string, { id, replacement, watch }: Planted): string {
  switch (watch) {
    case 'pattern':
      return `pattern_(${id},${rest},${replacement})`;
    case 'constant':
      return `(only_(${id})?(${replacement}):constant_(${id},${replacement},${rest}))`;
    case 'pure':
      return `(only_(${id})?(${replacement}):both_(${id},${rest},()=>(${replacement})))`;
    case undefined:
      return `(mutant_(${id})?(${replacement}):${rest})`;
  }
}
