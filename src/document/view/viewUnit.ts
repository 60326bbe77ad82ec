import { idOf } from '../../figures/addSpending.ts';
import { nameHires } from '../../figures/addStaff.ts';
import { titleOf } from '../../figures/figureNames.ts';
import type { Staff } from '../../model/types.ts';
import { printDate } from '../../quantity/print.ts';
import { STAFF_FIGURES } from '../viewShape.ts';
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
    divisions: {
      known: unit.divisions !== undefined,
      count: views.at('unit.divisions'),
      list: list(unit.divisions),
    },
    budgetUnits: {
      stated: unit.budgetUnitsStated,
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

/**
 * Lists the kinds of posts that a report names. A file has to say `none` of a kind; a report says so only where the unit
 * has no posts at all.
 */
function listShownPosts({ authorizedPosts }: Staff): Staff['authorizedPosts'] {
  const some = authorizedPosts.filter(({ count }) => count.state !== 'none');
  return some.length === 0 ? authorizedPosts : some;
}
