import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { addendOf } from '../../figures/outcomes.ts';
import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Entry } from '../../model/types.ts';
import { type MoneyUnit, quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { carryoverDiffers } from './findings.ts';

/**
 * SE416 carryover-differs: the closing carry-over is not the adjusted budget less the actual, although whatever is left
 * at the end of the year is either carried over or taken back. The check compares basic spending as a whole, each
 * project and each item of a fund.
 */
export const checkCarryover: FigureCheck = ({ year, figures }) =>
  spendingTables(year).flatMap(({ table, items }) =>
    table === 'basic'
      ? compareClosing(
          figures,
          ['basic', 'total'],
          titleOf('basic'),
          year.basic.carryover.closing,
          TOLERANCE[year.money],
        )
      : items.flatMap(({ name, carryover }) =>
          compareClosing(figures, [table, 'items', name], name, carryover.closing, TOLERANCE[year.money]),
        ),
  );

/** The tolerance in yuan: the three amounts were each rounded, to hundredths of 万元 or to whole yuan. */
const TOLERANCE: Readonly<Record<MoneyUnit, number>> = { 万元: 100, 元: 1 };

function compareClosing(
  figures: Figures,
  owner: readonly string[],
  item: string,
  { place, ...entry }: Entry<'yuan'>,
  tolerance: number,
): Finding[] {
  const get = (column: string) => figures.get(idOf(...owner, column)).outcome;
  const revised = addendOf(get('revisedBudget'));
  const actual = addendOf(get('actual'));
  if (revised === undefined || actual === undefined || entry.state === 'absent') return [];
  const left = revised.minus(actual);
  // SE410 reports spending above the adjusted budget.
  if (left.lt(0) && get('revisedBudget').state === 'value') return [];
  const closing = entry.state === 'none' ? ('none' as const) : entry.quantity;
  const stated = closing === 'none' ? quantity('yuan', 0) : closing;
  if (left.minus(stated.value).abs().lte(tolerance)) return [];
  const args = { item, revised: quantity('yuan', revised), actual: quantity('yuan', actual), closing };
  return [carryoverDiffers(args, place)];
}
