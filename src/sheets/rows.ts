/* The rows of a sheet to be filled in, counted from 0. */

export const TITLE_ROW = 0;
/** The unit of money. */
export const UNIT_ROW = 1;
export const HEADER_ROW = 2;
/** The first row below the notes on the headings. */
export const FIRST_ROW = 4;

/** The line that says the unit of money, by which a changed one is noticed. */
export function unitLine(money: string): string {
  return `单位：${money}`;
}
