import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';

/** A pure comparison of a unit's year with the year before. The first place of a finding is in this year's file. */
export type Comparison = (previous: UnitYear, current: UnitYear) => readonly Finding[];
