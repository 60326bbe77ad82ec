import type { Finding } from '../findings/types.ts';
import { listFolded } from './syntax/findings.ts';
import type { Source, SourceNode, SourceScalar } from './types.ts';

/**
 * Reports items of a list, numbered lines and headings in a text whose lines YAML joins (`>`, or a plain or quoted text of several
 * lines): they run together into one paragraph. SE114 list-folded, once for each text.
 */
export function findFoldedLists({ text, root }: Source): Finding[] {
  return findBelow(root);

  function findBelow(node: SourceNode): Finding[] {
    switch (node.kind) {
      case 'map':
        return node.entries.flatMap(({ value }) => findBelow(value));
      case 'list':
        return node.items.flatMap(findBelow);
      case 'scalar':
        return findIn(node);
    }
  }

  function findIn({ type, style, text: value, place }: SourceScalar): Finding[] {
    if (type !== 'string' || style === 'literal' || place.end - place.start === value.length) return [];
    const written = text.slice(place.start, place.end);
    if (!written.includes('\n')) return [];
    const found = findJoined(written, style === 'folded');
    if (found === undefined) return [];
    const start = place.start + found.start;
    const args = { line: found.line, isBlock: style === 'folded' };
    return [listFolded(args, { ...place, start, end: start + found.line.length })];
  }
}

interface Line {
  readonly words: string;
  /** The offset of its first word. */
  readonly start: number;
  readonly indent: number;
}

/** Finds the first line that was meant to stand by itself and is joined to the one before. */
function findJoined(written: string, isBlock: boolean): { readonly line: string; readonly start: number } | undefined {
  const lines = readLines(written).slice(isBlock ? 1 : 0);
  // What is indented further than the first line of a block keeps its line ends.
  const indent = lines.find(({ words }) => words !== '')?.indent;
  const isJoined = (line: Line) => line.words !== '' && (!isBlock || line.indent === indent);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || !isJoined(before) || !isJoined(line)) continue;
    const follows = ITEM.test(before.words) || /[：:；;。.！!？?]$/.test(before.words);
    if ((ITEM.test(line.words) && follows) || HEADING.test(before.words))
      return { line: line.words, start: line.start };
  }
  return undefined;
}

/** How an item of a list begins, in Markdown or as it is numbered by hand. A line that goes on with `3.5万元` is none. */
const ITEM =
  /^(?:[-*+]\s|#{1,6}\s|\||\d{1,3}(?:[.．](?!\d)|[、)）])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])/;
const HEADING = /^#{1,6}\s/;

function readLines(written: string): Line[] {
  let offset = 0;
  return written.split('\n').map((line) => {
    const indent = line.length - line.trimStart().length;
    const read = { words: line.trim(), start: offset + indent, indent };
    offset += line.length + 1;
    return read;
  });
}
