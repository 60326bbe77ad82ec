import type { Finding } from '../../findings/types.ts';
import { compareCarryover } from './compareCarryover.ts';
import { compareIdentity } from './compareIdentity.ts';
import { compareItems } from './compareItems.ts';
import { compareLastYear } from './compareLastYear.ts';
import { comparePosts } from './comparePosts.ts';
import { compareResults } from './compareResults.ts';
import { compareRetirees } from './compareRetirees.ts';
import { compareThreePublic } from './compareThreePublic.ts';
import type { Comparison } from './types.ts';

/** Every comparison of two years, in the order of their codes. */
const COMPARISONS: readonly Comparison[] = [
  compareThreePublic,
  compareLastYear,
  compareResults,
  compareCarryover,
  compareRetirees,
  compareItems,
  comparePosts,
  compareIdentity,
];

export const runComparisons: Comparison = (previous, current): readonly Finding[] =>
  COMPARISONS.flatMap((compare) => compare(previous, current));
