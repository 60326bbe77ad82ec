import { type Grapheme, graphemesOf } from './displayWidth.ts';

/** A stretch of a text that goes on one line. */
export interface LineRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Lines of at most `width` columns. Only spaces at the breaks go; every other character is kept, in its order. */
export function wrapText(text: string, width: number): string[] {
  return wrapRanges(text, width).map(({ start, end }) => text.slice(start, end));
}

/**
 * Where the lines of a wrapped text start and end. Words stay whole if they fit on a line; Chinese breaks between any two
 * characters, but not before closing or after opening punctuation.
 */
export function wrapRanges(text: string, width: number): LineRange[] {
  const lines: { start: number; end: number }[] = [];
  let line: { start: number; end: number } | undefined;
  let used = 0;
  let gap = 0;
  for (const chunk of chunksOf(text)) {
    if (chunk.isSpace) {
      gap = chunk.isBreak ? Number.POSITIVE_INFINITY : gap + chunk.width;
      continue;
    }
    for (const piece of chunk.width > width ? chunk.graphemes.map(pieceOf) : [chunk]) {
      if (line === undefined || used + gap + piece.width > width) {
        line = { start: piece.start, end: piece.end };
        lines.push(line);
        used = piece.width;
      } else {
        line.end = piece.end;
        used += gap + piece.width;
      }
      gap = 0;
    }
  }
  return lines.length === 0 ? [{ start: 0, end: 0 }] : lines;
}

interface Chunk {
  readonly graphemes: Grapheme[];
  readonly start: number;
  end: number;
  width: number;
  readonly isSpace: boolean;
  readonly isBreak: boolean;
}

/** Spaces, and what must not be torn apart. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = chunks.at(-1);
    if (last !== undefined && !last.isSpace && belongsTogether(last.graphemes.at(-1), grapheme)) {
      last.graphemes.push(grapheme);
      last.end = grapheme.start + grapheme.text.length;
      last.width += grapheme.width;
    } else {
      chunks.push(chunkOf(grapheme));
    }
  }
  return chunks;
}

function belongsTogether(before: Grapheme | undefined, after: Grapheme): boolean {
  if (before === undefined || isSpace(after)) return false;
  if (after.width === 0 || NOT_AT_START.has(firstOf(after)) || NOT_AT_END.has(firstOf(before))) return true;
  return before.width === 1 && after.width === 1;
}

const NOT_AT_START = new Set('，。、；：！？）》」』】〕〉”’…—～%,.;:!?)]}');
const NOT_AT_END = new Set('（《「『【〔〈“‘([{');

function firstOf({ text }: Grapheme): string {
  return text.charAt(0);
}

function chunkOf(grapheme: Grapheme): Chunk {
  const space = isSpace(grapheme);
  return {
    ...pieceOf(grapheme),
    graphemes: [grapheme],
    isSpace: space,
    isBreak: space && /[\n\r]/.test(grapheme.text),
  };
}

function pieceOf({ start, text, width }: Grapheme): { start: number; end: number; width: number } {
  return { start, end: start + text.length, width };
}

const SPACES = new Set(' \t\n\r');

function isSpace({ text }: Grapheme): boolean {
  return SPACES.has(text.charAt(0));
}
