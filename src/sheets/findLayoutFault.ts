import { plainText } from '../workbooks/readAmount.ts';
import { addressOf, type Sheet } from '../workbooks/types.ts';
import type { sheetLayoutChanged } from './findings/findings.ts';
import type { TableMark } from './rowMarks.ts';
import { HEADER_ROW, UNIT_ROW, unitLine } from './rows.ts';

/** What SE861 says. */
type Fault = Parameters<typeof sheetLayoutChanged>[0];

/** Finds what of a sheet is not as it was laid out: merged cells, the unit of money, a heading; `undefined` where all is. */
export function findLayoutFault(sheet: Sheet, { columns }: TableMark, money: string): Fault | undefined {
  const fault = (what: Fault['what'], row: number, column: number, expected = '', found = ''): Fault => {
    return { what, sheet: sheet.name, cell: addressOf({ row, column }), expected, found };
  };
  const textAt = (row: number, column: number) => sheet.rows[row]?.[column]?.text.trim() ?? '';
  // A title over several columns, or cells beside the table, take nothing from it.
  const merge = sheet.merges.find(({ bottom, left }) => left <= columns.length && !(bottom <= UNIT_ROW && left > 0));
  if (merge !== undefined) return fault('merged', merge.top, merge.left);
  const [unit, found] = [unitLine(money), textAt(UNIT_ROW, 1)];
  if (plainText(found) !== plainText(unit)) return fault('money', UNIT_ROW, 1, unit, found);
  const other = columns.findIndex(({ title }, index) => plainText(textAt(HEADER_ROW, index + 1)) !== plainText(title));
  if (other === -1) return undefined;
  return fault('header', HEADER_ROW, other + 1, columns[other]?.title, textAt(HEADER_ROW, other + 1));
}
