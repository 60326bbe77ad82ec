import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { isFinding } from '../findings/define.ts';
import { findForbiddenCharacter } from '../findings/forbiddenCharacters.ts';
import type { Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { checkCharacters } from './checkCharacters.ts';
import {
  DEPTH_LIMIT,
  explainSyntaxError,
  findMoreFullWidthColons,
  tellFullWidthComma,
  tellFullWidthSpace,
  tellTooDeep,
} from './explainSyntaxError.ts';
import { findBlockLines } from './findBlockLines.ts';
import { joinFolded } from './joinFolded.ts';
import {
  aliasUsed,
  controlCharacter,
  duplicateKey,
  emptyFile,
  nestedTooDeep,
  notYaml,
  tagUsed,
} from './syntax/findings.ts';
import type { Source, SourceEntry, SourceNode, SourceScalar } from './types.ts';

/**
 * Reads YAML into a closed tree that keeps the exact text and place of every scalar. It refuses aliases, tags and further
 * documents: a report is plain data, and a person who reads the file sees all of it. Where only single nodes are at fault,
 * it returns a tree beside the findings, in which those nodes are empty.
 */
export function readSource(file: string, text: string): Result<Source> {
  const forbidden = checkCharacters(file, text);
  if (forbidden.length > 0) return { value: undefined, findings: forbidden };

  // To find duplicates the parser compares each key with all keys before it; `TreeReader` uses a map instead.
  const parsed = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const root = parsed.contents;
  // A later syntax error is nearly always a consequence of the first. `TreeReader` reports tags.
  const error = parsed.errors[0] ?? parsed.warnings.find(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (error !== undefined) {
    // The level at which the parser gives up is an accident; the report names our own limit, at the first node beyond it.
    const deep = error.code === 'RESOURCE_EXHAUSTION' ? findTooDeep(root, 0) : undefined;
    if (deep !== undefined)
      return { value: undefined, findings: [tellTooDeep({ file, path: '', start: deep, end: deep })] };
    const first = explainSyntaxError(error, file, text, findOpening(root, text, error.pos[0]));
    return { value: undefined, findings: [first, ...findMoreFullWidthColons(first, file, text)] };
  }
  if (root === null || (isScalar(root) && root.value === null && root.source === '')) {
    return { value: undefined, findings: [emptyFile({}, { file, path: '', start: 0, end: 0 })] };
  }

  const reader = new TreeReader(file, text);
  const tree = reader.read(root, '', 0);
  const { findings } = reader;
  const isWhole = findings.every((found) => !isFinding(found, nestedTooDeep));
  return { value: isWhole ? { file, text, root: tree } : undefined, findings };
}

/** Finds the start of the first node that is nested too deep. */
function findTooDeep(node: unknown, depth: number): number | undefined {
  if (depth > DEPTH_LIMIT) return (node as Node | null)?.range?.[0];
  return firstAmong(partsOf(node), (part) => findTooDeep(part, depth + 1));
}

/**
 * Finds the start of the innermost quoted text or bracket that ends at an offset without being closed: the parser fails
 * where the text ends, but a person looks for where it was opened.
 */
function findOpening(node: unknown, text: string, offset: number): number | undefined {
  const inside = firstAmong(partsOf(node), (part) => findOpening(part, text, offset));
  if (inside !== undefined || !isNode(node) || node.range == null) return inside;
  const [start, end] = node.range;
  const opening = text.charAt(start);
  if (end !== offset || !Object.hasOwn(CLOSING, opening)) return undefined;
  return end - start > 1 && text.charAt(end - 1) === CLOSING[opening] ? undefined : start;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** The keys and values of a map, or the items of a list. */
function partsOf(node: unknown): readonly unknown[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  return isSeq(node) ? node.items : [];
}

function firstAmong<T>(parts: readonly unknown[], find: (part: unknown) => T | undefined): T | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

class TreeReader {
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  read(node: Node | null | undefined, path: string, depth: number): SourceNode {
    const place = this.#placeOf(node, path);
    if (depth > DEPTH_LIMIT) {
      if (this.findings.every((found) => !isFinding(found, nestedTooDeep))) this.findings.push(tellTooDeep(place));
      return { kind: 'list', items: [], place };
    }
    if (isAlias(node)) {
      this.findings.push(aliasUsed({ name: node.source }, place));
      return emptyScalar(place);
    }
    this.#refuseMarks(node, place);
    if (isMap(node)) return { kind: 'map', entries: this.#readEntries(node, path, depth), place };
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.read(item as ParsedNode, `${path}[${index}]`, depth + 1));
      if (node.flow === true) this.#refuseFullWidthCommas(items);
      return { kind: 'list', items, place };
    }
    return isScalar(node) ? this.#readScalar(node, place) : emptyScalar(place);
  }

  #readEntries(map: YAMLMap, path: string, depth: number): SourceEntry[] {
    const entries = new Map<string, SourceEntry>();
    for (const pair of map.items) {
      const keyNode = isScalar(pair.key) ? pair.key : undefined;
      const key = String(keyNode?.value ?? '');
      const keyPath = path === '' ? key : `${path}.${key}`;
      const keyPlace = this.#placeOf(keyNode, keyPath);
      this.#refuseMarks(keyNode, keyPlace);
      if (keyNode?.type === 'QUOTE_DOUBLE') this.#refuseForbidden(key, keyPlace);
      if (keyNode?.type === 'PLAIN' && /^[\u00a0\u3000]/.test(key)) {
        const spaces = key.length - key.trimStart().length;
        this.findings.push(tellFullWidthSpace({ ...keyPlace, end: keyPlace.start + spaces }));
      }
      const first = entries.get(key);
      const node = pair.value as ParsedNode | null;
      const value = node === null ? emptyScalar(keyPlace) : this.read(node, keyPath, depth + 1);
      if (first === undefined) entries.set(key, { key, keyPlace, value });
      else {
        this.findings.push(duplicateKey({ key }, keyPlace, first.keyPlace));
        // Nobody knows which of the two values is meant, so the value is unknown.
        if (first.value.kind === 'scalar') entries.set(key, { ...first, value: emptyScalar(first.value.place) });
      }
    }
    return [...entries.values()];
  }

  /** Reports tags and anchors: YAML would drop the words after `!` and `&` silently. */
  #refuseMarks(node: Node | undefined | null, place: Place): void {
    if (isAlias(node) || node === undefined || node === null) return;
    if (node.tag !== undefined) {
      const mark = this.#placeOfMark('!', place);
      this.findings.push(tagUsed({ tag: this.#text.slice(mark.start, mark.end) }, mark));
    }
    if ('anchor' in node && node.anchor !== undefined) {
      this.findings.push(notYaml({ detail: 'ANCHOR' }, this.#placeOfMark('&', place)));
    }
  }

  /** Finds the nearest word before a node that starts with the sign. */
  #placeOfMark(sign: '!' | '&', place: Place): Place {
    const isPartOfWord = (offset: number) => /[^\s,[\]{}]/.test(this.#text.charAt(offset));
    let start = this.#text.lastIndexOf(sign, place.start - 1);
    while (start > 0 && isPartOfWord(start - 1)) start--;
    let end = start;
    while (isPartOfWord(end)) end++;
    return start === -1 ? place : { ...place, start, end };
  }

  /** Reports full-width commas: YAML reads `[综合室，财务室]` or `[综合室、财务室]` as one name, a person as two. */
  #refuseFullWidthCommas(items: readonly SourceNode[]): void {
    for (const item of items) {
      if (item.kind !== 'scalar' || item.style !== 'plain') continue;
      const at = item.text.search(/[，、]/);
      if (at === -1) continue;
      const start = item.place.start + at;
      this.findings.push(tellFullWidthComma({ ...item.place, start, end: start + 1 }));
    }
  }

  /** Only escapes (`"\\u0000"`) make a character that the file itself does not hold. */
  #refuseForbidden(text: string, place: Place): boolean {
    const forbidden = findForbiddenCharacter(text);
    if (forbidden !== undefined) this.findings.push(controlCharacter({ character: forbidden.character }, place));
    return forbidden !== undefined;
  }

  #readScalar(node: Scalar, place: Place): SourceScalar {
    const source = node.source ?? '';
    if (typeof node.value === 'number') return { kind: 'scalar', type: 'number', text: source, style: 'plain', place };
    if (typeof node.value === 'boolean') {
      return { kind: 'scalar', type: 'boolean', text: String(node.value), style: 'plain', place };
    }
    if (typeof node.value !== 'string') return emptyScalar(place);

    if (node.type === 'QUOTE_DOUBLE' && this.#refuseForbidden(node.value, place)) return emptyScalar(place);
    // Written out: V8 allocates objects made by spread in its old generation, 23 KB for each report.
    const text = node.value;
    switch (node.type) {
      case 'BLOCK_LITERAL': {
        const lines = findBlockLines(this.#text, place, text);
        return { kind: 'scalar', type: 'string', text, style: 'literal', place, lines };
      }
      case 'BLOCK_FOLDED':
        return { kind: 'scalar', type: 'string', text: joinFolded(this.#text, place, text), style: 'folded', place };
      case 'QUOTE_DOUBLE':
      case 'QUOTE_SINGLE':
        return { kind: 'scalar', type: 'string', text: joinFolded(this.#text, place, text), style: 'quoted', place };
      default:
        return { kind: 'scalar', type: 'string', text: joinFolded(this.#text, place, text), style: 'plain', place };
    }
  }

  #placeOf(node: Node | null | undefined, path: string): Place {
    const [start, end] = node?.range ?? [0, 0];
    return { file: this.#file, path, start, end };
  }
}

function emptyScalar(place: Place): SourceScalar {
  return { kind: 'scalar', type: 'null', text: '', style: 'plain', place };
}
