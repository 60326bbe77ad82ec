import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';

/**
 * What official prose does not need stays literal: `<省>`, `[2020]10号`, `> 90%`, `&amp;`, a line of dashes. Escapes are
 * read by `splitText`.
 */
const literalConstructs = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

const options: Options = { extensions: [cjkFriendlyExtension(), { disable: { null: literalConstructs } }] };

/**
 * The blocks of a Markdown text, every node with its offsets. Starting the parser costs more than what most prose of a
 * report needs of it, so paragraphs, headings and lists of lines without any mark are read here. They stand between empty
 * lines and at the margin, where nothing before them can go on; the parser gets what lies between them.
 */
export function parseBlocks(text: string): RootContent[] {
  // Other ends of lines, and what the parser counts, replaces or drops in its own way.
  if (/[\t\r\0\ufeff]/.test(text)) return parseByParser(text);
  const blocks: RootContent[] = [];
  let done = 0;
  const stretches = listStretches(text);
  const plain = stretches.map(({ start, end }) => readPlainBlock(text.slice(start, end), start));
  for (const [index, { start, end }] of stretches.entries()) {
    const block = plain[index] ?? (isAmongPlain(index) ? readPlainList(text.slice(start, end), start) : undefined);
    if (block === undefined) continue;
    parseUpTo(start);
    blocks.push(block);
    done = end;
  }
  parseUpTo(text.length);
  return blocks;

  /** A list goes on over an empty line, and would take what is like it: only what stands at the margin parts two lists. */
  function isAmongPlain(index: number): boolean {
    return [index - 1, index + 1].every((beside) => stretches[beside] === undefined || plain[beside] !== undefined);
  }

  function parseUpTo(end: number): void {
    const stretch = text.slice(done, end);
    if (/^[ \n]*$/.test(stretch)) return;
    for (const node of parseByParser(stretch)) blocks.push(moved(node, done));
  }
}

/** The same without the short way. */
export function parseByParser(text: string): RootContent[] {
  return fromMarkdown(text, options).children;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches between empty lines. */
function listStretches(text: string): Stretch[] {
  return Array.from(text.matchAll(/[^ \n][^\n]*(?:\n *[^ \n][^\n]*)*/g), ({ 0: found, index }) => {
    const start = text.lastIndexOf('\n', index - 1) + 1;
    return { start: index === 0 ? 0 : start, end: index + found.length };
  });
}

/** A paragraph of one line at the margin, or a heading; `undefined` where there may be a mark of any kind. */
function readPlainBlock(line: string, offset: number): RootContent | undefined {
  if (/[\n*_\\]/.test(line)) return undefined;
  const heading = /^(#{1,6}) +([^ #][^#]*)$/.exec(line);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const depth = heading[1].length as 1 | 2 | 3 | 4 | 5 | 6;
    const start = line.length - heading[2].length;
    const text = textNode(line.slice(start), offset + start);
    return { type: 'heading', depth, children: [text], position: positionOf(offset, offset + line.length) };
  }
  if (OPENING.test(line)) return undefined;
  const text = textNode(line, offset);
  return { type: 'paragraph', children: [text], position: positionOf(offset, offset + line.length) };
}

/** What opens another block than a paragraph, or may. */
const OPENING = /^(?:[ #+-]|\d{1,9}[.)](?: |$))/;

/** A list whose items are one line each, with a paragraph in it; `undefined` where there may be anything else. */
function readPlainList(stretch: string, offset: number): List | undefined {
  if (/[*_\\]/.test(stretch)) return undefined;
  const children: ListItem[] = [];
  let kind: string | undefined;
  let first = '';
  let start = 0;
  for (const line of stretch.split('\n')) {
    const [opening = '', number = '', sign] = /^(\d{0,9})([-+.)]) (?! )/.exec(line) ?? [];
    const words = line.slice(opening.length);
    const isOrdered = sign === '.' || sign === ')';
    if (sign === undefined || isOrdered !== (number !== '') || words === '' || OPENING.test(words)) return undefined;
    if (children.length === 0) {
      kind = sign;
      first = number;
    }
    // Another sign starts another list.
    if (sign !== kind) return undefined;
    children.push(itemOf(words, offset + start, offset + start + opening.length));
    start += line.length + 1;
  }
  const position = positionOf(offset, offset + stretch.length);
  const ordered = first !== '';
  return { type: 'list', ordered, start: ordered ? Number(first) : null, spread: false, children, position };
}

function itemOf(words: string, start: number, inside: number): ListItem {
  const end = inside + words.length;
  const position = positionOf(inside, end);
  const paragraph: Paragraph = { type: 'paragraph', children: [textNode(words, inside)], position };
  return { type: 'listItem', spread: false, checked: null, children: [paragraph], position: positionOf(start, end) };
}

function textNode(typed: string, offset: number) {
  // By hand: ` +$` looks again from each blank of a long row of them.
  let end = typed.length;
  while (typed[end - 1] === ' ') end--;
  const value = typed.slice(0, end);
  return { type: 'text', value, position: positionOf(offset, offset + value.length) } satisfies PhrasingContent;
}

/** Lines and columns are never asked for. */
function positionOf(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

function moved<T extends Nodes>(node: T, by: number): T {
  if (by === 0) return node;
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset += by;
  if (position?.end.offset !== undefined) position.end.offset += by;
  if ('children' in node) for (const child of node.children) moved(child, by);
  return node;
}
