/**
 * Where something stands in a user's file. Offsets count UTF-16 code units of the decoded text; lines and columns are
 * computed only where something is shown (`locate`).
 */
export interface Place {
  readonly file: string;
  /** Path of the node in the YAML tree, e.g. `basic.items[2].actual`; empty for the whole file. */
  readonly path: string;
  readonly start: number;
  /** Exclusive; equal to `start` where the place is a single point in the text. */
  readonly end: number;
}

/** One-based line and column; the column counts UTF-16 code units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a whole file, for faults that are found before its text can be read. */
export function wholeFile(file: string): Place {
  return { file, path: '', start: 0, end: 0 };
}

/** Finds line and column of an offset by binary search over the offsets of line starts (ascending, the first is 0). */
export function locate(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Lists the offsets at which the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line. */
export function listLineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      if (carriage + 1 !== feed) starts.push(carriage + 1);
      carriage = text.indexOf('\r', carriage + 1);
    } else {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    }
  }
  return starts;
}
