import type { YAMLParseError, YAMLWarning } from 'yaml';
import { isFinding } from '../findings/define.ts';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import {
  fullWidthColon,
  nestedTooDeep,
  notYaml,
  severalDocuments,
  tagUsed,
  unquotedReference,
} from './syntax/findings.ts';

/**
 * Explains a YAML error to a person. The parser names the token that surprised it; the fault is often a full-width sign or
 * an unquoted `{{name}}` on the same line.
 *
 * @param opening the offset at which the unclosed quote or bracket was opened, if the error is about one
 */
export function explainSyntaxError(
  error: YAMLParseError | YAMLWarning,
  file: string,
  text: string,
  opening: number | undefined,
): Finding {
  const [start, end] = error.pos;
  const place = opening === undefined ? placeAt(file, start, end) : placeAt(file, opening, opening + 1);
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return severalDocuments({ detail: error.code }, placeAt(file, start, start + 3));
    case 'RESOURCE_EXHAUSTION':
      return tellTooDeep(place);
    default:
      return (
        findUnquotedReference(file, text, place.start) ??
        findFullWidthColon(file, text, start) ??
        findFullWidthSpace(file, text, start) ??
        findFullWidthComma(file, text, start, end) ??
        findCommentInBrackets(file, text, opening) ??
        findTag(file, text, start) ??
        findTab(file, text, start) ??
        findColonWithoutSpace(file, text, start) ??
        notYaml({ detail: error.code }, place)
      );
  }
}

/** No report needs more levels of nesting; the parser itself gives up not far above. */
export const DEPTH_LIMIT = 60;

/** Reports a node that is nested too deep, at its first character. SE106 nested-too-deep. */
export function tellTooDeep(place: Place): Finding {
  return nestedTooDeep({ limit: DEPTH_LIMIT }, { ...place, end: place.start + 1 });
}

const REFERENCE_AS_VALUE = /(?:^\s*|[:-]\s+)(\{\{[^{}\n]*\}?\}?)/;

function findUnquotedReference(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const match = REFERENCE_AS_VALUE.exec(words);
  if (match?.[1] === undefined) return findReferenceInside(file, words, start, offset);
  const at = start + match.index + match[0].length - match[1].length;
  const rest = restOfValue(words, at - start, match[1].length);
  return unquotedReference(
    { text: match[1], ...(rest === '' ? {} : { rest }) },
    placeAt(file, at, at + match[1].length),
  );
}

/** What follows a reference in its value: to the end of the line, or of the value in a list or map on one line. */
function restOfValue(words: string, at: number, length: number): string {
  const before = words.slice(0, at);
  const isInside = (before.match(/[[{]/g)?.length ?? 0) > (before.match(/[\]}]/g)?.length ?? 0);
  const after = words.slice(at + length).replace(/\s+#.*$/, '');
  const rest = (isInside ? (/^[^[\]{},]*/.exec(after)?.[0] ?? '') : after).trimEnd();
  // Within quotes these would have to be written in another way.
  return /["\\]/.test(rest) || rest.length > 60 ? '' : rest;
}

/**
 * Finds a reference that stands in an unquoted value of a map or list on one line, `{ text: 完成{{合同}}项 }`: the parser
 * stops at its braces. Chinese quotes “…” are letters to it.
 */
function findReferenceInside(file: string, words: string, start: number, at: number): Finding | undefined {
  // In a list the parser is surprised by the inner braces, which it takes for a key.
  const offset = words.slice(at - start - 1).startsWith('{{') && at > start ? at - 1 : at;
  const [reference] = /^\{\{[^{}]*\}\}/.exec(words.slice(offset - start)) ?? [];
  if (reference === undefined) return undefined;
  const end = offset - start + reference.length;
  const [before = ''] = /[^[\]{},:"']*$/.exec(words.slice(0, offset - start)) ?? [];
  const [after = ''] = /^[^[\]{},"']*/.exec(words.slice(end)) ?? [];
  const value = `${before}${reference}${after}`.trim().replace(/^[“”‘’]|[“”‘’]$/g, '');
  return unquotedReference({ text: reference, value }, placeAt(file, offset, start + end));
}

const FULL_WIDTH_COLON = /^(\s*(?:- +)?)[^\s#:："']+(?=：)/;

function findFullWidthColon(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const match = FULL_WIDTH_COLON.exec(words);
  if (match?.[1] === undefined) return undefined;
  const at = start + match[0].length;
  return fullWidthColon({ text: words.slice(match[1].length).trimEnd() }, placeAt(file, at, at + 1));
}

/**
 * Finds further keys with a full-width colon after the first one: a person who types one so types others so, and the parser
 * stops at the first. Only Latin words count as keys: nobody starts a line of Chinese prose with one and a colon.
 */
export function findMoreFullWidthColons(first: Finding, file: string, text: string): Finding[] {
  if (!isFinding(first, fullWidthColon)) return [];
  const [{ start: from }] = first.places;
  return Array.from(text.slice(from + 1).matchAll(FULL_WIDTH_KEY), (match) => {
    const at = from + 1 + match.index + match[0].length - 1;
    const [words = ''] = text.slice(at - (match[1]?.length ?? 0)).split(/[\r\n]/, 1);
    return fullWidthColon({ text: words.trimEnd() }, placeAt(file, at, at + 1));
  });
}

const FULL_WIDTH_KEY = /^[ ]*(?:- +)?([A-Za-z]+)：/gm;

/** Finds a full-width space before or after a key: it looks like indentation, but YAML takes it for a letter. */
function findFullWidthSpace(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const match = /^(?:\s*(?:- +)?[^\s#:："']+:|[ \t]*)([\u00a0\u3000]+)/.exec(words);
  if (match?.[1] === undefined) return undefined;
  const at = start + match[0].length - match[1].length;
  return tellFullWidthSpace(placeAt(file, at, at + match[1].length));
}

/** Reports a full-width space before or after a key. SE101 not-yaml. */
export function tellFullWidthSpace(place: Place): Finding {
  return notYaml({ detail: 'FULL_WIDTH_SPACE' }, place);
}

/** Finds a full-width comma between keys: YAML reads `{ what: budget，status: done }` as one key with one value. */
function findFullWidthComma(file: string, text: string, start: number, end: number): Finding | undefined {
  const at = text.slice(start, end).search(/，\s*[^\s，:：]+:\s/);
  return at === -1 ? undefined : tellFullWidthComma(placeAt(file, start + at, start + at + 1));
}

/** Reports a full-width comma in a list or map on one line. SE101 not-yaml. */
export function tellFullWidthComma(place: Place): Finding {
  return notYaml({ detail: 'FULL_WIDTH_COMMA' }, place);
}

/** Finds a key whose colon no blank follows, `year:2025`: the parser takes it for words and misses a colon. */
function findColonWithoutSpace(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const match = /^\s*(?:- +)?[^\s#:："'[\]{},]+(?=:[^\s:/])/.exec(words);
  if (match === null) return undefined;
  const at = start + match[0].length;
  return notYaml({ detail: 'COLON_WITHOUT_SPACE' }, placeAt(file, at, at + 1));
}

/** Finds words that YAML takes for a comment, and with them the bracket that closes: `{ text: 见表 #3 }`. */
function findCommentInBrackets(file: string, text: string, opening: number | undefined): Finding | undefined {
  if (opening === undefined || !/[[{]/.test(text.charAt(opening))) return undefined;
  const { words, start } = lineAt(text, opening);
  const match = /^(?:[^"'#]|"[^"]*"|'[^']*'|(?<=\S)#)*\s(#.*[\]}])\s*$/.exec(words.slice(opening - start));
  if (match?.[1] === undefined) return undefined;
  const at = opening + match[0].lastIndexOf(match[1]);
  return notYaml({ detail: 'COMMENT_IN_BRACKETS' }, placeAt(file, at, at + match[1].length));
}

/** Finds a word that YAML takes for a tag: `!重要`. */
function findTag(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const match = /(?:^|\s)(!\S*)$/.exec(words.slice(0, offset - start));
  if (match?.[1] === undefined) return undefined;
  const at = offset - match[1].length;
  const [tag = ''] = words.slice(at - start).split(/\s/);
  return tagUsed({ tag }, placeAt(file, at, at + tag.length));
}

/** Finds a tab in the line's indentation, wherever in the line the parser failed. */
function findTab(file: string, text: string, offset: number): Finding | undefined {
  const { words, start } = lineAt(text, offset);
  const at = /^ *(?=\t)/.exec(words)?.[0].length;
  return at === undefined ? undefined : notYaml({ detail: 'TAB_AS_INDENT' }, placeAt(file, start + at, start + at + 1));
}

/** Finds the line in which an offset lies, without its line break. */
function lineAt(text: string, offset: number): { readonly words: string; readonly start: number } {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { words: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, ''), start };
}

function placeAt(file: string, start: number, end: number): Place {
  return { file, path: '', start, end: Math.max(end, start) };
}
