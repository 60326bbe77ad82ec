import { printReference } from '../document/printFigure.ts';
import { listInputs } from '../figures/listInputs.ts';
import type { Figure } from '../figures/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import { nameBeside } from '../findings/nameBeside.ts';
import type { Place } from '../findings/place.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { wrapText } from './wrapText.ts';

export interface TreeView {
  readonly lang: Lang;
  readonly width: number;
}

/**
 * Prints the tree of a figure: its inputs, their inputs, and so on down to the lines that were typed. A figure that is
 * in the tree already is named again, but not unfolded. Ends with a line break.
 */
export function figureTree(
  root: Figure,
  { figures, form, year }: Pick<Evaluation, 'figures' | 'form' | 'year'>,
  texts: SourceTexts,
  { lang, width }: TreeView,
): string {
  const words = WORDS[lang];
  const shown = new Set<string>();
  const lines: string[] = [];
  add(root, '', '', '');
  return `${lines.join('\n')}\n`;

  function add(figure: Figure, sign: string, branch: string, stem: string): void {
    const isKnown = shown.has(figure.id);
    shown.add(figure.id);
    const inputs = listInputs(figure);
    const ending = isKnown && inputs.length > 0 ? words.above : operationOf(figure);
    const text = `${sign === '' ? '' : `${sign} `}${figure.name} ${printReference(figure, form)}${ending}`;
    const own = placesOf(figure).flatMap((place) => showLine(place, texts, lang, year.file));
    const rest = stem + (inputs.length > 0 && !isKnown ? '│  ' : '   ');
    put(text, branch, rest);
    for (const line of own) put(line, `${stem}   `, `${stem}   `);
    if (isKnown) return;
    inputs.forEach((input, index) => {
      const isLast = index === inputs.length - 1;
      add(figures.get(input.id), input.sign, `${stem}${isLast ? '└─ ' : '├─ '}`, `${stem}${isLast ? '   ' : '│  '}`);
    });
  }

  function put(text: string, first: string, others: string): void {
    const room = Math.max(width - Math.max(first.length, others.length), 20);
    wrapText(hideControls(text), room).forEach((line, index) => {
      lines.push(`${index === 0 ? first : others}${line}`);
    });
  }

  function operationOf({ derivation }: Figure): string {
    switch (derivation.operation) {
      case 'sumOfPositive':
        return words.above0;
      case 'sumOfNegative':
        return words.below0;
      case 'typed':
      case 'counted':
      case 'sum':
      case 'ratio':
        return '';
    }
  }
}

function placesOf({ derivation, outcome }: Figure): readonly Place[] {
  if (derivation.operation === 'counted') return derivation.places;
  return derivation.operation === 'typed' && outcome.state !== 'unknown' ? [derivation.place] : [];
}

/** Shows the line on which a number was typed; in the report of a unit, with its name. */
export function showLine(place: Place, texts: SourceTexts, lang: Lang, report: string): string[] {
  const words = WORDS[lang];
  const located = locatePlace(place, texts);
  const where = place.file === report ? '' : `${nameBeside(report, place.file)} `;
  if (located === undefined) return [];
  // What a unit's report works out of many keys stands on no one line.
  if (where !== '' && (place.path === '' || located.end.line > located.start.line)) {
    return [words.workedOut(where.trim(), place.path)];
  }
  const text = texts.get(place.file)?.lineAt(place.start).trim() ?? '';
  const characters = [...text];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
  return [`${where}${words.line(located.start.line)}${shown}`];
}

const LONGEST = 120;

const WORDS = {
  zh: {
    above: '（见上）',
    above0: '（只加大于0的）',
    below0: '（只加小于0的）',
    line: (number: number) => `第${number}行：`,
    workedOut: (file: string, path: string) => (path === '' ? `由 ${file} 算出` : `由 ${file} 的 ${path} 算出`),
  },
  en: {
    above: ' (see above)',
    above0: ' (only those above 0)',
    below0: ' (only those below 0)',
    line: (number: number) => `line ${number}: `,
    workedOut: (file: string, path: string) =>
      path === '' ? `worked out in ${file}` : `worked out of ${path} in ${file}`,
  },
} as const;
