import { addendOf } from '../../figures/outcomes.ts';
import type { Figures } from '../../figures/types.ts';
import { FUNDS, type UnitYear } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';

/**
 * Adds what a unit spent of all budgets: the whole, and the funds that the file lists. It is unknown where one of them is; a
 * fund that the file does not mention pays for nothing that it tells.
 */
export function spentInAll(year: UnitYear, figures: Figures): Decimal | undefined {
  return addFunds(knownAmount(figures, 'whole.actual'), year, figures);
}

/** Adds what was spent of the funds that a file lists to another amount. */
export function addFunds(amount: Decimal | undefined, { funds }: UnitYear, figures: Figures): Decimal | undefined {
  const listed = FUNDS.filter((fund) => funds[fund].state === 'listed');
  return listed
    .map((fund) => knownAmount(figures, `${fund}.total.actual`))
    .reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum.plus(each)), amount);
}

/** The amount of a figure, 0 where it is stated to be none; `undefined` where it is unknown, or there is no such figure. */
export function knownAmount(figures: Figures, id: string): Decimal | undefined {
  const figure = figures.find(id);
  return figure === undefined || figure.id !== id ? undefined : addendOf(figure.outcome);
}
