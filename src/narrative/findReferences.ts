import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { fullWidthBraces, referenceNotClosed, unsupportedMarkup } from './findings/findings.ts';

/** A `{{…}}` as typed; `name` is `undefined` if the reference was refused, and its words then stay literal. */
export interface TypedReference {
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

/** The marks of Handlebars that make more than a reference: blocks, partials, comments, raw output, decorators, trimming. */
const helperSyntax = /^[#/^>!&~*]|~$/;

/** Finds all `{{…}}` of a text, in order. `\{{` is literal, and a reference must be closed on its own line. */
export function findReferences(
  text: string,
  placeAt: (start: number, end: number) => Place,
  findings: Finding[],
): TypedReference[] {
  const references: TypedReference[] = [];
  const misspelt = findFullWidth(text, placeAt, findings);
  const closeFrom = searchOnce(text, '}}');
  const lineEndFrom = searchOnce(text, '\n');
  for (let start = text.indexOf('{{'); start !== -1; ) {
    if (isEscaped(text, start) || misspelt.has(start)) {
      start = text.indexOf('{{', start + 2);
      continue;
    }
    const inside = skipBraces(text, start);
    const close = closeFrom(inside);
    const reopen = text.indexOf('{{', inside);
    if (close >= lineEndFrom(inside) || (reopen !== -1 && reopen < close)) {
      findings.push(referenceNotClosed({}, placeAt(start, start + 2)));
      start = reopen;
      continue;
    }
    const end = skipClosing(text, close, inside - start);
    const name = text.slice(inside, close).trim();
    if (inside - start > 2 || !isName(name)) {
      findings.push(unsupportedMarkup({ construct: text.slice(start, end) }, placeAt(start, end)));
      references.push({ start, end, name: undefined });
    } else {
      references.push({ start, end, name });
    }
    start = text.indexOf('{{', end);
  }
  return references;
}

/** Two braces and two, of which one at least was typed full-width; nobody writes so much around anything but a reference. */
const FULL_WIDTH = /[{｛]{2}([^{}｛｝\n]{1,60})[}｝]{2}/g;

/** Reports references in full-width braces, which an input method types in Chinese mode; returns where they start. */
function findFullWidth(
  text: string,
  placeAt: (start: number, end: number) => Place,
  findings: Finding[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/[｛｝]/.test(text)) return found;
  for (const { 0: typed, 1: name = '', index } of text.matchAll(FULL_WIDTH)) {
    if (!/[｛｝]/.test(typed) || isEscaped(text, index)) continue;
    found.add(index);
    findings.push(fullWidthBraces({ text: typed, name: name.trim() }, placeAt(index, index + typed.length)));
  }
  return found;
}

/** Whether words may be a name: all may but those with braces or Handlebars syntax. The checks ask if they name a figure. */
function isName(words: string): boolean {
  return words !== '' && !/[{}]/.test(words) && !helperSyntax.test(words);
}

/** Whether an odd number of backslashes precedes: `\{{` is literal, `\\{{` is a backslash and a reference. */
function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text[offset - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function skipBraces(text: string, offset: number): number {
  let end = offset;
  while (text[end] === '{') end++;
  return end;
}

/** Skips as many closing braces as there are opening ones, so that a refused `{{{x}}}` is shown whole. */
function skipClosing(text: string, close: number, opening: number): number {
  let end = close + 2;
  while (end - close < opening && text[end] === '}') end++;
  return end;
}

/**
 * Makes an `indexOf` for offsets that only grow; it never searches a stretch twice, and gives infinity where nothing is
 * found.
 */
function searchOnce(text: string, wanted: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(wanted, from);
      found = next === -1 ? Number.POSITIVE_INFINITY : next;
    }
    return found;
  };
}
