import { Decimal } from '../../../quantity/decimal.ts';
import type { WordCell, WordTable } from '../../../wordfile/types.ts';
import { plainText } from '../../../workbooks/readAmount.ts';
import { TableGrid } from '../../tableGrid.ts';

/** A cell over several rows that says how many points these have, and how many they have. */
export interface DifferingLabel {
  readonly cell: WordCell;
  readonly printed: string;
  readonly made: Decimal;
}

const POINTS = /[（(](\d+(?:\.\d+)?)分[）)]$/;

/**
 * Finds labels such as 过程（40分） whose rows have other points. Another label of the same column has to show that the points
 * of its rows are what it says.
 */
export function findDifferingLabels(table: WordTable): readonly DifferingLabel[] {
  const grid = new TableGrid(table);
  const column = grid.headings().findIndex((heading) => /^(?:分值|权重|标准分值?)(?:[（(]分[）)])?$/.test(heading));
  if (column === -1) return [];
  const labels = [...grid.cells()].flatMap((cell): readonly (DifferingLabel & { readonly same: boolean })[] => {
    const printed = POINTS.exec(plainText(cell.text))?.[1];
    if (printed === undefined || cell.place.column - 1 >= column) return [];
    const rows = Array.from({ length: cell.rowSpan }, (_, index) => cell.place.row - 1 + index);
    const points = rows.map((row) => /^\d+(?:\.\d+)?/.exec(plainText(grid.own(row, column)?.text ?? ''))?.[0]);
    if (points.length < 2 || points.some((each) => each === undefined)) return [];
    const made = points.reduce((sum, each) => sum.plus(each ?? 0), new Decimal(0));
    return [{ cell, printed, made, same: made.eq(printed) }];
  });
  return labels.some(({ same }) => same) ? labels.filter(({ same }) => !same) : [];
}
