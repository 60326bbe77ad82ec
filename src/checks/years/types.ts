import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';

/** One comparison of a unit's year with the year before: pure. The first place is in this year's file. */
export type Comparison = (previous: UnitYear, current: UnitYear) => readonly Finding[];
