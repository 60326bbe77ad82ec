import type { Place } from '../findings/place.ts';
import type { BlockLine, SourceScalar } from '../source/types.ts';

/** Finds where a stretch of a scalar's text stands in the file; if that cannot be known, it gives the scalar's whole place. */
export function placeInScalar(scalar: SourceScalar, start: number, end: number): Place {
  const first = offsetInFile(scalar, start);
  // The end is found by the last character: the end of a line must not become the start of the next, after its indentation.
  const last = end > start ? offsetInFile(scalar, end - 1) : first;
  if (first === undefined || last === undefined) return scalar.place;
  return { ...scalar.place, start: first, end: end > start ? last + 1 : first };
}

/** Finds the file offset of one character of a scalar's text; `undefined` for folded text and for text with escapes. */
function offsetInFile(scalar: SourceScalar, offset: number): number | undefined {
  if (scalar.lines !== undefined) return offsetInLines(scalar.lines, offset);
  if (scalar.style !== 'plain' && scalar.style !== 'quoted') return undefined;
  const quote = scalar.style === 'quoted' ? 1 : 0;
  const written = scalar.place.end - scalar.place.start - 2 * quote;
  // Escapes and folded lines always take more characters in the file than in the text, so equal length means equal text.
  return written === scalar.text.length ? scalar.place.start + quote + offset : undefined;
}

function offsetInLines(lines: readonly BlockLine[], offset: number): number | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.inText ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line === undefined ? undefined : line.inFile + offset - line.inText;
}
