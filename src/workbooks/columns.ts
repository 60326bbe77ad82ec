/** The columns of spending in a report; for 三公经费, either budget column means `budget`. */
export const COLUMNS = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'] as const;
export type Column = (typeof COLUMNS)[number];
