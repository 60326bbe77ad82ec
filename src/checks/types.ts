import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Scorecard } from '../scores/types.ts';
import type { ProseIndex } from './prose/types.ts';

/** What a check over one year may look at. */
export interface CheckContext {
  /** The words of the year, taken apart. */
  readonly prose: ProseIndex;
  readonly year: UnitYear;
  readonly form: Form;
  readonly figures: Figures;
  readonly scorecards: readonly Scorecard[];
}

/** One check: pure, from a year to findings. */
export type Check = (context: CheckContext) => readonly Finding[];
