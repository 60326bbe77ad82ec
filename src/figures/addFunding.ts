import type { Place } from '../findings/place.ts';
import { BUDGET_COLUMNS, type BudgetColumn, FUNDING_ROWS, type Funding } from '../model/types.ts';
import type { FigureBook } from './figureBook.ts';
import { nameFigure } from './figureNames.ts';

/**
 * Adds the sources of an owner's money, in yuan: `<owner>.funding.<row>.<column>` as typed, their sums
 * `<owner>.funding.total.<column>`, and the execution rate of each row. A source that is absent makes the sum unknown:
 * silence is never zero.
 */
export function addFunding(book: FigureBook, owner: readonly string[], { rows }: Funding): void {
  const prefix = [...owner, 'funding'];
  for (const row of FUNDING_ROWS) {
    for (const column of BUDGET_COLUMNS) book.typed([...prefix, row, column], 'yuan', rows[row][column]);
  }
  for (const column of BUDGET_COLUMNS) addFundingSum(book, [...prefix, 'total', column], owner, column);
  for (const row of [...FUNDING_ROWS, 'total']) {
    const id = (column: BudgetColumn) => nameFigure([...prefix, row, column]).id;
    book.ratio([...prefix, row, 'executionRate'], id('actual'), id('revisedBudget'));
  }
}

/** The sources of the whole unit's money where the file tells none: every amount is unknown, at the key where it would stand. */
export function unknownFunding(root: Place): Funding {
  const rows = FUNDING_ROWS.map((row) => [
    row,
    Object.fromEntries(
      BUDGET_COLUMNS.map((column) => [
        column,
        { state: 'absent', place: { ...root, path: `whole.funding.${row}.${column}` } },
      ]),
    ),
  ]);
  return { rows: Object.fromEntries(rows) as Funding['rows'], place: { ...root, path: 'whole.funding' } };
}

/** Adds the sum of one column over all sources of money; where an owner types no amount of its own, this sum is its amount. */
export function addFundingSum(
  book: FigureBook,
  segments: readonly string[],
  owner: readonly string[],
  column: BudgetColumn,
): string {
  const addends = FUNDING_ROWS.map((row) => nameFigure([...owner, 'funding', row, column]).id);
  return book.sum(segments, 'yuan', addends);
}
