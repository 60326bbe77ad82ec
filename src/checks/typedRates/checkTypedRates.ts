import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { addendOf } from '../../figures/outcomes.ts';
import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { type Entry, TOTALS, type TotalId, type UnitYear } from '../../model/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { FigureCheck } from '../types.ts';
import { typedRateDiffers } from './findings.ts';

/** SE448 typed-rate-differs: an execution rate that was typed beside its amounts is not what they give, rounded as it is. */
export const checkTypedRates: FigureCheck = ({ year, figures }) =>
  listTypedRates(year).flatMap(([item, entry, prefix]) => compare(item, entry, prefix, figures));

type TypedRate = readonly [item: string, entry: Entry<'ratio'>, prefix: string];

function listTypedRates(year: UnitYear): readonly TypedRate[] {
  return [
    ...spendingTables(year).flatMap(({ table, items }) =>
      items.map(({ name, executionRate }): TypedRate => [name, executionRate, idOf(table, 'items', name)]),
    ),
    ...TOTALS.map((id): TypedRate => [titleOf(id), year.totals[id].executionRate, prefixOf(id)]),
  ];
}

function prefixOf(id: TotalId): string {
  if (id === 'whole') return id;
  return id === 'personnel' || id === 'operating' ? `basic.${id}` : `${id}.total`;
}

function compare(item: string, entry: Entry<'ratio'>, prefix: string, figures: Figures): Finding[] {
  if (entry.state !== 'value') return [];
  const [actual, budget] = ['actual', 'revisedBudget'].map((column) => {
    const outcome = figures.find(`${prefix}.${column}`)?.outcome;
    return outcome && addendOf(outcome);
  });
  if (actual === undefined || budget === undefined || budget.lte(0)) return [];
  const rate = actual.div(budget);
  const slack = roundingSlack(entry.decimals).div(100);
  if (rate.minus(entry.quantity.value).abs().lte(slack)) return [];
  return [typedRateDiffers({ item, typed: entry.quantity, rate: quantity('ratio', rate) }, entry.place)];
}
