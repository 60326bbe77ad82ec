import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { backslashEscape } from './backslashEscape.ts';
import { unsupportedMarkup } from './findings/findings.ts';
import type { TypedReference } from './findReferences.ts';

/** Emphasis is matched in quadratic time; no paragraph of a report comes near so many marks. */
const mostMarks = 250;

/** Together they would take the parser seconds and gigabytes; a whole report has a few dozen. */
const mostMarksInAll = 40_000;

/** For the parser: a Chinese letter, so that emphasis next to a reference works as next to Chinese text. */
const letter = '数';

/**
 * The text as the Markdown parser shall see it: of the same length, with letters in place of what must stay literal.
 * The tree's texts are cut from the true text by offset, so nothing of this is ever printed.
 */
export function maskLiterals(
  text: string,
  references: readonly TypedReference[],
  placeAt: (start: number, end: number) => Place,
  findings: Finding[],
): string {
  const prepared = maskReferences(text, references)
    .replace(backslashEscape, maskWhole)
    // A byte order mark would be skipped by the parser and shift every offset.
    .replace(/^\uFEFF/, letter)
    // A line of full-width spaces separates paragraphs like an empty one.
    .replace(/^[^\S\r\n\u2028\u2029]+$/gm, (spaces) => ' '.repeat(spaces.length))
    // So does a line that opens with a first-line indent: it is how people begin a paragraph.
    .replace(/(\n|\r\n?)\u3000(?=\u3000)/g, '$1\n')
    // `* * *` would be three nested lists without a word in them.
    .replace(/^[ \t]*([*\-_])(?:[ \t]*\1){2,}[ \t]*$/gm, maskWhole)
    // A blank to be filled in: `（____）`.
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

/** Where a paragraph, or all of them together, hold too many emphasis marks, it is refused and they stay literal. */
function maskCrowdedMarks(text: string, placeAt: (start: number, end: number) => Place, findings: Finding[]): string {
  const marks = countMarks(text);
  if (marks <= mostMarks) return text;
  if (marks > mostMarksInAll) return refuse(text, 0);
  // Each odd part is what separates two blocks: an empty line, or a line end before a heading or a list item.
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
