import type { Place } from '../findings/place.ts';
import type { BlockLine } from './types.ts';

/**
 * Finds, for every line of a literal block's value, where the line's words stand in the file. It skips the header line
 * (`|`, `|-`); a line's indentation is the difference in length between the file's line and the value's.
 */
export function findBlockLines(fileText: string, place: Place, value: string): BlockLine[] {
  const lines: BlockLine[] = [];
  let inFile = endOfLine(fileText, place.start);
  let inText = 0;
  for (const line of value.split('\n')) {
    const end = contentEnd(fileText, inFile);
    lines.push({ inText, inFile: Math.max(inFile, end - line.length) });
    inText += line.length + 1;
    inFile = endOfLine(fileText, inFile);
  }
  return lines;
}

/** The offset just after the line break that ends the line of an offset. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The offset of the next line break itself, `\r\n` or `\n`. */
function contentEnd(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  const end = next === -1 ? text.length : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
