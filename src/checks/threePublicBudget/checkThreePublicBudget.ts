import type { FigureCheck } from '../types.ts';
import { threePublicBudgetUnknown } from './findings.ts';

/**
 * SE405 three-public-budget-unknown: the table of 三公经费 lacks this year's budget or last year's, so that the change of
 * the budget (变动率) or the control of spending (控制率) cannot be computed.
 */
export const checkThreePublicBudget: FigureCheck = ({ year: { threePublic }, figures }) => {
  if (threePublic.state === 'absent') return [];
  const unknown = (['budget', 'lastYearBudget'] as const).filter(
    (column) => figures.get(`threePublic.total.${column}`).outcome.state === 'unknown',
  );
  const { place } = threePublic;
  return unknown.length === 0 ? [] : [threePublicBudgetUnknown({ unknown }, { ...place, end: place.start })];
};
