import type { PhrasingContent, Table, TableRow } from 'mdast';
import { type Conversion, type Stretch, stretchOf } from './conversion.ts';
import { convertInlines } from './convertInlines.ts';
import { splitText } from './splitText.ts';
import type { ProseBlock, ProseCell, ProseInline, ProseParagraph, ProseTable } from './types.ts';
import { wordsOfInlines } from './wordsOf.ts';

/**
 * Converts a table. To Markdown every line below it is a row, up to an empty one; a line without a stroke, and what follows it,
 * is the text that somebody typed right below the table. A row may be longer than the headings: the others get empty cells.
 */
export function convertTable(node: Table, conversion: Conversion): ProseBlock[] {
  const [head, ...body] = node.children;
  if (head === undefined) return [];
  const isTooLarge = body.length > MOST_ROWS || node.children.some(({ children }) => children.length > MOST_COLUMNS);
  // Every row is made as wide as the widest, so that a wide row among many would take all memory.
  if (isTooLarge) {
    const stretch = stretchOf(node);
    return [
      {
        type: 'paragraph',
        content: splitText(stretch, conversion),
        place: conversion.placeAt(stretch.start, stretch.end),
      },
    ];
  }
  const end = body.findIndex((row) => !conversion.text.slice(...rangeOf(row)).includes('|'));
  const rows = [head, ...(end === -1 ? body : body.slice(0, end))];
  const below = end === -1 ? [] : body.slice(end);
  const table = buildTable(node, rows, conversion);
  return below.length === 0 ? [table] : [table, joinBelow(below, conversion)];
}

/** Nobody types more into a text; a larger one stays a paragraph of strokes, which SE440 tells. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 40;

function buildTable(node: Table, rows: readonly TableRow[], conversion: Conversion): ProseTable {
  const { start } = stretchOf(node);
  const end = Math.max(...rows.map((row) => stretchOf(row).end), endOfDashes(start, conversion.text));
  const width = Math.max(...rows.map(({ children }) => children.length));
  const content: ProseInline[] = [];
  let length = 0;
  let done = start;
  const push = (inlines: readonly ProseInline[]) => {
    content.push(...inlines);
    length += wordsOfInlines(inlines, REFERENCE, BREAK).length;
  };
  // As it was typed, but for the marks of bold text in its cells.
  const cells = rows.map(({ children }) =>
    children.map((cell): ProseCell => {
      const [first, last] = [cell.children[0], cell.children.at(-1)];
      if (first === undefined || last === undefined) return { content: [], start: length, end: length };
      push(splitText({ start: done, end: stretchOf(first).start }, conversion));
      const from = length;
      const inlines = convertInlines(cell.children, conversion, 'start');
      push(inlines);
      done = stretchOf(last).end;
      return { content: inlines, start: from, end: length };
    }),
  );
  push(splitText({ start: done, end }, conversion));
  return {
    type: 'table',
    content,
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? undefined),
    rows: cells.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ({ content: [], start: length, end: length })),
    ]),
    place: conversion.placeAt(start, end),
  };
}

/** One character each, as checks count them. */
const REFERENCE = '\ufffc';
const BREAK = '\n';

/** The end of the line below the headings, which no row holds. */
function endOfDashes(start: number, text: string): number {
  const head = text.indexOf('\n', start);
  const next = head === -1 ? -1 : text.indexOf('\n', head + 1);
  return next === -1 ? text.length : next;
}

/** Lines of text below a table are one paragraph. */
function joinBelow(rows: readonly TableRow[], conversion: Conversion): ProseParagraph {
  const cells = rows.flatMap(({ children }) => children);
  const content = cells.flatMap(({ children }: { readonly children: PhrasingContent[] }, index) =>
    convertInlines(children, conversion, index === 0 ? 'start' : 'inside'),
  );
  const [start] = rangeOf(rows[0]);
  const [, end] = rangeOf(rows.at(-1));
  return { type: 'paragraph', content, place: conversion.placeAt(start, end) };
}

function rangeOf(row: TableRow | undefined): [start: number, end: number] {
  const { start, end }: Stretch = row === undefined ? { start: 0, end: 0 } : stretchOf(row);
  return [start, end];
}
