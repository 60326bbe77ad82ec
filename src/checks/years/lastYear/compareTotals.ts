import { titleOf } from '../../../figures/figureNames.ts';
import type { Finding } from '../../../findings/types.ts';
import { type Entry, TOTALS, type UnitYear } from '../../../model/types.ts';
import { agree, statedIn } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { lastYearDiffers } from './findings.ts';

/** SE481 last-year-differs, for totals without lines and for income: what this report says of last year is not what that says. */
export const compareTotals: Comparison = (previous, current) => [
  ...TOTALS.flatMap((id) =>
    compare(
      titleOf(id),
      current.totals[id].amounts.lastYearActual,
      previous.totals[id].amounts.actual,
      previous,
      current,
    ),
  ),
  ...compare('收入', current.income.lastYear, previous.income.total, previous, current),
];

function compare(
  item: string,
  now: Entry<'yuan'>,
  then: Entry<'yuan'>,
  previous: UnitYear,
  current: UnitYear,
): Finding[] {
  const [amount, before] = [statedIn(now), statedIn(then)];
  if (amount === undefined || before === undefined) return [];
  if (agree(now, { entries: [now], money: current.money }, then, { entries: [then], money: previous.money })) return [];
  const args = { item, column: 'lastYearActual' as const, year: previous.year, amount, before };
  return [lastYearDiffers(args, now.place, then.place)];
}
