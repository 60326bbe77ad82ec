import type { Place } from '../../../findings/place.ts';
import type { Entry, Staff, UnitYear } from '../../../model/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { numberOf } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { lastYearStaffDiffers } from './findings.ts';

/** SE497 last-year-staff-differs: posts or people of last year are not what last year's report says of itself. */
export const compareLastStaff: Comparison = (previous, current) => {
  const { lastYear } = current.staff;
  const { authorizedPosts, postsTotal, staffInPost, place } = previous.staff;
  const total = postsTotal.state === 'absent' ? authorizedPosts[0]?.count.place : postsTotal.place;
  const people = staffInPost.state === 'absent' ? place : staffInPost.place;
  const pairs: ['posts' | 'people', Entry, Decimal | undefined, Place][] = [
    ['posts', lastYear.authorizedPosts, postsOf(previous.staff), total ?? place],
    ['people', lastYear.staffInPost, peopleOf(previous), people],
  ];
  return pairs.flatMap(([what, entry, before, there]) => {
    const now = numberOf(entry, 'count')?.value;
    if (now === undefined || before === undefined || now.eq(before)) return [];
    return [lastYearStaffDiffers({ what, year: previous.year, now, before }, entry.place, there)];
  });
};

/** All posts: the sum of their kinds, the total, or what the budget units have. */
function postsOf({ authorizedPosts, postsTotal, byUnit }: Staff): Decimal | undefined {
  const kinds = authorizedPosts.map(({ count }) => count);
  return sumOf(kinds) ?? numberOf(postsTotal, 'post')?.value ?? sumOf(byUnit.map((unit) => unit.authorizedPosts));
}

function peopleOf({ staff: { staffInPost, byUnit } }: UnitYear): Decimal | undefined {
  return numberOf(staffInPost, 'person')?.value ?? sumOf(byUnit.map((unit) => unit.staffInPost));
}

function sumOf(entries: readonly Entry[]): Decimal | undefined {
  if (entries.length === 0) return undefined;
  let sum = new Decimal(0);
  for (const entry of entries) {
    const value = numberOf(entry, 'count')?.value;
    if (value === undefined) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}
