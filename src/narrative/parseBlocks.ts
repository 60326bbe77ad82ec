import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { hasRowOfDashes } from './hasRowOfDashes.ts';
import { findNumberedLines } from './numberedLines.ts';
import { tableFromMarkdown } from './tableFromMarkdown.ts';

/**
 * Markdown that official prose does not need is disabled, so that it stays literal: `<省>`, `[2020]10号`, `> 90%`, `&amp;`, a
 * line of dashes. `splitText` reads the escapes.
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

/** Only a text with a row of dashes pays for the reading of tables. */
const optionsWithTables: Options = {
  extensions: [...(options.extensions ?? []), gfmTable()],
  mdastExtensions: [tableFromMarkdown()],
};

/**
 * Parses a Markdown text to mdast blocks; every node has its offsets. The parser needs 20 KB and a fifth of a millisecond
 * for a line, and starting it costs more than most prose of a report needs. Therefore a fast path reads paragraphs, headings
 * and lists of single lines that have no marks and stand at the margin between empty lines, where no block before them can
 * continue. The parser gets the text between them.
 */
export function parseBlocks(text: string): RootContent[] {
  // The parser treats these characters in its own way: other line ends, tabs, NUL, byte-order marks.
  if (/[\t\r\0\ufeff]/.test(text)) return parseByParser(text);
  const blocks: RootContent[] = [];
  let done = 0;
  const stretches = joinLists(
    text,
    listStretches(text).flatMap((one) => splitAtHeadings(text, one)),
  );
  const plain = stretches.map(({ start, end }) => readPlainBlock(text.slice(start, end), start));
  // A block beside a list may be a continuation of it, even across an empty line.
  const isApart = (index: number) =>
    [index - 1, index + 1].every((at) => !(at in stretches) || plain[at] !== undefined);
  for (const [index, { start, end }] of stretches.entries()) {
    const block = plain[index] ?? (isApart(index) ? readPlainList(text.slice(start, end), start) : undefined);
    if (block === undefined) continue;
    parseUpTo(start);
    blocks.push(block);
    done = end;
  }
  parseUpTo(text.length);
  return blocks;

  function parseUpTo(end: number): void {
    const stretch = text.slice(done, end);
    if (/^[ \n]*$/.test(stretch)) return;
    for (const node of parseByParser(stretch)) blocks.push(shiftOffsets(node, done));
  }
}

/** Parses a text as `parseBlocks` does, and makes each hand-numbered line a paragraph of its own. */
export function parseNumberedLines(text: string): RootContent[] {
  const starts = findNumberedLines(text);
  if (starts.length === 0) return parseBlocks(text);
  return [0, ...starts].flatMap((start, index) =>
    parseBlocks(text.slice(start, starts[index])).map((node) => shiftOffsets(node, start)),
  );
}

/** Parses a text as `parseBlocks` does, without the fast path. */
export function parseByParser(text: string): RootContent[] {
  return fromMarkdown(text, hasRowOfDashes(text) ? optionsWithTables : options).children;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Splits a text into the stretches between its empty lines. */
function listStretches(text: string): Stretch[] {
  return Array.from(text.matchAll(/[^ \n][^\n]*(?:\n *[^ \n][^\n]*)*/g), ({ 0: found, index }) => {
    const start = text.lastIndexOf('\n', index - 1) + 1;
    return { start: index === 0 ? 0 : start, end: index + found.length };
  });
}

/** A heading ends a paragraph that stands right above it, and what follows it is apart. */
function splitAtHeadings(text: string, whole: Stretch): readonly Stretch[] {
  const lines = text.slice(whole.start, whole.end);
  if (!/(?:^|\n)#/.test(lines) || !lines.includes('\n')) return [whole];
  const parts: Stretch[] = [];
  let at = whole.start;
  let isBelowText = false;
  for (const line of lines.split('\n')) {
    const stretch = { start: at, end: at + line.length };
    const isHeading = HEADING.test(line);
    // A line that is neither could go on in the one below.
    if (!isHeading && opensBlock(line)) return [whole];
    const last = parts.at(-1);
    if (isHeading || !isBelowText || last === undefined) parts.push(stretch);
    else parts.splice(-1, 1, { start: last.start, end: stretch.end });
    isBelowText = !isHeading;
    at = stretch.end + 1;
  }
  return parts;
}

/** Items of one kind are one list, whatever empty lines stand between them. */
function joinLists(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  let above = '';
  for (const stretch of stretches) {
    const sign = signOfItems(text.slice(stretch.start, stretch.end));
    const last = joined.at(-1);
    if (last !== undefined && sign !== '' && sign === above)
      joined.splice(-1, 1, { start: last.start, end: stretch.end });
    else joined.push(stretch);
    above = sign;
  }
  return joined;
}

/** What every line starts with, as in `- a`, or has behind its number, as in `1. a`; empty where they do not agree. */
function signOfItems(lines: string): string {
  const [, first = ''] = FIRST_ITEM.exec(lines) ?? [];
  return first !== '' && lines.split('\n').every((line) => FIRST_ITEM.exec(line)?.[1] === first) ? first : '';
}

const HEADING = /^(#{1,6}) +([^ #][^#]*)$/;

/** The first line of a list, with its sign. */
const FIRST_ITEM = /^(?:\d{1,9}(?=[.)]))?([-+.)]) /;

/** Reads a paragraph at the margin, or a heading; `undefined` where the text may hold a mark of any kind. */
function readPlainBlock(line: string, offset: number): RootContent | undefined {
  if (/[*_\\]/.test(line)) return undefined;
  if (line.includes('\n')) return readPlainLines(line, offset);
  const heading = HEADING.exec(line);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const depth = heading[1].length as 1 | 2 | 3 | 4 | 5 | 6;
    const start = line.length - heading[2].length;
    const text = textNode(line.slice(start), offset + start);
    return { type: 'heading', depth, children: [text], position: positionOf(offset, offset + line.length) };
  }
  return opensBlock(line) ? undefined : paragraphNode(line, offset);
}

/** Reads a paragraph of several lines, none of which opens another block, is indented, or ends in blanks (a hard break). */
function readPlainLines(lines: string, offset: number): Paragraph | undefined {
  if (lines.includes(' \n') || lines.endsWith(' ') || hasRowOfDashes(lines)) return undefined;
  if (lines.split('\n').some(opensBlock)) return undefined;
  return paragraphNode(lines, offset);
}

/** Reads a list at the margin whose items are single lines; `undefined` for any other list. */
function readPlainList(lines: string, offset: number): List | undefined {
  const [, first = ''] = FIRST_ITEM.exec(lines) ?? [];
  if (first === '' || /[*_\\]/.test(lines)) return undefined;
  const items: ListItem[] = [];
  let start = offset;
  let spread = false;
  for (const line of lines.split('\n')) {
    if (/^ *$/.test(line)) {
      spread = true;
      start += line.length + 1;
      continue;
    }
    const [, sign = '', words = ''] = /^(\d{1,9}[.)]|[-+]) ([^ ].*)$/.exec(line) ?? [];
    if (!sign.endsWith(first) || words === '' || words.endsWith(' ') || opensBlock(words)) return undefined;
    const end = start + line.length;
    const content = paragraphNode(words, end - words.length);
    items.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [content],
      position: positionOf(start, end),
    });
    start = end + 1;
  }
  const ordered = first === '.' || first === ')';
  const position = positionOf(offset, offset + lines.length);
  return {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(lines, 10) : null,
    spread,
    children: items,
    position,
  };
}

/** Whether a line may open a block: it is indented, or starts like a heading or a list item. */
function opensBlock(line: string): boolean {
  return /^(?:[ #+-]|\d{1,9}[.)](?: |$))/.test(line);
}

function paragraphNode(words: string, offset: number): Paragraph {
  const text = textNode(words, offset);
  return { type: 'paragraph', children: [text], position: positionOf(offset, offset + words.length) };
}

function textNode(typed: string, offset: number) {
  // A loop, since the regex ` +$` takes quadratic time on a long row of blanks inside the text.
  let end = typed.length;
  while (typed[end - 1] === ' ') end--;
  const value = typed.slice(0, end);
  return { type: 'text', value, position: positionOf(offset, offset + value.length) } satisfies PhrasingContent;
}

/** Makes an mdast position; lines and columns are placeholders, since nobody reads them. */
function positionOf(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** Shifts the offsets of a node and of all nodes inside it, in place. */
function shiftOffsets<T extends Nodes>(node: T, by: number): T {
  if (by === 0) return node;
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset += by;
  if (position?.end.offset !== undefined) position.end.offset += by;
  if ('children' in node) for (const child of node.children) shiftOffsets(child, by);
  return node;
}
