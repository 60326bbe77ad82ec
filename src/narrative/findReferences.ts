import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { referenceNotClosed, unsupportedMarkup } from './findings/findings.ts';

/** A `{{…}}` as typed; `name` is undefined where it was refused, and then its words stay literal. */
export interface TypedReference {
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

/** Blocks, partials, comments, raw output, decorators, white-space control. */
const helperSyntax = /^[#/^>!&~*]|~$/;

/** All `{{…}}` of a text in order; `\{{` is literal. A reference stands on one line. */
export function findReferences(
  text: string,
  placeAt: (start: number, end: number) => Place,
  findings: Finding[],
): TypedReference[] {
  const references: TypedReference[] = [];
  const closeFrom = searchOnce(text, '}}');
  const lineEndFrom = searchOnce(text, '\n');
  for (let start = text.indexOf('{{'); start !== -1; ) {
    if (isEscaped(text, start)) {
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

/** Any words but braces and what only a template may hold; whether they name a figure is for the model to say. */
function isName(words: string): boolean {
  return words !== '' && !/[{}]/.test(words) && !helperSyntax.test(words);
}

/** An odd number of backslashes: `\{{` is literal, `\\{{` is a backslash and a reference. */
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

/** As many closing braces as there are opening ones, so that a refused `{{{x}}}` is shown whole. */
function skipClosing(text: string, close: number, opening: number): number {
  let end = close + 2;
  while (end - close < opening && text[end] === '}') end++;
  return end;
}

/** Like `indexOf` for offsets that only grow, but never over the same stretch twice; infinite where there is none. */
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
