import { titleOf } from '../../figures/figureNames.ts';
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
  return groupTables(missing, figures);
}

/** A table of which the file tells nothing is one entry: nobody wants to hear of each of its cells. */
function groupTables(missing: ReadonlyMap<string, readonly Figure[]>, figures: Figures): readonly NotReckoned[] {
  const told = new Set(
    figures.all.flatMap(({ id, outcome, derivation }) =>
      outcome.state !== 'unknown' && (derivation.operation === 'typed' || derivation.operation === 'counted')
        ? [tableOf(id)]
        : [],
    ),
  );
  const tables = new Map<string, Set<string>>();
  const single: NotReckoned[] = [];
  for (const [id, of] of missing) {
    const table = tableOf(id);
    const names = of.map(({ name }) => name);
    if (told.has(table)) {
      single.push({ missing: figures.get(id).name, figures: names });
      continue;
    }
    const known = tables.get(table) ?? new Set();
    for (const name of names) known.add(name);
    tables.set(table, known);
  }
  return [...[...tables].map(([table, names]) => ({ missing: titleOf(table), figures: [...names] })), ...single];
}

/** `threePublic` of `threePublic.officialReception.actual`. */
function tableOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
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
