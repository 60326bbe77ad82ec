import { idOf } from '../../figures/addSpending.ts';
import { nameHires, OTHER_TITLES } from '../../figures/addStaff.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { OTHER_STAFF, type Staff } from '../../model/types.ts';
import { printDate } from '../../quantity/print.ts';
import { LAST_STAFF_FIGURES, STAFF_FIGURES, UNIT_STAFF_FIGURES } from '../viewShape.ts';
import type { View } from './types.ts';
import type { ViewContext } from './viewContext.ts';

/** What a template sees of the unit that reports. */
export function viewUnit({ year: { unit }, tokens, views }: ViewContext): View {
  const text = (value: string | undefined) => tokens.addText(value ?? '');
  const list = (named: readonly { readonly name: string }[] | undefined) =>
    text(named?.map(({ name }) => name).join('、'));
  return {
    name: text(unit.name),
    self: text(unit.selfReference ?? '我单位'),
    supervisor: text(unit.supervisor),
    kind: text(unit.kind),
    rank: text(unit.rank),
    funding: text(unit.funding),
    accounting: text(unit.accounting),
    budgetCode: text(unit.budgetCode),
    contact: text(unit.contact),
    phone: text(unit.phone),
    divisions: {
      known: unit.divisions !== undefined || unit.divisionCount.state !== 'absent',
      named: unit.divisions !== undefined,
      count: views.at('unit.divisions'),
      list: list(unit.divisions),
    },
    budgetUnits: {
      stated: unit.budgetUnitsStated || unit.budgetUnitCount.state !== 'absent',
      named: unit.budgetUnitsStated,
      several: unit.budgetUnits.length > 1,
      count: views.at('unit.budgetUnits'),
      list: list(unit.budgetUnits),
    },
  };
}

/** What a template sees of posts and people. */
export function viewStaff({ year: { staff }, tokens, views }: ViewContext): View {
  return {
    asOf: tokens.addText(staff.asOf === undefined ? '' : printDate(staff.asOf)),
    hasKinds: listShownPosts(staff).length > 0,
    someKinds: staff.authorizedPosts.some(({ count }) => count.state === 'absent'),
    hasOthers: listOthers(staff).length > 0,
    hasUnits: staff.byUnit.length > 0,
    others: listOthers(staff).map((kind) => ({
      name: tokens.addText(OTHER_TITLES[kind].title),
      count: views.at(`staff.otherStaff.${kind}`),
    })),
    units: staff.byUnit.map(({ unit }) => ({
      name: tokens.addText(unit),
      ...views.allAt(idOf('staff', 'units', unit), UNIT_STAFF_FIGURES),
    })),
    lastYear: views.allAt('staff.lastYear', LAST_STAFF_FIGURES),
    kinds: listShownPosts(staff).map(({ kind }) => ({
      name: tokens.addText(titleOf(kind)),
      count: views.at(`staff.${kind}`),
    })),
    hires: staff.programmeHires.map(({ programme, holdsPost }, index) => ({
      programme: tokens.addText(programme),
      // Its name may say already what it is.
      isPlan: programme.endsWith('计划'),
      count: views.at(idOf('staff', 'items', nameHires(staff, index), 'hires')),
      holdsPost: holdsPost === true,
      holdsNoPost: holdsPost === false,
    })),
    hasPostlessHires: staff.programmeHires.some(({ holdsPost }) => holdsPost !== true),
    ...views.allAt('staff', STAFF_FIGURES),
  };
}

/** Lists the kinds of people without a post of whom there are some. */
export function listOthers({ otherStaff }: Staff): readonly (keyof Staff['otherStaff'])[] {
  return OTHER_STAFF.filter((kind) => otherStaff[kind].state === 'value');
}

/**
 * Lists the kinds of posts that a report names. A file has to say `none` of a kind; a report says so only where the unit
 * has no posts at all. Beside a typed total a kind may be left out, and is not named.
 */
export function listShownPosts({ authorizedPosts, postsTotal }: Staff): Staff['authorizedPosts'] {
  const told = authorizedPosts.filter(({ count }) => postsTotal.state === 'absent' || count.state !== 'absent');
  if (told.length < authorizedPosts.length) return told.filter(({ count }) => count.state !== 'none');
  const some = authorizedPosts.filter(({ count }) => count.state !== 'none');
  return some.length === 0 ? authorizedPosts : some;
}
