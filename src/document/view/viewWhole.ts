import { INCOME_TITLES } from '../../figures/addIncome.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { FRUGALITY, type FrugalityId, INCOME_SOURCES, type IncomeSource, type UnitYear } from '../../model/types.ts';
import { CARRYOVER_ENDS, INCOME_FIGURES, THREE_PUBLIC_FIGURES } from '../viewShape.ts';
import type { View } from './types.ts';
import type { ViewContext } from './viewContext.ts';

/** What a template sees of what was carried over of the whole, where the file tells it of the whole. */
export function viewWholeCarryover({ year, views }: ViewContext): View {
  return { carryoverTold: isCarryoverTold(year), carryover: views.allAt('whole.carryover', CARRYOVER_ENDS) };
}

export function isCarryoverTold({ wholeCarryover }: UnitYear): boolean {
  return Object.values(wholeCarryover).some(({ state }) => state !== 'absent');
}

/** What a template sees of the income of the whole. */
export function viewIncome({ year, tokens, views }: ViewContext): View {
  return {
    told: year.income.isTold,
    sources: listSources(year).map((source) => ({
      name: tokens.addText(INCOME_TITLES[source]),
      amount: views.at(`income.${source}`),
    })),
    ...views.allAt('income', INCOME_FIGURES),
  };
}

/** Lists the sources of which there is some income. */
export function listSources({ income }: UnitYear): readonly IncomeSource[] {
  return INCOME_SOURCES.filter((source) => income.sources[source].state === 'value');
}

/** What a template sees of 过紧日子: what is told of it. */
export function viewFrugality({ year, tokens, views }: ViewContext): readonly View[] {
  return listFrugality(year).map((id) => ({
    name: tokens.addText(titleOf(id)),
    ...views.allAt(`frugality.${id}`, THREE_PUBLIC_FIGURES),
  }));
}

export function listFrugality({ frugality }: UnitYear): readonly FrugalityId[] {
  return FRUGALITY.filter((id) => Object.values(frugality[id]).some(({ state }) => state !== 'absent'));
}
