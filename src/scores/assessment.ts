import type { ExtraDays } from '../calendar/types.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import type { Facts } from '../form/readFacts.ts';
import type { FormSection } from '../form/types.ts';
import type { Declared, UnitYear } from '../model/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { ScoreLine } from './types.ts';

/** What a criterion may look at. */
export interface ScoreContext {
  readonly year: UnitYear;
  readonly facts: Facts;
  readonly figures: Figures;
  readonly sections: readonly FormSection[];
  readonly declared: Declared | undefined;
  /** Days beyond the State Council's list, of the form and the file. */
  readonly calendar: ExtraDays;
  /** The steps that points are rounded to. */
  readonly roundTo: Decimal;
}

/** The points of one criterion, with what was wrong about them. */
export type Assessment = Pick<ScoreLine, 'status' | 'least' | 'most' | 'reason'> & {
  readonly findings?: readonly Finding[];
};

/** Points that the data settle. */
export function derived(points: Quantity<'point'>, reason: ScoreLine['reason']): Assessment {
  return { status: 'derived', least: points, most: points, reason };
}

/** Points that nobody has proved, between two bounds. */
export function open(least: Quantity<'point'>, most: Quantity<'point'>, reason: ScoreLine['reason']): Assessment {
  return { status: 'open', least, most, reason };
}
