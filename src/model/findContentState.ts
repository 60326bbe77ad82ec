import { CONTENT_KEYS, type ContentKey, type SpendingRows } from '../form/types.ts';
import { isLeftOpen, isProseLeftOpen } from './leftOpen.ts';
import { listingOf } from './listingOf.ts';
import { BUDGET_COLUMNS, type Entry, type SpendingItem, type Total, type UnitYear } from './types.ts';

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
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      return listingState(year, known, (item) => hasNumber(item) || hasWords(item));
    case 'threePublic':
      return toldIf(isThreePublicTold(year.threePublic));
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

/** Whether any number of posts or people of this year is told. */
function isStaffTold(staff: UnitYear['staff']): boolean {
  const { authorizedPosts, postsTotal, staffInPost, programmeHires, retirees, otherStaff, byUnit } = staff;
  const counts = [postsTotal, staffInPost, ...Object.values(retirees), ...Object.values(otherStaff)];
  counts.push(...[...authorizedPosts, ...programmeHires].map(({ count }) => count));
  counts.push(...byUnit.flatMap((unit) => [unit.authorizedPosts, unit.staffInPost, unit.retirees]));
  return counts.some(isEntryTold);
}

/** Whether a number is told or, of a department over its units, the number of one unit: it stands there, be the sum known or not. */
function isEntryTold({ state, ofUnits = [] }: Entry): boolean {
  return state !== 'absent' || ofUnits.some(({ entry }) => entry.state !== 'absent');
}

/** Whether any amount or number of this year is told of 三公经费; those of the year before are there to be compared with. */
function isThreePublicTold(threePublic: UnitYear['threePublic']): boolean {
  const { items, vehicles, total, receptionGroups, receptionPeople, vehiclesBought, vehiclesKept } = threePublic;
  const amounts = [...Object.values(items), vehicles, total].flatMap(({ budget, actual }) => [budget, actual]);
  const counts = [receptionGroups, receptionPeople, vehiclesBought, vehiclesKept];
  return [...amounts, ...counts].some(isEntryTold);
}

/** Whether a section of narrative says something. */
export function isSlotTold({ narrative }: Pick<UnitYear, 'narrative'>, slot: string): boolean {
  const told = narrative.get(slot);
  return told !== undefined && !isProseLeftOpen(told.prose);
}

function toldIf(condition: boolean): 'told' | 'absent' {
  return condition ? 'told' : 'absent';
}

/** Says the same of a table of spending: words beside an item are content of its section, and fill no cell. */
export function findAmountsState(year: UnitYear, source: SpendingRows): 'told' | 'none' | 'absent' {
  return listingState(year, source, hasNumber);
}

/** Says the same of a list of items or, where there is none, of their total. */
function listingState(year: UnitYear, source: SpendingRows, tells: (item: SpendingItem) => boolean) {
  const listing = listingOf(year, source);
  if (listing.state === 'listed') return toldIf(listing.items.some(tells));
  return listing.state === 'absent' && totalsOf(year, source).some(isTotalTold) ? 'told' : listing.state;
}

function totalsOf({ totals }: UnitYear, source: SpendingRows): readonly Total[] {
  return source === 'basic' ? [totals.basic, totals.personnel, totals.operating] : [totals[source]];
}

/** Of units' totals an amount is content; that one of them has none says nothing of the others. */
function isTotalTold({ isTold, amounts }: Total): boolean {
  const ofUnits = BUDGET_COLUMNS.flatMap((column) => amounts[column].ofUnits ?? []);
  return isTold || ofUnits.some(({ entry }) => entry.state === 'value');
}

/** Whether an item has a number of this year; what was spent the year before is none. */
function hasNumber({ attainment, executionRate, byUnit }: SpendingItem): boolean {
  if (executionRate.state !== 'absent') return true;
  const rows = [...byUnit.map(({ amounts }) => amounts), ...Object.values(attainment.funding?.rows ?? {})];
  return rows.some((amounts) => BUDGET_COLUMNS.some((column) => isEntryTold(amounts[column])));
}

function hasWords({ description, conclusion }: SpendingItem): boolean {
  return [description, conclusion].some((prose) => prose !== undefined && !isProseLeftOpen(prose));
}
