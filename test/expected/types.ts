/**
 * A figure as worked by hand: money as `yuan printed` (exact yuan, 万元 on the page), a rate as `percent printed` (the
 * percentage half up to six places), a count as it is, or one of the states without a number.
 */
export type Expected = string;

export const STATES = ['none', 'noBudget', 'zeroBase', 'unknown'] as const;

/** In the order of `SPENDING_COLUMNS`. */
export type SpendingRow = readonly [
  originalBudget: Expected,
  revisedBudget: Expected,
  actual: Expected,
  variance: Expected,
  varianceRate: Expected,
  varianceToRevised: Expected,
  executionRate: Expected,
  completionRate: Expected,
];

const SPENDING_COLUMNS = [
  'originalBudget',
  'revisedBudget',
  'actual',
  'variance',
  'varianceRate',
  'varianceToRevised',
  'executionRate',
  'completionRate',
] as const;

/** In the order of `THREE_PUBLIC_COLUMNS`. */
export type ThreePublicRow = readonly [
  lastYearBudget: Expected,
  budget: Expected,
  lastYearActual: Expected,
  actual: Expected,
  change: Expected,
  changeRate: Expected,
  budgetChange: Expected,
  budgetChangeRate: Expected,
  controlRate: Expected,
];

const THREE_PUBLIC_COLUMNS = [
  'lastYearBudget',
  'budget',
  'lastYearActual',
  'actual',
  'change',
  'changeRate',
  'budgetChange',
  'budgetChangeRate',
  'controlRate',
] as const;

/** What one example must give, worked by hand and never taken from the program. */
export interface ExpectedYear {
  readonly spending: Readonly<Record<string, SpendingRow>>;
  readonly threePublic: Readonly<Record<string, ThreePublicRow>>;
  readonly figures: Readonly<Record<string, Expected>>;
  /** The report's tables by caption: all rows as they stand on the page, headers included. */
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Parts of sentences that state figures. */
  readonly sentences: readonly string[];
  /** What the report must not say. */
  readonly never: readonly string[];
  /** Criterion → status, least and most points; the reason's sum is the program's to word. */
  readonly scores: Readonly<Record<string, readonly [status: string, least: string, most: string]>>;
  readonly totals: Readonly<Record<'least' | 'most' | 'derived' | 'declared' | 'open', string>>;
  /** Code and path of every finding, in the order of the file. */
  readonly findings: readonly (readonly [code: string, path: string])[];
}

/** All figures of a year by id. */
export function listExpected({ spending, threePublic, figures }: ExpectedYear): ReadonlyMap<string, Expected> {
  const list: [string, Expected][] = [];
  for (const [prefix, row] of Object.entries(spending)) {
    SPENDING_COLUMNS.forEach((column, index) => list.push([`${prefix}.${column}`, row[index] ?? '']));
  }
  for (const [item, row] of Object.entries(threePublic)) {
    THREE_PUBLIC_COLUMNS.forEach((column, index) => list.push([`threePublic.${item}.${column}`, row[index] ?? '']));
  }
  return new Map([...list, ...Object.entries(figures)]);
}
