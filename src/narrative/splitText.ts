import { backslashEscape } from './backslashEscape.ts';
import type { Conversion, Stretch } from './conversion.ts';
import { joinLines } from './joinLines.ts';
import type { ProseInline } from './types.ts';

/** The typed words of one text node as literal texts and references, each with its exact place. */
export function splitText({ start, end }: Stretch, conversion: Conversion): ProseInline[] {
  const { text, references, placeAt } = conversion;
  const inlines: ProseInline[] = [];
  let done = start;
  for (let index = firstFrom(references, start); index < references.length; index++) {
    const reference = references[index];
    if (reference === undefined || reference.start >= end) break;
    if (reference.name === undefined) continue;
    pushText(done, reference.start);
    inlines.push({
      type: 'reference',
      name: reference.name,
      place: placeAt(reference.start, reference.end),
    });
    done = reference.end;
  }
  pushText(done, end);
  return inlines;

  function pushText(from: number, to: number): void {
    const value = readText(text, from, to);
    if (value !== '') inlines.push({ type: 'text', value, place: placeAt(from, to) });
  }
}

function firstFrom(references: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const special = new RegExp(`${backslashEscape.source}|\\r\\n?|\\n`, 'g');

/** Backslash escapes undone and lines joined. */
function readText(text: string, start: number, end: number): string {
  const typed = text.slice(start, end);
  const parts: string[] = [];
  let done = 0;
  for (const match of typed.matchAll(special)) {
    const [found, escaped] = match;
    const words = typed.slice(done, match.index);
    done = match.index + found.length;
    if (escaped !== undefined) {
      parts.push(words, escaped);
    } else {
      parts.push(withoutBlanksAtEnd(words), joinLines(text, start + match.index, start + done));
      while (isBlank(typed[done])) done++;
    }
  }
  parts.push(typed.slice(done));
  return parts.join('');
}

function withoutBlanksAtEnd(words: string): string {
  let end = words.length;
  while (isBlank(words[end - 1])) end--;
  return words.slice(0, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
