import type { SpendingRows } from '../form/types.ts';
import type { Listing, SpendingItem, UnitYear } from './types.ts';

/** Finds the list of a table of spending. */
export function listingOf(year: UnitYear, source: SpendingRows): Listing<SpendingItem> {
  switch (source) {
    case 'basic':
      return year.basic.items;
    case 'projects':
      return year.projects;
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return year.funds[source];
  }
}
