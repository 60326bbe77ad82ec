import type { Figures } from '../figures/types.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Scorecard } from './types.ts';

/** All that is known of one year once it was evaluated: what documents and outputs are made from. */
export interface Evaluation {
  readonly year: UnitYear;
  readonly form: Form;
  /** What the form asks and the file answers. */
  readonly facts: Facts;
  readonly figures: Figures;
  readonly scorecards: readonly Scorecard[];
}
