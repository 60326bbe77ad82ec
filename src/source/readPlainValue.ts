import type { Place } from '../findings/place.ts';
import type { SourceEntry, SourceNode, SourceScalar } from './types.ts';

/** Nothing in it but letters, digits and signs that mean nothing to YAML wherever they stand. */
const WORDS = /[A-Za-z0-9\u4e00-\u9fff“‘《（-](?:[^\n:#]|:(?! |\n))*/y;
const FLOW_WORDS = /[A-Za-z0-9\u4e00-\u9fff“‘《（-][^\n:#,[\]{}]*/y;

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What YAML reads as something else than a text or such a number, or nearly so: 1e3, 0x10, True, null. */
const OTHER = /^(?:-|[-+.]?\d[\w.+-]*$|(?:true|false|null)$)/i;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Without anything in it that would stand for something else. */
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'/y;

/** A text or number that goes from the start of a place as far as its end, but for a comment; `undefined` for all else. */
export function readPlainScalar(text: string, place: Place): SourceScalar | undefined {
  const node = readQuoted(text, place) ?? readWords(WORDS, text, place);
  return node !== undefined && endsAt(text, node.place.end, place.end) ? node : undefined;
}

function readWords(pattern: RegExp, text: string, place: Place): SourceScalar | undefined {
  pattern.lastIndex = place.start;
  const words = pattern.exec(text)?.[0];
  return words === undefined ? undefined : scalarOf(trimSpaces(words), place);
}

function readQuoted(text: string, { file, path, start }: Place): SourceScalar | undefined {
  QUOTED.lastIndex = start;
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted === undefined) return undefined;
  const place = { file, path, start, end: start + quoted.length };
  return { kind: 'scalar', type: 'string', text: quoted.slice(1, -1), place, style: 'quoted' };
}

/** Whether nothing but a comment follows on a line. */
function endsAt(text: string, offset: number, end: number): boolean {
  const rest = skipSpaces(text, offset);
  return rest === end || (text.charAt(rest) === '#' && rest > offset);
}

function scalarOf(words: string, { file, path, start }: Place): SourceScalar | undefined {
  const place = { file, path, start, end: start + words.length };
  if (NUMBER.test(words)) return { kind: 'scalar', type: 'number', text: words, style: 'plain', place };
  if (words === 'true' || words === 'false')
    return { kind: 'scalar', type: 'boolean', text: words, style: 'plain', place };
  if (OTHER.test(words) && !DATE.test(words)) return undefined;
  return { kind: 'scalar', type: 'string', text: words, place, style: 'plain' };
}

/** `{ … }` or `[ … ]` from the start of a place as far as its end, but for a comment; `undefined` for what is not plain. */
export function readPlainFlow(text: string, { end, ...place }: Place): SourceNode | undefined {
  const node = readCollection(text, { ...place, end: place.start });
  return node !== undefined && endsAt(text, node.place.end, end) ? node : undefined;
}

const FLOW_KEY = /([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff]{0,99}): +/y;
const SEPARATOR = /(, *)|[\]}]/y;

function readCollection(text: string, { file, path, start }: Place): SourceNode | undefined {
  const isMap = text.charAt(start) === '{';
  const entries: SourceEntry[] = [];
  const items: SourceNode[] = [];
  const keys = new Set<string>();
  let at = skipSpaces(text, start + 1);
  for (;;) {
    let key = '';
    const keyStart = at;
    if (isMap) {
      FLOW_KEY.lastIndex = at;
      const match = FLOW_KEY.exec(text);
      if (match?.[1] === undefined || keys.has(match[1])) return undefined;
      key = match[1];
      keys.add(key);
      at += match[0].length;
    }
    const inside = isMap ? `${path}.${key}` : `${path}[${items.length}]`;
    const value = readFlowValue(text, { file, path: inside, start: at, end: at }, isMap);
    if (value === undefined) return undefined;
    if (isMap) {
      const keyPlace = { file, path: inside, start: keyStart, end: keyStart + key.length };
      entries.push({ key, keyPlace, value });
    } else items.push(value);
    SEPARATOR.lastIndex = skipSpaces(text, value.place.end);
    const [separator, goesOn] = SEPARATOR.exec(text) ?? [];
    at = SEPARATOR.lastIndex;
    if (goesOn !== undefined) continue;
    if (separator !== (isMap ? '}' : ']')) return undefined;
    const place = { file, path, start, end: at };
    return isMap ? { kind: 'map', entries, place } : { kind: 'list', items, place };
  }
}

/** In a map also a list, not deeper; `[甲，乙]` is a fault that the long way tells of. */
function readFlowValue(text: string, place: Place, isInMap: boolean): SourceNode | undefined {
  if (text.charAt(place.start) === '[') return isInMap ? readCollection(text, place) : undefined;
  const node = readQuoted(text, place) ?? readWords(FLOW_WORDS, text, place);
  const isTorn = !isInMap && node?.style === 'plain' && /[，、]/.test(node.text);
  return isTorn ? undefined : node;
}

function skipSpaces(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 0x20) end++;
  return end;
}

/** By hand: ` +$` looks again from each blank of a long row of them, and other blanks stay. */
function trimSpaces(words: string): string {
  let end = words.length;
  while (words.charCodeAt(end - 1) === 0x20) end--;
  return words.slice(0, end);
}
