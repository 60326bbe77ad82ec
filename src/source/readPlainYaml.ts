import { blockLines } from './blockLines.ts';
import { type PlainLine, PlainLines } from './plainLines.ts';
import { readPlainFlow, readPlainScalar } from './readPlainValue.ts';
import type { SourceEntry, SourceNode } from './types.ts';

/**
 * The tree of a file that is written as nearly all reports are: keys and short values a line each, `{ … }` and `[ … ]` on
 * one line, texts under `|`. The parser, which knows all of YAML, takes ten times as long for it, most of a batch. Whatever
 * is not plain, or may be a fault, is left to it: `undefined`.
 */
export function readPlainYaml(file: string, text: string): SourceNode | undefined {
  if (!text.endsWith('\n') || /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const lines = new PlainLines(text);
  const reader = new PlainReader(file, lines);
  const root = lines.current?.indent === 0 ? reader.readMap(lines.current, '', 0) : undefined;
  return lines.current === undefined && lines.isPlain ? root?.node : undefined;
}

/** A node, and where it ends with what belongs to it: the end of its last line. */
interface PlainNode {
  readonly node: SourceNode;
  readonly end: number;
}

/** No report is deeper. */
const DEEPEST = 12;

/** A key, and what stands behind it on its line. */
const KEY = /([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff]{0,99}):(?: +|(?=\n))/y;

class PlainReader {
  readonly #file: string;
  readonly #lines: PlainLines;

  constructor(file: string, lines: PlainLines) {
    this.#file = file;
    this.#lines = lines;
  }

  /** @param from where the first key stands: the start of a line, or behind a `-` */
  readMap(from: PlainLine, path: string, depth: number): PlainNode | undefined {
    const { text } = this.#lines;
    const entries: SourceEntry[] = [];
    const keys = new Set<string>();
    let end = from.start;
    for (let line: PlainLine | undefined = from; line?.indent === from.indent; line = this.#lines.current) {
      KEY.lastIndex = line.start;
      const [whole, key] = KEY.exec(text) ?? [];
      if (whole === undefined || key === undefined || keys.has(key) || depth > DEEPEST) return undefined;
      keys.add(key);
      const keyPath = path === '' ? key : `${path}.${key}`;
      const keyPlace = { file: this.#file, path: keyPath, start: line.start, end: line.start + key.length };
      const value = this.#readValue(line, line.start + whole.length, keyPath, depth + 1);
      if (value === undefined) return undefined;
      entries.push({ key, keyPlace, value: value.node });
      end = value.end;
    }
    return { node: { kind: 'map', entries, place: { file: this.#file, path, start: from.start, end } }, end };
  }

  /** What stands behind a key, or under it. */
  #readValue(line: PlainLine, start: number, path: string, depth: number): PlainNode | undefined {
    const { text } = this.#lines;
    const first = text.charAt(start);
    if (first === '|' && start + 1 === line.end) return this.#readLiteral(line, start, path);
    if (start < line.end && first !== '#') return this.#readInline(line, start, path);
    this.#lines.advance();
    const below = this.#lines.current;
    if (below === undefined) return undefined;
    if (text.startsWith('- ', below.start) && below.indent >= line.indent) return this.#readList(below, path, depth);
    return below.indent > line.indent ? this.readMap(below, path, depth) : undefined;
  }

  #readList(from: PlainLine, path: string, depth: number): PlainNode | undefined {
    const { text } = this.#lines;
    const items: SourceNode[] = [];
    let end = from.start;
    for (let line: PlainLine | undefined = from; line?.indent === from.indent; line = this.#lines.current) {
      if (!text.startsWith('- ', line.start)) break;
      let start = line.start + 2;
      while (text.charAt(start) === ' ') start++;
      KEY.lastIndex = start;
      const inside = { start, end: line.end, indent: line.indent + start - line.start };
      const itemPath = `${path}[${items.length}]`;
      const item = KEY.test(text)
        ? this.readMap(inside, itemPath, depth + 1)
        : this.#readInline(inside, start, itemPath, line.indent);
      if (item === undefined) return undefined;
      items.push(item.node);
      end = item.end;
    }
    return { node: { kind: 'list', items, place: { file: this.#file, path, start: from.start, end } }, end };
  }

  /** A value on one line. What stands below it, deeper than what it belongs to, would go on with it. */
  #readInline(line: PlainLine, start: number, path: string, indent = line.indent): PlainNode | undefined {
    const { text } = this.#lines;
    const place = { file: this.#file, path, start, end: line.end };
    const isFlow = text.charAt(start) === '{' || text.charAt(start) === '[';
    const node = isFlow ? readPlainFlow(text, place) : readPlainScalar(text, place);
    this.#lines.advance();
    const below = this.#lines.current;
    if (node === undefined || (below !== undefined && below.indent > indent)) return undefined;
    return { node, end: line.end + 1 };
  }

  #readLiteral({ indent }: PlainLine, start: number, path: string): PlainNode | undefined {
    const literal = this.#lines.takeLiteral(indent);
    if (literal === undefined) return undefined;
    const { value, end } = literal;
    const place = { file: this.#file, path, start, end };
    const lines = blockLines(this.#lines.text, place, value);
    return { node: { kind: 'scalar', type: 'string', text: value, place, style: 'literal', lines }, end };
  }
}
