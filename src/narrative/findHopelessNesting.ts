/** Lists are printed down to this level. */
export const deepestListLevel = 4;

/** No one nests lists so deep, and the parser's time grows with the square of the depth. */
const hopelessLevel = 32;

export interface HopelessNesting {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const listMarker = /([ \t]*)([-+*]|\d{1,9}[.)])(?!\S)/y;

/**
 * Finds the first list marker that is nested so deep that the text must not reach the parser. It estimates the depth from
 * the indentation, and never too low.
 */
export function findHopelessNesting(text: string): HopelessNesting | undefined {
  const contentColumns: number[] = [];
  for (let lineStart = 0; lineStart !== -1 && lineStart < text.length; lineStart = nextLine(text, lineStart)) {
    let offset = lineStart;
    let column = 0;
    let first = true;
    for (let marker = matchAt(listMarker, text, offset); marker; marker = matchAt(listMarker, text, offset)) {
      const [whole, indent = '', sign = ''] = marker;
      column += columnsOf(indent, column);
      if (first) while ((contentColumns.at(-1) ?? 0) > column) contentColumns.pop();
      first = false;
      column += sign.length;
      contentColumns.push(column + 1);
      offset += whole.length;
      if (contentColumns.length > hopelessLevel) {
        return { start: offset - sign.length, end: offset, depth: contentColumns.length };
      }
    }
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function columnsOf(spaces: string, from: number): number {
  let column = from;
  for (const space of spaces) column = space === '\t' ? column - (column % 4) + 4 : column + 1;
  return column - from;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? -1 : end + 1;
}
