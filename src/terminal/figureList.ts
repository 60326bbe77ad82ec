import { printReference, printResult } from '../document/printFigure.ts';
import { hideControls } from '../findings/printSentence.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapText } from './wrapText.ts';

/** The most columns for names; a longer name has its value on a line of its own. */
const WIDEST = 44;

/** Lists every name that prose may use in `{{…}}`, with what is printed there. Ends with a line break. */
export function figureList({ year, form, figures }: Evaluation, width: number): string {
  const entries = [
    ...year.results.map((result): [string, string] => [result.name, printResult(result)]),
    ...year.resultsWithoutNumber.map(({ name, state }): [string, string] => [name, form.phrases[state]]),
    ...figures.all.map((figure): [string, string] => [figure.name, printReference(figure, form)]),
  ].map(([name, value]) => [hideControls(name), hideControls(value)] as const);
  const widest = Math.min(WIDEST, Math.floor(width / 2), Math.max(...entries.map(([name]) => displayWidth(name))));
  const lines = entries.flatMap(([name, value]) => {
    const gap = widest - displayWidth(name);
    if (gap >= 0 && widest + 2 + displayWidth(value) <= width) return [`${name}${' '.repeat(gap + 2)}${value}`];
    return [...wrapText(name, width), ...wrapText(value, width - 4).map((line) => `    ${line}`)];
  });
  return `${lines.join('\n')}\n`;
}
