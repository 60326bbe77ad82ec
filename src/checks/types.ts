import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Scorecard } from '../scores/types.ts';
import type { ProseIndex } from './prose/types.ts';

/** What a check of entries, figures and points may look at. */
export interface FigureContext {
  readonly year: UnitYear;
  readonly form: Form;
  readonly figures: Figures;
  readonly scorecards: readonly Scorecard[];
}

/** What a check of words may look at. */
export interface CheckContext extends FigureContext {
  /** The words of the year, taken apart. */
  readonly prose: ProseIndex;
}

/** One check of entries, figures and points: pure, from a year to findings. */
export type FigureCheck = (context: FigureContext) => readonly Finding[];

/** One check of words: pure, from a year to findings. */
export type Check = (context: CheckContext) => readonly Finding[];
