import type { Place } from '../findings/place.ts';
import { joinLines } from '../source/joinLines.ts';
import { backslashEscape } from './backslashEscape.ts';
import type { Conversion, Stretch } from './conversion.ts';
import type { ProseInline } from './types.ts';

/** Splits the typed words of one text node into literal texts and references, each with its exact place. */
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
    const { value, parts } = readText(text, from, to);
    if (value === '') return;
    const exact = parts.every(({ inText }) => inText >= to || lengthOf(placeAt(inText, inText + 1)) === 1);
    const marks = exact ? parts.map(({ inValue, inText }) => ({ inValue, inFile: placeAt(inText, inText).start })) : [];
    inlines.push({ type: 'text', value, place: placeAt(from, to), marks });
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

/** Undoes backslash escapes and joins lines; `parts` says where each part of the value stands in the text. */
function readText(
  text: string,
  start: number,
  end: number,
): { value: string; parts: { inValue: number; inText: number }[] } {
  const typed = text.slice(start, end);
  const parts: { inValue: number; inText: number }[] = [];
  let value = '';
  let done = 0;
  for (const match of typed.matchAll(special)) {
    const [found, escaped] = match;
    const words = typed.slice(done, match.index);
    push(escaped === undefined ? withoutBlanksAtEnd(words) : words, done);
    done = match.index + found.length;
    if (escaped !== undefined) {
      push(escaped, done - escaped.length);
    } else {
      value += joinLines(text, start + match.index, start + done);
      while (isBlank(typed[done])) done++;
    }
  }
  push(typed.slice(done), done);
  return { value, parts };

  function push(words: string, at: number): void {
    if (words === '') return;
    parts.push({ inValue: value.length, inText: start + at });
    value += words;
  }
}

function lengthOf({ start, end }: Place): number {
  return end - start;
}

function withoutBlanksAtEnd(words: string): string {
  let end = words.length;
  while (isBlank(words[end - 1])) end--;
  return words.slice(0, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
