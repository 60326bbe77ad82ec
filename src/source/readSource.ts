import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { lineStartsOf, type Place } from '../findings/place.ts';
import { type Finding, finding, type Result } from '../findings/types.ts';
import { blockLines } from './blockLines.ts';
import { checkCharacters, findForbiddenCharacter } from './checkCharacters.ts';
import { DEPTH_LIMIT, explainSyntaxError, tooDeep } from './explainSyntaxError.ts';
import type { Source, SourceEntry, SourceNode, SourceScalar } from './types.ts';

/**
 * Reads YAML into a closed tree that keeps the exact text and place of every scalar. Aliases, tags and further documents
 * are refused: a report is plain data, and what a person sees in the file is what is there.
 */
export function readSource(file: string, text: string): Result<Source> {
  const forbidden = checkCharacters(file, text);
  if (forbidden.length > 0) return { value: undefined, findings: forbidden };

  const parsed = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, prettyErrors: false });
  // A later syntax error is nearly always the shadow of the first; duplicate keys and tags stand by themselves.
  const [firstSyntaxError] = parsed.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const reported = [
    ...parsed.errors.filter(({ code }) => code === 'DUPLICATE_KEY'),
    ...(firstSyntaxError === undefined ? [] : [firstSyntaxError]),
  ];
  const findings: Finding[] = reported.map((error) => explainSyntaxError(error, file, text));
  if (firstSyntaxError !== undefined) return { value: undefined, findings };
  if (parsed.contents === null) {
    const place = { file, path: '', start: 0, end: 0 };
    return { value: undefined, findings: [finding('SE111', {}, place)] };
  }

  const reader = new TreeReader(file, text);
  const root = reader.read(parsed.contents, '', 0);
  findings.push(...reader.findings);
  return {
    value: findings.length > 0 ? undefined : { file, text, lineStarts: lineStartsOf(text), root },
    findings,
  };
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
      if (this.findings.every(({ code }) => code !== 'SE106')) this.findings.push(tooDeep(place));
      return { kind: 'list', items: [], place };
    }
    if (isAlias(node)) {
      this.findings.push(finding('SE107', { name: node.source }, place));
      return emptyScalar(place);
    }
    if (node?.tag !== undefined) this.findings.push(finding('SE108', { tag: node.tag }, place));
    if (isMap(node)) return { kind: 'map', entries: this.#readEntries(node, path, depth), place };
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.read(item as ParsedNode, `${path}[${index}]`, depth + 1));
      return { kind: 'list', items, place };
    }
    return isScalar(node) ? this.#readScalar(node, place) : emptyScalar(place);
  }

  #readEntries(map: YAMLMap, path: string, depth: number): SourceEntry[] {
    return map.items.map((pair) => {
      const keyNode = pair.key as Scalar<string>;
      const key = String(keyNode.value);
      const keyPath = path === '' ? key : `${path}.${key}`;
      const keyPlace = this.#placeOf(keyNode, keyPath);
      const value = pair.value as ParsedNode | null;
      return { key, keyPlace, value: value === null ? emptyScalar(keyPlace) : this.read(value, keyPath, depth + 1) };
    });
  }

  #readScalar(node: Scalar, place: Place): SourceScalar {
    const source = node.source ?? '';
    if (typeof node.value === 'number') return { kind: 'scalar', type: 'number', text: source, style: 'plain', place };
    if (typeof node.value === 'boolean') {
      return { kind: 'scalar', type: 'boolean', text: String(node.value), style: 'plain', place };
    }
    if (typeof node.value !== 'string') return emptyScalar(place);

    const forbidden = findForbiddenCharacter(node.value);
    if (forbidden !== undefined) this.findings.push(finding('SE109', { character: forbidden.character }, place));
    const scalar = { kind: 'scalar', type: 'string', text: node.value, place } as const;
    switch (node.type) {
      case 'BLOCK_LITERAL':
        return { ...scalar, style: 'literal', lines: blockLines(this.#text, place, node.value) };
      case 'BLOCK_FOLDED':
        return { ...scalar, style: 'folded' };
      case 'QUOTE_DOUBLE':
      case 'QUOTE_SINGLE':
        return { ...scalar, style: 'quoted' };
      default:
        return { ...scalar, style: 'plain' };
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
