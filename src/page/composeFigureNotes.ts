import type { FigureNote } from '../document/page.ts';
import { printReference } from '../document/printFigure.ts';
import type { ReportDocument } from '../document/types.ts';
import { listInputs } from '../figures/listInputs.ts';
import type { Figure } from '../figures/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import { nameBeside } from '../findings/nameBeside.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { listFigures } from './listFigures.ts';

/** Composes a note for every figure that a document prints, and for every figure that these are derived from. */
export function composeFigureNotes(
  document: ReportDocument,
  { figures, form, year }: Evaluation,
  texts: SourceTexts,
  lang: Lang,
): ReadonlyMap<string, FigureNote> {
  const notes = new Map<string, FigureNote>();
  const waiting = document.blocks.flatMap(listFigures);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const figure = figures.find(id);
    if (figure === undefined || notes.has(id)) continue;
    const inputs = listInputs(figure);
    notes.set(id, {
      name: figure.name,
      value: printReference(figure, form),
      formula: printFormula(figure, (input) => figures.get(input).name, lang),
      inputs,
      lines: placesOf(figure).flatMap((place) => showLine(place, texts, year.file)),
    });
    waiting.push(...inputs.map((input) => input.id));
  }
  return notes;
}

/** Prints a formula with the names of figures; a long sum is told by the number of its terms. */
function printFormula({ derivation }: Figure, nameOf: (id: string) => string, lang: Lang): string {
  switch (derivation.operation) {
    case 'typed':
    case 'counted':
      return '';
    case 'ratio':
      return `${nameOf(derivation.numerator)} ÷ ${nameOf(derivation.denominator)}`;
    case 'sum':
      if (derivation.terms.length > MOST_TERMS)
        return lang === 'zh' ? `${derivation.terms.length}项之和` : `sum of ${derivation.terms.length}`;
      return derivation.terms
        .map(({ sign, id }, index) => `${sign === '-' ? '− ' : index === 0 ? '' : '＋ '}${nameOf(id)}`)
        .join(' ');
    case 'sumOfPositive':
      return lang === 'zh' ? '各项中大于0的相加' : 'sum of those above 0';
    case 'sumOfNegative':
      return lang === 'zh' ? '各项中小于0的相加' : 'sum of those below 0';
  }
}

const MOST_TERMS = 4;

function placesOf({ derivation }: Figure): readonly Place[] {
  if (derivation.operation === 'typed') return [derivation.place];
  return derivation.operation === 'counted' ? derivation.places : [];
}

function showLine(place: Place, texts: SourceTexts, report: string): FigureNote['lines'] {
  const located = locatePlace(place, texts);
  const text = texts.get(place.file)?.lineAt(place.start).trim() ?? '';
  if (located === undefined) return [];
  const characters = [...text];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
  return [{ where: `${nameBeside(report, place.file)}:${located.start.line}`, text: shown }];
}

const LONGEST = 160;
