import { type Attainment, BUDGET_COLUMNS, FUNDING_ROWS } from '../model/types.ts';

/** Lists the sources of an item's money, without those of which everything is stated to be none. */
export function listSources({ funding }: Attainment): readonly (typeof FUNDING_ROWS)[number][] {
  return FUNDING_ROWS.filter((row) =>
    BUDGET_COLUMNS.some((column) => funding && funding.rows[row][column].state !== 'none'),
  );
}
