import type { Finding } from '../../findings/types.ts';
import { compareCarryover } from './carryover/compareCarryover.ts';
import { compareIdentity } from './identity/compareIdentity.ts';
import { compareItems } from './items/compareItems.ts';
import { compareLastYear } from './lastYear/compareLastYear.ts';
import { compareThreePublic } from './lastYear/compareThreePublic.ts';
import { compareTotals } from './lastYear/compareTotals.ts';
import { compareLastStaff } from './posts/compareLastStaff.ts';
import { comparePosts } from './posts/comparePosts.ts';
import { compareResults } from './results/compareResults.ts';
import { compareRetirees } from './retirees/compareRetirees.ts';
import { compareThousandfold } from './thousandfold/compareThousandfold.ts';
import type { Comparison } from './types.ts';

/** Every comparison of two years, in the order of their codes. */
const COMPARISONS: readonly Comparison[] = [
  compareThreePublic,
  compareLastYear,
  compareTotals,
  compareResults,
  compareCarryover,
  compareRetirees,
  compareItems,
  comparePosts,
  compareLastStaff,
  compareIdentity,
  compareThousandfold,
];

/** Runs every comparison of a year with the one before. */
export const runComparisons: Comparison = (previous, current): readonly Finding[] =>
  COMPARISONS.flatMap((compare) => compare(previous, current));
