import type { ContentKey } from '../form/types.ts';
import type { Listing, SpendingItem, UnitYear } from './types.ts';

/**
 * Says whether a year has content of a kind: told, stated to be none, or absent. The keys are `CONTENT_KEYS` and
 * `narrative.<slot>`; `checkForm` refuses all others.
 */
export function findContentState(year: UnitYear, key: ContentKey): 'told' | 'none' | 'absent' {
  switch (key) {
    case 'unit.divisions':
      return toldIf(year.unit.divisions !== undefined);
    case 'staff':
      return toldIf(year.staff.staffInPost.state !== 'absent' && year.staff.authorizedPosts.length > 0);
    case 'basic':
      return listingState(year.basic.items);
    case 'threePublic':
      return toldIf(year.threePublic.state === 'told');
    case 'projects':
      return listingState(year.projects);
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return listingState(year.funds[key]);
    case 'problems':
    case 'measures':
    case 'disclosures':
      return toldIf(year[key].length > 0);
    case 'otherMatters':
      return year.otherMatters.state;
    default:
      return toldIf(year.narrative.has(key.slice('narrative.'.length)));
  }
}

function toldIf(condition: boolean): 'told' | 'absent' {
  return condition ? 'told' : 'absent';
}

/** Says the same of a list of items; a list without a single number counts as absent. */
function listingState(listing: Listing<SpendingItem>): 'told' | 'none' | 'absent' {
  if (listing.state !== 'listed') return listing.state;
  if (listing.items.some(({ attainment }) => attainment.funding !== undefined)) return 'told';
  const amounts = listing.items.flatMap(({ byUnit }) => byUnit.flatMap((unit) => Object.values(unit.amounts)));
  return toldIf(amounts.some(({ state }) => state !== 'absent'));
}
