import type { ExtraDays } from '../calendar/types.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import type { Facts } from '../form/readFacts.ts';
import type { FormSection } from '../form/types.ts';
import type { Declared, UnitYear } from '../model/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { ScoreLine } from './types.ts';

/** The data by which a criterion may be scored. */
export interface ScoreContext {
  readonly year: UnitYear;
  readonly facts: Facts;
  readonly figures: Figures;
  readonly sections: readonly FormSection[];
  /** What a person gives for the criterion, if anybody does. */
  readonly declared: Declared | undefined;
  /** The local days of form and file, beyond the State Council's list. */
  readonly calendar: ExtraDays;
  /** Points are rounded to multiples of this. */
  readonly roundTo: Decimal;
}

/** The points of one criterion, and the findings about them. */
export type Assessment = Pick<ScoreLine, 'status' | 'least' | 'most' | 'reason'> & {
  readonly findings?: readonly Finding[];
  /** The keys to be filled in, where they are not those of the criterion's facts and figures. */
  readonly missing?: readonly string[];
};

/** Makes the assessment of points that follow from data. */
export function derived(points: Quantity<'point'>, reason: ScoreLine['reason']): Assessment {
  return { status: 'derived', least: points, most: points, reason };
}

/** Makes the assessment of points that nobody has proved, between two bounds. */
export function open(least: Quantity<'point'>, most: Quantity<'point'>, reason: ScoreLine['reason']): Assessment {
  return { status: 'open', least, most, reason };
}
