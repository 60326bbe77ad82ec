/** Whether a line of a text may stand between the headings and the rows of a table: `| --- | ---: |`. */
export function hasRowOfDashes(text: string): boolean {
  return text.length <= LONGEST && text.includes('|') && ROW_OF_DASHES.test(text);
}

/** The parser needs a square of the rows: in a longer text strokes stay strokes. */
const LONGEST = 20_000;

const ROW_OF_DASHES = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|(?:[ \t]*:?-+:?[ \t]*(?:\||$)|[ \t]*$))+/m;
