import { printCell } from '../document/printFigure.ts';
import type { Derivation, Figure, Figures, Outcome } from '../figures/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { findingToJson } from './jsonFindings.ts';
import { printJson } from './printJson.ts';
import { scorecardToJson } from './scoreJson.ts';
import type { FigureInput, Figure as FigureJson, FileInput, Outcome as OutcomeJson } from './types.ts';

/**
 * Prints an evaluation as JSON: every figure with its formula, its inputs and the lines where they were typed. Money is
 * in yuan and, like every number, a decimal text, so that no reader rounds it. Ends with a line break.
 */
export function evaluationJson(
  { year, form, figures, scorecards }: Evaluation,
  findings: readonly Finding[],
  sources: SourceTexts,
  lang: Lang,
): string {
  const report = {
    version: 1,
    unit: year.unit.name,
    year: year.year,
    date: year.date,
    form: form.id,
    figures: figuresToJson({ form, figures }, sources),
    scorecards: scorecards.map((scorecard) => scorecardToJson(scorecard, lang, { figures, texts: sources })),
    findings: findings.map((found) => findingToJson(found, sources, lang)),
  };
  return printJson(report);
}

/** Converts all figures to JSON, in their own order. */
export function figuresToJson(
  { form, figures }: Pick<Evaluation, 'form' | 'figures'>,
  sources: SourceTexts,
): FigureJson[] {
  return figures.all.map((figure) => ({
    id: figure.id,
    name: figure.name,
    measure: figure.measure,
    ...outcomeToJson(figure.outcome),
    printed: printCell(figure, form),
    formula: printFormula(figure),
    inputs: inputsToJson(figure.derivation, figures, sources),
  }));
}

function outcomeToJson(outcome: Outcome): OutcomeJson {
  switch (outcome.state) {
    case 'value':
      return { state: 'value', value: printNumber(outcome.quantity.value) };
    case 'undefined':
      return { state: 'undefined', value: null, because: outcome.because };
    case 'none':
    case 'unknown':
      return { state: outcome.state, value: null };
  }
}

/** Prints the formula over the ids of other figures, e.g. `basic.total.actual - basic.total.originalBudget`. */
function printFormula({ derivation }: Figure): string {
  switch (derivation.operation) {
    case 'typed':
      return 'typed';
    case 'counted':
      return 'count';
    case 'ratio':
      return `${derivation.numerator} / ${derivation.denominator}`;
    case 'sum':
      return (
        derivation.terms.map(({ sign, id }, index) => (index === 0 && sign === '+' ? id : `${sign} ${id}`)).join(' ') ||
        '0'
      );
    case 'sumOfPositive':
      return derivation.terms.map(({ id }) => `max(0, ${id})`).join(' + ') || '0';
    case 'sumOfNegative':
      return derivation.terms.map(({ id }) => `min(0, ${id})`).join(' + ') || '0';
  }
}

function inputsToJson(derivation: Derivation, figures: Figures, sources: SourceTexts): FigureJson['inputs'] {
  switch (derivation.operation) {
    case 'typed':
      return [placeToInput(derivation.place, sources)];
    case 'counted':
      return derivation.places.map((place) => placeToInput(place, sources));
    case 'ratio':
      return [derivation.numerator, derivation.denominator].map((id) => figureToInput(figures.get(id)));
    case 'sum':
    case 'sumOfPositive':
    case 'sumOfNegative':
      return derivation.terms.map(({ id }) => figureToInput(figures.get(id)));
  }
}

function placeToInput(place: Place, sources: SourceTexts): FileInput {
  const { path } = place;
  return { path, line: locatePlace(place, sources)?.start.line ?? null };
}

function figureToInput({ id, outcome }: Figure): FigureInput {
  return { figure: id, ...outcomeToJson(outcome) };
}
