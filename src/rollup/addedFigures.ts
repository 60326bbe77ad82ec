import { SPENDING_ROWS } from '../form/types.ts';
import {
  BUDGET_COLUMNS,
  FRUGALITY,
  FUNDING_ROWS,
  INCOME_SOURCES,
  OTHER_STAFF,
  POST_KINDS,
  PROJECT_KINDS,
  SPENDING_COLUMNS,
  THREE_PUBLIC_COLUMNS,
  THREE_PUBLIC_ITEMS,
} from '../model/types.ts';
import type { Measure } from '../quantity/quantity.ts';

/**
 * The figures that a department's report adds up over its units, with their measures, besides those of single items. Rates
 * are none of them: they follow from the sums.
 */
export const ADDED: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...cross(['staff'], [...POST_KINDS, 'authorizedPosts'], 'post'),
  ...cross(['staff'], ['staffInPost', 'retirees', 'newRetirees', 'leftRetirees'], 'person'),
  ...cross(['staff.otherStaff'], OTHER_STAFF, 'person'),
  ['staff.lastYear.authorizedPosts', 'post'],
  ['staff.lastYear.staffInPost', 'person'],
  ...cross([...SPENDING_ROWS.map((table) => `${table}.total`), 'whole'], SPENDING_COLUMNS, 'yuan'),
  ...cross(['basic.personnel', 'basic.operating'], SPENDING_COLUMNS, 'yuan'),
  ...cross(
    PROJECT_KINDS.map((kind) => `projects.${kind}`),
    SPENDING_COLUMNS,
    'yuan',
  ),
  ...cross(['basic.carryover', 'whole.carryover'], ['opening', 'closing'], 'yuan'),
  ...cross(
    [...THREE_PUBLIC_ITEMS, 'vehicles', 'total'].map((id) => `threePublic.${id}`),
    THREE_PUBLIC_COLUMNS,
    'yuan',
  ),
  ...cross(['threePublic'], ['vehiclesBought', 'vehiclesKept', 'receptionGroups', 'receptionPeople'], 'count'),
  ...cross(
    FRUGALITY.map((id) => `frugality.${id}`),
    THREE_PUBLIC_COLUMNS,
    'yuan',
  ),
  ...cross(['income'], [...INCOME_SOURCES, 'total', 'lastYear'], 'yuan'),
  ...cross(
    FUNDING_ROWS.map((row) => `whole.funding.${row}`),
    BUDGET_COLUMNS,
    'yuan',
  ),
]);

function cross(owners: readonly string[], columns: readonly string[], measure: Measure): [string, Measure][] {
  return owners.flatMap((owner) => columns.map((column): [string, Measure] => [`${owner}.${column}`, measure]));
}

/**
 * Details of a number that is known: a unit that tells only how many posts it has, or its whole income, has left nothing out
 * of which a sum is made.
 */
export function wholeOfDetail(id: string): string | undefined {
  if (POST_KINDS.some((kind) => id === `staff.${kind}`)) return 'staff.authorizedPosts';
  if (INCOME_SOURCES.some((source) => id === `income.${source}`)) return 'income.total';
  return undefined;
}
