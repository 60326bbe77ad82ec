import { printResult } from '../document/printFigure.ts';
import { hideControls } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Phrases } from '../form/types.ts';
import type { Entry, ResultItem, ResultWithoutNumber } from '../model/types.ts';
import { printNumber } from '../quantity/print.ts';
import { showLine, type TreeView } from './figureTree.ts';
import { wrapText } from './wrapText.ts';

/** Says what a result is: its number with the word for it, or the form's phrase for none. */
function sayResult(result: ResultItem | ResultWithoutNumber, phrases: Phrases): string {
  return 'state' in result ? phrases[result.state] : printResult(result);
}

/** Prints a result with what each unit of a department tells of it, and on which line. Ends with a line break. */
export function resultTree(
  result: ResultItem | ResultWithoutNumber,
  { phrases, file }: { readonly phrases: Phrases; readonly file: string },
  texts: SourceTexts,
  { lang, width }: TreeView,
): string {
  const { ofUnits = [] } = result;
  const lines: string[] = [];
  put(`${result.name}  ${sayResult(result, phrases)}`, '', '');
  for (const [at, { unit, entry }] of ofUnits.entries()) {
    const [branch, stem] = at === ofUnits.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
    put(`${at === 0 ? '' : '＋ '}${unit} ${sayEntry(entry, result.measure, phrases)}`, branch, stem);
    if (entry.state === 'absent') continue;
    for (const line of showLine(entry.place, texts, lang, file)) put(line, `${stem}   `, `${stem}   `);
  }
  return `${lines.join('\n')}\n`;

  function put(text: string, first: string, others: string): void {
    const room = Math.max(width - Math.max(first.length, others.length), 20);
    wrapText(hideControls(text), room).forEach((line, at) => {
      lines.push(`${at === 0 ? first : others}${line}`);
    });
  }
}

function sayEntry(entry: Entry<'count'>, measure: string, phrases: Phrases): string {
  if (entry.state === 'value') return `${printNumber(entry.quantity.value)}${measure}`;
  return entry.state === 'none' ? phrases.none : phrases.unknown;
}
