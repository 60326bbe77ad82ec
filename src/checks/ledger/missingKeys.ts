import type { Figure, Figures } from '../../figures/types.ts';
import type { NotReckoned } from './types.ts';

/** Figures that are unknown, under the typed ones on which they rest and that the file leaves out. */
export function listNotReckoned(figures: Figures): readonly NotReckoned[] {
  const unknown = figures.all.filter(({ outcome }) => outcome.state === 'unknown');
  const missing = new Map<string, Figure[]>();
  const memo = new Map<string, readonly string[]>();
  for (const figure of unknown) {
    if (figure.derivation.operation === 'typed' || figure.derivation.operation === 'counted') continue;
    for (const id of leavesOf(figure.id, figures, memo)) {
      const known = missing.get(id);
      if (known === undefined) missing.set(id, [figure]);
      else known.push(figure);
    }
  }
  return [...missing].map(([id, of]) => ({ missing: figures.get(id).name, figures: of.map(({ name }) => name) }));
}

/** The unknown figures that are typed in the file, and not derived, of which one is made. */
function leavesOf(id: string, figures: Figures, memo: Map<string, readonly string[]>): readonly string[] {
  const known = memo.get(id);
  if (known !== undefined) return known;
  memo.set(id, []);
  const { outcome, derivation } = figures.get(id);
  const leaves =
    outcome.state !== 'unknown'
      ? []
      : derivation.operation === 'typed' || derivation.operation === 'counted'
        ? [id]
        : [...new Set(inputsOf(derivation).flatMap((input) => leavesOf(input, figures, memo)))];
  memo.set(id, leaves);
  return leaves;
}

function inputsOf(derivation: Figure['derivation']): readonly string[] {
  switch (derivation.operation) {
    case 'typed':
    case 'counted':
      return [];
    case 'sum':
    case 'sumOfPositive':
    case 'sumOfNegative':
      return derivation.terms.map(({ id }) => id);
    case 'ratio':
      return [derivation.numerator, derivation.denominator];
  }
}
