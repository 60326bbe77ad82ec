import { howExplained } from '../../figures/addOverspend.ts';
import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import {
  type Attainment,
  BUDGET_COLUMNS,
  type Listing,
  POINTS_COLUMNS,
  type SpendingItem,
  TOTALS,
  type TotalId,
  type UnitYear,
} from '../../model/types.ts';
import { listSources } from '../listSources.ts';
import { CARRYOVER_ENDS, listTablesOfProjects, OVERSPEND_FIGURES, TOTAL_FIGURES } from '../viewShape.ts';
import type { View } from './types.ts';
import { viewById } from './viewById.ts';
import type { ViewContext } from './viewContext.ts';

/**
 * What a template sees of a table of spending: its items, those that were overspent and those without a budget, and the
 * totals.
 *
 * @param table the first part of its figures' ids
 */
export function viewSpending(context: ViewContext, table: string, listing: Listing<SpendingItem>): View {
  const { form, figures, tokens, views } = context;
  const items = listing.state === 'listed' ? listing.items : [];
  const outcomeOf = (item: SpendingItem, column: string) =>
    figures.get(idOf(table, 'items', item.name, column)).outcome;
  const isOver = (item: SpendingItem) => {
    const variance = outcomeOf(item, 'variance');
    return variance.state === 'value' && variance.quantity.value.gt(0);
  };
  const isUnbudgeted = (item: SpendingItem) => outcomeOf(item, 'originalBudget').state === 'none';
  const view = (item: SpendingItem) => viewItem(context, table, item);
  const viewTotal = (id: TotalId) => ({
    name: tokens.addText(titleOf(id)),
    ...views.allAt(prefixOfTotal(id), TOTAL_FIGURES),
  });
  return {
    listed: listing.state === 'listed',
    none: listing.state === 'none',
    unknown: listing.state === 'absent',
    totalOnly: listing.state === 'absent' && listOnlyTotals(context.year, table).length > 0,
    onlyTotals: listing.state === 'absent' ? listOnlyTotals(context.year, table).map(viewTotal) : [],
    totalByUnit: isTotal(table) && context.year.totals[table].byUnit.length > 0,
    items: items.map((item) => ({ ...view(item), tables: viewById(listTablesOfProjects(form.tables), () => '') })),
    overspent: items.filter((item) => isOver(item) && !isUnbudgeted(item)).map(view),
    unbudgeted: items.filter((item) => isOver(item) && isUnbudgeted(item)).map(view),
    total: views.amountsAt(`${table}.total`),
    ...views.allAt(table, OVERSPEND_FIGURES),
  };
}

/** Lists the totals of a table that are told without its lines: its own and, of 基本支出, those of its two parts that are told. */
export function listOnlyTotals({ totals }: UnitYear, table: string): readonly TotalId[] {
  if (!isTotal(table)) return [];
  const parts = (['personnel', 'operating'] as const).filter((id) => table === 'basic' && totals[id].isTold);
  return totals[table].isTold || parts.length > 0 ? [table, ...parts] : [];
}

/** The ids of a total's figures start with this. */
export function prefixOfTotal(id: TotalId): string {
  return id === 'personnel' || id === 'operating' ? `basic.${id}` : `${id}.total`;
}

/** Whether a table's total may be told without its lines. */
export function isTotal(table: string): table is TotalId {
  return TOTALS.some((id) => id === table);
}

function viewItem(context: ViewContext, table: string, item: SpendingItem): View {
  const { figures, tokens, views } = context;
  const { name, reason, description } = item;
  const prefix = idOf(table, 'items', name);
  const how = howExplained(figures, table, item);
  const sources = listSources(item.attainment);
  return {
    name: tokens.addText(name),
    ...views.amountsAt(prefix),
    share: views.at(`${prefix}.share`),
    hasReason: reason !== undefined,
    // A reason that covers a part, or gives an amount, explains money spent beyond the budget; it explains no saving.
    hasWholeReason: reason?.covers === 'all' && reason.amount.state === 'absent',
    partialReason: how === 'partly' || how === 'amountKnown',
    explained: views.at(`${prefix}.explained`),
    unexplained: views.at(`${prefix}.unexplained`),
    reason: tokens.addProse(reason?.prose),
    hasDescription: description !== undefined,
    description: tokens.addProse(description),
    hasConclusion: item.conclusion !== undefined,
    conclusion: tokens.addProse(item.conclusion),
    carryover: views.allAt(`${prefix}.carryover`, CARRYOVER_ENDS),
    hasSources: sources.length > 0,
    sources: sources.map((row) => ({
      name: tokens.addText(titleOf(row)),
      ...views.allAt(`${prefix}.funding.${row}`, BUDGET_COLUMNS),
    })),
    ...viewAttainment(context, prefix, item.attainment),
  };
}

/** What a template sees of the 绩效自评表 of the unit or of an item. */
export function viewAttainment(
  { tokens, views }: ViewContext,
  prefix: string,
  { goals: { expected, reached }, indicators }: Attainment,
): View {
  return {
    goals: {
      told: expected !== undefined || reached !== undefined,
      hasExpected: expected !== undefined,
      hasReached: reached !== undefined,
      expected: tokens.addProse(expected),
      reached: tokens.addProse(reached),
    },
    hasIndicators: indicators.length > 0,
    marks: views.allAt(`${prefix}.marks.total`, POINTS_COLUMNS),
  };
}
