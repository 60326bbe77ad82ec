/** Whether a line of a text may stand between the headings and the rows of a table: `| --- | ---: |`. */
export function hasRowOfDashes(text: string): boolean {
  return text.includes('|') && ROW_OF_DASHES.test(text);
}

const ROW_OF_DASHES = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|(?:[ \t]*:?-+:?[ \t]*(?:\||$)|[ \t]*$))+/m;
