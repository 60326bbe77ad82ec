import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { backslashEscape } from './backslashEscape.ts';
import { unsupportedMarkup } from './findings/findings.ts';
import type { TypedReference } from './findReferences.ts';

/** The parser matches emphasis in quadratic time; no paragraph of a report has nearly so many marks. */
const mostMarks = 250;

/** More marks in one text take the parser seconds and gigabytes; a whole report has a few dozen. */
const mostMarksInAll = 40_000;

/** Literals are masked by a Chinese letter, so that emphasis next to a reference works as it does next to Chinese text. */
const letter = '数';

/**
 * Makes the copy of a text that the Markdown parser gets: of the same length, with a letter for each character that must
 * stay literal. The tree's texts are cut from the original by offset, so the mask is never printed.
 */
export function maskLiterals(
  text: string,
  references: readonly TypedReference[],
  placeAt: (start: number, end: number) => Place,
  findings: Finding[],
): string {
  const prepared = maskReferences(text, references)
    .replace(backslashEscape, maskWhole)
    // The parser would skip a byte-order mark, which would shift every offset.
    .replace(/^\uFEFF/, letter)
    // A line of full-width spaces separates paragraphs as an empty line does.
    .replace(/^[^\S\r\n\u2028\u2029]+$/gm, (spaces) => ' '.repeat(spaces.length))
    // A line that opens with a first-line indent starts a paragraph: that is how people write one.
    .replace(/(\n|\r\n?)\u3000(?=\u3000)/g, '$1\n')
    // The parser would read `* * *` as three nested lists without a word.
    .replace(/^[ \t]*([*\-_])(?:[ \t]*\1){2,}[ \t]*$/gm, maskWhole)
    // A row of marks is a blank to be filled in: `（____）`.
    .replace(/\*{4,}|_{4,}/g, maskWhole);
  return maskCrowdedMarks(prepared, placeAt, findings);
}

function maskReferences(text: string, references: readonly TypedReference[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of references) {
    parts.push(text.slice(done, start), letter.repeat(end - start));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function maskWhole(stretch: string): string {
  return letter.repeat(stretch.length);
}

/** Refuses a block, or the whole text, with too many emphasis marks; its marks then stay literal. */
function maskCrowdedMarks(text: string, placeAt: (start: number, end: number) => Place, findings: Finding[]): string {
  const marks = countMarks(text);
  if (marks <= mostMarks) return text;
  if (marks > mostMarksInAll) return refuse(text, 0);
  // Every second part is a separator of two blocks: an empty line, or a line end before a heading or a list item.
  const parts = text.split(
    /((?:\n|\r\n?)(?:[ \t]*(?:\n|\r\n?))+|(?:\n|\r\n?)(?=[ \t]*(?:[-+*]|#{1,6}|\d{1,9}[.)])[ \t]))/,
  );
  let offset = 0;
  return parts
    .map((part) => {
      const start = offset;
      offset += part.length;
      return countMarks(part) <= mostMarks ? part : refuse(part, start);
    })
    .join('');

  function refuse(part: string, start: number): string {
    const construct = /[*_]/.exec(part)?.[0] ?? '*';
    findings.push(unsupportedMarkup({ construct }, placeAt(start, start + part.length)));
    return part.replace(/[*_]/g, letter);
  }
}

function countMarks(text: string): number {
  let marks = 0;
  for (const _ of text.matchAll(/\*+|_+/g)) marks++;
  return marks;
}
