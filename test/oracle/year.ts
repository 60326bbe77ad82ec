import type { Figures } from './figures.ts';
import { type Fraction, readDecimal, zero } from './fraction.ts';
import type { FormData, RubricData } from './readForm.ts';
import type { Tree } from './report.ts';

/** What a line of a scorecard must be, before anyone declares points. */
export type Line =
  | { readonly is: 'derived'; readonly points: Fraction }
  | { readonly is: 'open'; readonly least: Fraction; readonly most: Fraction; readonly byPerson?: boolean }
  | { readonly is: 'notApplicable' };

export interface Year {
  readonly report: Tree;
  readonly form: FormData;
  readonly figures: Figures;
  readonly rubric: RubricData;
}

export const decimal = (typed: number): Fraction => readDecimal(String(typed));
export const derived = (points: Fraction): Line => ({ is: 'derived', points });
export const open = (least: Fraction, most: Fraction): Line => ({ is: 'open', least, most });
export const allOpen = ({ points }: { readonly points: number }): Line => open(zero, decimal(points));
