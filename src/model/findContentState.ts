import { CONTENT_KEYS, type ContentKey } from '../form/types.ts';
import { isLeftOpen, isProseLeftOpen } from './leftOpen.ts';
import type { Listing, SpendingItem, Total, UnitYear } from './types.ts';

/**
 * Says whether a year has content of a kind: told, stated to be none, or absent. What is left open, as 待填, tells nothing.
 * The keys are `CONTENT_KEYS` and `narrative.<slot>`; `checkForm` refuses all others.
 */
export function findContentState(year: UnitYear, key: ContentKey): 'told' | 'none' | 'absent' {
  const known = CONTENT_KEYS.find((each) => each === key);
  switch (known) {
    case 'unit.divisions':
      return toldIf(
        year.unit.divisions?.some(({ name }) => !isLeftOpen(name)) === true ||
          year.unit.divisionCount.state !== 'absent',
      );
    case 'staff':
      return toldIf(isStaffTold(year.staff));
    case 'basic':
      return listingState(year.basic.items, year.totals.basic, year.totals.personnel, year.totals.operating);
    case 'threePublic':
      return toldIf(year.threePublic.state === 'told');
    case 'projects':
      return listingState(year.projects, year.totals.projects);
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return listingState(year.funds[known], year.totals[known]);
    case 'problems':
    case 'measures':
      return toldIf(year[known].some(({ prose }) => !isProseLeftOpen(prose)));
    case 'disclosures':
      return toldIf(year.disclosures.some(({ where }) => !isLeftOpen(where.name)));
    case 'otherMatters': {
      const { otherMatters } = year;
      return otherMatters.state === 'told' ? toldIf(!isProseLeftOpen(otherMatters.prose)) : otherMatters.state;
    }
    case undefined:
      return toldIf(isSlotTold(year, key.slice('narrative.'.length)));
  }
}

/** Whether posts and staff are both told, in all or by budget unit. */
function isStaffTold({ staffInPost, authorizedPosts, postsTotal, byUnit }: UnitYear['staff']): boolean {
  if (byUnit.some((unit) => unit.authorizedPosts.state !== 'absent' && unit.staffInPost.state !== 'absent'))
    return true;
  return staffInPost.state !== 'absent' && (authorizedPosts.length > 0 || postsTotal.state !== 'absent');
}

/** Whether a section of narrative says something. */
export function isSlotTold({ narrative }: Pick<UnitYear, 'narrative'>, slot: string): boolean {
  const told = narrative.get(slot);
  return told !== undefined && !isProseLeftOpen(told.prose);
}

function toldIf(condition: boolean): 'told' | 'absent' {
  return condition ? 'told' : 'absent';
}

/** Says the same of a list of items or of their total; a list without a single number counts as absent. */
function listingState(listing: Listing<SpendingItem>, ...totals: readonly Total[]): 'told' | 'none' | 'absent' {
  if (listing.state === 'absent' && totals.some(({ isTold }) => isTold)) return 'told';
  if (listing.state !== 'listed') return listing.state;
  if (listing.items.some(({ attainment }) => attainment.funding !== undefined)) return 'told';
  const amounts = listing.items.flatMap(({ byUnit }) => byUnit.flatMap((unit) => Object.values(unit.amounts)));
  return toldIf(amounts.some(({ state }) => state !== 'absent'));
}
