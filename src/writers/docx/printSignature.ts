import type { Signature } from '../../document/types.ts';
import { CHARACTER, LINE, TEXT_WIDTH } from './page.ts';
import { printParagraph } from './printParagraph.ts';
import { printRuns } from './printRuns.ts';

/**
 * Prints the name and the date of a signature by GB/T 9704 §7.3.5.1: the date stands four characters in from the right,
 * and the name is centred on it in the line above. A name that would leave the type area pushes the date to the left.
 */
export function printSignature(signature: Signature): string[] {
  const name = measureText(signature.name);
  const date = measureText(signature.date);
  const overhang = Math.round((name - date) / 2);
  const dateIndent = Math.max(4 * CHARACTER, Math.min(overhang, TEXT_WIDTH - date));
  return [
    printLine(signature.name, Math.max(0, dateIndent - overhang), { keepNext: true, spacing: { before: LINE } }),
    printLine(signature.date, dateIndent, {}),
  ];
}

interface LineOptions {
  readonly keepNext?: boolean;
  readonly spacing?: { readonly before: number };
}

function printLine(value: string, right: number, options: LineOptions): string {
  return printParagraph({ style: 'Signature', ...options, indent: { right } }, printRuns([{ type: 'text', value }]));
}

/**
 * Measures text set in 三号, in twips: a Chinese character is one character wide, a Latin letter or digit about half of
 * one.
 */
function measureText(value: string): number {
  let width = 0;
  for (const character of value) width += character <= '\u00ff' ? CHARACTER / 2 : CHARACTER;
  return width;
}
