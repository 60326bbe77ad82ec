import { Paragraph } from 'docx';
import type { Signature } from '../../document/types.ts';
import { buildRuns } from './buildRuns.ts';
import { CHARACTER, LINE, TEXT_WIDTH } from './page.ts';

/**
 * Builds the name and the date of a signature by GB/T 9704 §7.3.5.1: the date stands four characters in from the right,
 * and the name is centred on it in the line above. A name that would leave the type area pushes the date to the left.
 */
export function buildSignature(signature: Signature): Paragraph[] {
  const name = measureText(signature.name);
  const date = measureText(signature.date);
  const overhang = Math.round((name - date) / 2);
  const dateIndent = Math.max(4 * CHARACTER, Math.min(overhang, TEXT_WIDTH - date));
  return [
    buildLine(signature.name, Math.max(0, dateIndent - overhang), { keepNext: true, spacing: { before: LINE } }),
    buildLine(signature.date, dateIndent, {}),
  ];
}

interface LineOptions {
  readonly keepNext?: boolean;
  readonly spacing?: { readonly before: number };
}

function buildLine(value: string, right: number, options: LineOptions): Paragraph {
  return new Paragraph({
    style: 'Signature',
    ...options,
    indent: { right },
    children: buildRuns([{ type: 'text', value }]),
  });
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
