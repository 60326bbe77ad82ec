import type { AnnexList } from '../../document/types.ts';
import { CHARACTER, LINE } from './page.ts';
import { printParagraph } from './printParagraph.ts';
import { printRuns } from './printRuns.ts';

/**
 * Prints the list of annexes by GB/T 9704 §7.3.4: a line below the text, two characters in, without a stop at the end; a
 * name that needs a second line goes on below its first character. Its lines stay on one page.
 *
 * @param keepNext whether what follows stays on that page, too
 */
export function printAnnexList({ label, entries }: AnnexList, keepNext: boolean): string[] {
  const labelWidth = (label.length + 1) * CHARACTER;
  return entries.map(({ number, title }, index) => {
    const numberWidth = Math.round((number.length * CHARACTER) / 2);
    const own = index === 0 ? labelWidth + numberWidth : numberWidth;
    return printParagraph(
      {
        style: 'BodyText',
        keepLines: true,
        keepNext: keepNext || index < entries.length - 1,
        ...(index === 0 ? { spacing: { before: LINE } } : {}),
        // Indents in characters go before those in twips, so they are taken back.
        indent: { left: 2 * CHARACTER + labelWidth + numberWidth, hanging: own, firstLineChars: 0 },
      },
      printRuns([{ type: 'text', value: `${index === 0 ? `${label}：` : ''}${number}${title}` }]),
    );
  });
}
