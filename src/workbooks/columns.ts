/** The columns of a report's spending; of 三公经费 the budget is either of the two. */
export const COLUMNS = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'] as const;
export type Column = (typeof COLUMNS)[number];
