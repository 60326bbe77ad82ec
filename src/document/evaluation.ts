import type { Figures } from '../figures/types.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Scorecard } from '../scores/types.ts';

/** All that is known of one year once it was evaluated: what documents and outputs are made from. */
export interface Evaluation {
  readonly year: UnitYear;
  readonly form: Form;
  readonly figures: Figures;
  readonly scorecards: readonly Scorecard[];
}
