import type { YAMLParseError } from 'yaml';
import type { Place } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';

/**
 * What a YAML error means to a person. The parser names what surprised it; the fault is often a full-width colon or an
 * unquoted `{{name}}` on the same line or the line before.
 */
export function explainSyntaxError(error: YAMLParseError, file: string, text: string): Finding {
  const [start, end] = error.pos;
  const place = placeAt(file, start, end);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return finding('SE102', { key: text.slice(start, endOfKey(text, start)) }, placeAt(file, start, endOfKey(text, start)));
    case 'MULTIPLE_DOCS':
      return finding('SE112', { detail: error.code }, placeAt(file, start, start + 3));
    case 'RESOURCE_EXHAUSTION':
      return tooDeep(place);
    case 'TAG_RESOLVE_FAILED':
      return finding('SE108', { tag: text.slice(start, end) }, place);
    default:
      return (
        findUnquotedReference(file, text, start) ??
        findFullWidthColon(file, text, start) ??
        finding('SE101', { detail: error.code }, place)
      );
  }
}

/** No report needs more levels than this; the parser itself stops not far above. */
export const DEPTH_LIMIT = 60;

export function tooDeep(place: Place): Finding {
  return finding('SE106', { limit: DEPTH_LIMIT }, { ...place, end: place.start + 1 });
}

const REFERENCE_AS_VALUE = /(?:^\s*|[:-]\s+)(\{\{[^{}\n]*\}?\}?)/;

function findUnquotedReference(file: string, text: string, offset: number): Finding | undefined {
  for (const { line, start } of linesBefore(text, offset, 1)) {
    const match = REFERENCE_AS_VALUE.exec(line);
    if (match?.[1] === undefined) continue;
    const at = start + match.index + match[0].length - match[1].length;
    return finding('SE110', { text: match[1] }, placeAt(file, at, at + match[1].length));
  }
  return undefined;
}

const FULL_WIDTH_COLON = /^\s*(?:- )?[^\s#:："']+(：)/;

function findFullWidthColon(file: string, text: string, offset: number): Finding | undefined {
  for (const { line, start } of linesBefore(text, offset, 2)) {
    const match = FULL_WIDTH_COLON.exec(line);
    if (match === null) continue;
    const at = start + match[0].length - 1;
    return finding('SE103', { text: match[0].trim() }, placeAt(file, at, at + 1));
  }
  return undefined;
}

/** The line of an offset, then up to `more` lines above it. */
function linesBefore(text: string, offset: number, more: number): { line: string; start: number }[] {
  const lines: { line: string; start: number }[] = [];
  let at = Math.min(offset, text.length);
  for (let count = 0; count <= more && at >= 0; count++) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const next = text.indexOf('\n', start);
    lines.push({ line: text.slice(start, next === -1 ? text.length : next), start });
    at = start - 1;
  }
  return lines;
}

function endOfKey(text: string, start: number): number {
  const end = text.slice(start).search(/\s*:(?:\s|$)/);
  return end === -1 ? start + 1 : start + end;
}

function placeAt(file: string, start: number, end: number): Place {
  return { file, path: '', start, end: Math.max(end, start) };
}
