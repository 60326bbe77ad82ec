import { addendOf } from '../../figures/outcomes.ts';
import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { type MoneyUnit, quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { incomeNotBalanced } from './findings.ts';

/** What may be off in yuan: each of the numbers was rounded, to hundredths of 万元 or to whole yuan. */
const TOLERANCE: Readonly<Record<MoneyUnit, number>> = { 万元: 300, 元: 3 };

/** What was spent in the year, of all budgets whose money is the unit's. */
const SPENT = ['whole.actual', 'governmentFund.total.actual', 'stateCapital.total.actual'];

/**
 * SE449 income-not-balanced: what was carried over from the year before and the income of the year are not what was spent and
 * what was left. Compared only where all of it is told; money of 社会保险基金 is that of the insured.
 */
export const checkIncome: FigureCheck = ({ year, figures }): Finding[] => {
  const { income, wholeCarryover } = year;
  if (!income.isTold || wholeCarryover.opening.state === 'absent' || wholeCarryover.closing.state === 'absent')
    return [];
  const spent = SPENT.map((id) => amountOf(id, figures));
  const [opening, total, closing] = ['whole.carryover.opening', 'income.total', 'whole.carryover.closing'].map((id) =>
    amountOf(id, figures),
  );
  if (opening === undefined || total === undefined || closing === undefined || spent.includes(undefined)) return [];
  const out = spent.reduce<Decimal>((sum, one) => (one === undefined ? sum : sum.plus(one)), closing.minus(closing));
  const off = opening.plus(total).minus(out).minus(closing);
  if (off.abs().lte(TOLERANCE[year.money])) return [];
  const place = income.total.state === 'absent' ? wholeCarryover.closing.place : income.total.place;
  const [openingYuan, incomeYuan, spentYuan, closingYuan] = [opening, total, out, closing].map((one) =>
    quantity('yuan', one),
  );
  if (openingYuan === undefined || incomeYuan === undefined || spentYuan === undefined || closingYuan === undefined) {
    return [];
  }
  const args = { opening: openingYuan, income: incomeYuan, spent: spentYuan, closing: closingYuan };
  return [incomeNotBalanced(args, place)];
};

function amountOf(id: string, figures: Figures): Decimal | undefined {
  const outcome = figures.find(id)?.outcome;
  return outcome && addendOf(outcome);
}
