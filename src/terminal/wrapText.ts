import { eachGrapheme } from './displayWidth.ts';

/** The stretch of a text that stands on one line. */
export interface LineRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Wraps a text into lines of at most `width` columns. Only the spaces at breaks are dropped; every other character
 * stays, in its order.
 */
export function wrapText(text: string, width: number): string[] {
  return wrapRanges(text, width).map(({ start, end }) => text.slice(start, end));
}

/**
 * Returns where the lines of a wrapped text start and end. A word stays whole if it fits on a line. Chinese breaks
 * between any two characters, but not before closing or after opening punctuation.
 */
export function wrapRanges(text: string, width: number): LineRange[] {
  const lines: { start: number; end: number }[] = [];
  let line: { start: number; end: number } | undefined;
  let used = 0;
  let gap = 0;
  const place = (start: number, end: number, wide: number) => {
    if (line === undefined || used + gap + wide > width) {
      line = { start, end };
      lines.push(line);
      used = wide;
    } else {
      line.end = end;
      used += gap + wide;
    }
    gap = 0;
  };
  for (const chunk of chunksOf(text)) {
    if (chunk.isSpace) gap = chunk.isBreak ? Number.POSITIVE_INFINITY : gap + chunk.width;
    else if (chunk.width <= width) place(chunk.start, chunk.end, chunk.width);
    else {
      const { start: offset } = chunk;
      eachGrapheme(text.slice(offset, chunk.end), (start, end, wide) => place(offset + start, offset + end, wide));
    }
  }
  return lines.length === 0 ? [{ start: 0, end: 0 }] : lines;
}

interface Chunk {
  readonly start: number;
  end: number;
  width: number;
  readonly isSpace: boolean;
  readonly isBreak: boolean;
}

/**
 * Splits a text into spaces and unbreakable chunks. A page has thousands of lines, so no object is made for a single
 * character.
 */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let last: Chunk | undefined;
  let codeBefore = 0;
  let widthBefore = 0;
  eachGrapheme(text, (start, end, width) => {
    const code = text.charCodeAt(start);
    const isSpace = SPACES.has(code);
    const isTied =
      width === 0 || (width === 1 && widthBefore === 1) || NOT_AT_START.has(code) || NOT_AT_END.has(codeBefore);
    if (last !== undefined && !last.isSpace && !isSpace && isTied) {
      last.end = end;
      last.width += width;
    } else {
      last = { start, end, width, isSpace, isBreak: isSpace && /[\n\r]/.test(text.slice(start, end)) };
      chunks.push(last);
    }
    codeBefore = code;
    widthBefore = width;
  });
  return chunks;
}

const NOT_AT_START = codesOf('，。、；：！？）》」』】〕〉”’…—～%,.;:!?)]}');
const NOT_AT_END = codesOf('（《「『【〔〈“‘([{');
const SPACES = codesOf(' \t\n\r');

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}
