import type { Figures } from '../figures/types.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import type { Scorecard } from './types.ts';

/** Everything known about one year after its evaluation; documents and outputs are made from it. */
export interface Evaluation {
  readonly year: UnitYear;
  readonly form: Form;
  /** The file's own form, where the report is made under another one: what only that one asks for is no mistake. */
  readonly origin?: Form | undefined;
  /** The facts for which the form asks, with the file's answers. */
  readonly facts: Facts;
  readonly figures: Figures;
  readonly scorecards: readonly Scorecard[];
}
