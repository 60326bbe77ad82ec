import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listTypedPlaces } from '../../src/figures/listTypedPlaces.ts';
import type { Derivation, Figure, Figures, Outcome } from '../../src/figures/types.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { goldenFile } from '../support/goldenFile.ts';
import { evaluateMany } from '../support/randomYears.ts';

/*
 * The first figure of each kind that years of all shapes have: its names, its measure, its value or why there is none, how it was
 * worked out, of what, and the places in the file that it rests on. The second opinion holds values against the rules; this
 * holds the rest.
 */

function showOutcome(outcome: Outcome): string {
  switch (outcome.state) {
    case 'value':
      return printNumber(outcome.quantity.value);
    case 'undefined':
      return `undefined (${outcome.because}${outcome.zeroByZero ? ', 0 ÷ 0' : ''})`;
    case 'none':
    case 'unknown':
      return outcome.state;
  }
}

function showDerivation(derivation: Derivation): string {
  switch (derivation.operation) {
    case 'typed':
      return derivation.place.path;
    case 'counted':
      return derivation.places.map(({ path }) => path).join(', ');
    case 'sum':
    case 'sumOfPositive':
    case 'sumOfNegative':
      return derivation.terms.map(({ sign, id }) => `${sign} ${id}`).join(' ');
    case 'ratio':
      return `${derivation.numerator} ÷ ${derivation.denominator}`;
  }
}

/** The same figure of another item or list, and of another value. */
function kindOf({ id, outcome, derivation, wording }: Figure): string {
  const general = id
    .replace(/^(?:projects|governmentFund|stateCapital|socialInsurance)\./, 'list.')
    .replace(/(items|units|criteria)\.[^.]+/g, '$1.*');
  return `${general} ${outcome.state === 'undefined' ? outcome.because : outcome.state === 'value'} ${derivation.operation} ${wording}`;
}

function showFigure(figure: Figure, figures: Figures): string {
  const { id, name, measure, outcome, derivation, wording } = figure;
  const places = listTypedPlaces(figure, figures).map(({ path }) => path);
  const found = figures.find(name)?.id === id ? '' : ', found by its id alone';
  return [
    `${id} ${name}: ${showOutcome(outcome)} ${measure}, ${wording}${found}`,
    `  ${derivation.operation}: ${showDerivation(derivation)}`,
    ...(derivation.operation === 'typed' ? [] : [`  rests on ${places.join(', ')}`]),
  ]
    .map((line) => (line.length > 240 ? `${line.slice(0, 240)}… (${line.length})` : line))
    .join('\n');
}

it('each kind of figure is named, worked out and placed as it was', async () => {
  const kinds = new Map<string, string>();
  for (const { figures } of await evaluateMany(40))
    for (const figure of figures.all) {
      const kind = kindOf(figure);
      if (!kinds.has(kind)) kinds.set(kind, showFigure(figure, figures));
    }
  const shown = `${[...kinds]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text)
    .join('\n')}\n`;
  expect(shown).toBe(goldenFile(fileURLToPath(new URL('everyKind.golden.txt', import.meta.url)), shown));
});
