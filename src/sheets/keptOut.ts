/** Keys by which a department takes a number from its units: whoever fills in a workbook tells numbers. */
export const FROM_UNITS: ReadonlySet<string> = new Set(['from', 'of', 'to']);

/**
 * Keys that no workbook asks for, and none can set: those that say what a file is, and those that only whoever keeps the file can
 * answer, since they are paths from its folder (`prior`, `units`) or speak of findings (`accepted`).
 */
export const KEPT_OUT: ReadonlySet<string> = new Set([
  ...['selfeval', 'form', 'year', 'money', 'title'],
  ...['prior', 'units', 'accepted'],
]);
