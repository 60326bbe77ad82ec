import { isPlaceholderDate } from '../model/placeholderDate.ts';
import { FUNDS, PROJECT_KINDS } from '../model/types.ts';
import { printDate } from '../quantity/print.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { TokenTable } from './tokens.ts';
import { FigureViews } from './view/figureViews.ts';
import type { View } from './view/types.ts';
import { viewById } from './view/viewById.ts';
import type { ViewContext } from './view/viewContext.ts';
import { viewAttainment, viewSpending } from './view/viewSpending.ts';
import {
  viewClaims,
  viewDeclared,
  viewDisclosures,
  viewMeasures,
  viewOtherMatters,
  viewProblems,
} from './view/viewStatements.ts';
import { viewThreePublic } from './view/viewThreePublic.ts';
import { viewStaff, viewUnit } from './view/viewUnit.ts';
import { viewFrugality, viewIncome, viewWholeCarryover } from './view/viewWhole.ts';
import { CARRYOVER_ENDS } from './viewShape.ts';

/** Builds what a template of the form sees of one year: objects of the shape that `viewShapeOf` gives. */
export function buildView({ year, form, origin, figures }: Evaluation, tokens: TokenTable): View {
  const views = new FigureViews(figures, tokens, form);
  const context: ViewContext = { year, form, origin, figures, tokens, views };
  return {
    year: tokens.addText(year.year),
    lastYear: tokens.addText(String(Number(year.year) - 1)),
    date: tokens.addInline({
      type: 'text',
      value: printDate(year.date),
      ...(isPlaceholderDate(year) ? { isGap: true } : {}),
    }),
    money: tokens.addText(form.money),
    unit: viewUnit(context),
    staff: viewStaff(context),
    basic: {
      ...viewSpending(context, 'basic', year.basic.items),
      carryover: views.allAt('basic.carryover', CARRYOVER_ENDS),
      personnel: views.amountsAt('basic.personnel'),
      operating: views.amountsAt('basic.operating'),
    },
    projects: {
      ...viewSpending(context, 'projects', year.projects),
      ...Object.fromEntries(PROJECT_KINDS.map((kind) => [kind, views.amountsAt(`projects.${kind}`)])),
    },
    ...Object.fromEntries(FUNDS.map((fund) => [fund, viewSpending(context, fund, year.funds[fund])])),
    whole: {
      ...views.amountsAt('whole'),
      ...viewAttainment(context, 'whole', year.whole),
      ...viewWholeCarryover(context),
    },
    income: viewIncome(context),
    frugality: viewFrugality(context),
    threePublic: viewThreePublic(context),
    facts: viewFacts(context),
    rates: viewById(form.rates, ({ id }) => views.at(`rates.${id}`)),
    declared: viewDeclared(context),
    claims: viewClaims(context),
    problems: viewProblems(context),
    measures: viewMeasures(context),
    disclosures: viewDisclosures(context),
    otherMatters: viewOtherMatters(context),
    narrative: viewById(form.narrative, ({ id }) => tokens.addProse(year.narrative.get(id)?.prose)),
    has: viewById(form.narrative, ({ id }) => year.narrative.has(id)),
    sections: viewById(form.sections, ({ title }) => tokens.addText(title)),
    tables: viewById(form.tables, () => ''),
  };
}

/** Makes the views of facts that are figures; templates see no others. */
function viewFacts({ form, views }: ViewContext): View {
  return Object.fromEntries(
    form.facts.flatMap((fact): [string, View][] => {
      switch (fact.type) {
        case 'number':
          return [[fact.id, views.at(`facts.${fact.id}`)]];
        case 'amounts':
          return [[fact.id, views.allAt(`facts.${fact.id}`, fact.columns)]];
        case 'flag':
        case 'date':
        case 'population':
        case 'checklist':
        case 'choice':
          return [];
      }
    }),
  );
}
