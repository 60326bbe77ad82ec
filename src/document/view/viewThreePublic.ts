import { titleOf } from '../../figures/figureNames.ts';
import { listThreePublicRows } from '../../model/threePublicRows.ts';
import { THREE_PUBLIC_FIGURES } from '../viewShape.ts';
import type { View } from './types.ts';
import type { ViewContext } from './viewContext.ts';

/** What a template sees of 三公经费: the items, their total, and the vehicles as a whole. */
export function viewThreePublic(context: ViewContext): View {
  const { year, views } = context;
  const rows = listThreePublicRows(year.threePublic);
  return {
    told: year.threePublic.state === 'told',
    hasItems: rows.length > 0,
    isSplit: rows.length > 0 && !rows.includes('vehicles'),
    items: rows.map((id) => viewItem(context, id)),
    total: viewItem(context, 'total'),
    vehicles: viewItem(context, 'vehicles'),
    vehiclesBought: views.at('threePublic.vehiclesBought'),
    vehiclesKept: views.at('threePublic.vehiclesKept'),
    receptionGroups: views.at('threePublic.receptionGroups'),
    receptionPeople: views.at('threePublic.receptionPeople'),
  };
}

function viewItem({ figures, tokens, views }: ViewContext, id: string): View {
  const prefix = `threePublic.${id}`;
  const outcomeOf = (column: string) => figures.get(`${prefix}.${column}`).outcome;
  const isNone = (column: string) => outcomeOf(column).state === 'none';
  const isZero = (column: string) => {
    const outcome = outcomeOf(column);
    return outcome.state === 'none' || (outcome.state === 'value' && outcome.quantity.value.isZero());
  };
  const actual = outcomeOf('actual');
  const isSpent = actual.state === 'value' && actual.quantity.value.gt(0);
  return {
    name: tokens.addText(id === 'total' ? '“三公经费”' : titleOf(id)),
    ...views.allAt(prefix, THREE_PUBLIC_FIGURES),
    // A stated `none` is not a typed zero.
    neverSpent: isNone('actual') && isNone('lastYearActual'),
    zeroBothYears: isZero('actual') && isZero('lastYearActual') && !(isNone('actual') && isNone('lastYearActual')),
    newThisYear: isZero('lastYearActual') && isSpent,
  };
}
