import { quantity } from '../../../quantity/quantity.ts';
import { numberOf } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { retireesDoNotFollow, retireesNotCheckable } from './findings.ts';

/**
 * SE485 retirees-do-not-follow: the closing number is not last year's plus those who came less those who left, or no
 * number of leavers could make it so. SE486 retirees-not-checkable: it is unknown how many came or left.
 */
export const compareRetirees: Comparison = (previous, current) => {
  const { closing, new: added, left } = current.staff.retirees;
  const earlier = previous.staff.retirees.closing;
  const { year } = previous;
  const [now, before, came, went] = [closing, earlier, added, left].map((entry) => numberOf(entry, 'person'));
  if (now === undefined || before === undefined) return [];
  if (came !== undefined && went !== undefined) {
    if (before.value.plus(came.value).minus(went.value).eq(now.value)) return [];
    return [retireesDoNotFollow({ year, before, added: came, left: went, closing: now }, closing.place, earlier.place)];
  }
  if (came === undefined && went === undefined) {
    return [retireesNotCheckable({ year, unknown: ['new', 'left'], implied: undefined }, closing.place, earlier.place)];
  }
  const implied = before.value.plus(came?.value ?? 0).minus(now.value);
  if (came !== undefined) {
    if (implied.isNegative()) {
      return [
        retireesDoNotFollow({ year, before, added: came, left: undefined, closing: now }, closing.place, earlier.place),
      ];
    }
    const args = { year, unknown: ['left'] as const, implied: quantity('person', implied) };
    return [retireesNotCheckable(args, left.place, earlier.place)];
  }
  const impliedNew = now.value.plus(went?.value ?? 0).minus(before.value);
  const args = {
    year,
    unknown: ['new'] as const,
    implied: impliedNew.isNegative() ? undefined : quantity('person', impliedNew),
  };
  return [retireesNotCheckable(args, added.place, earlier.place)];
};
