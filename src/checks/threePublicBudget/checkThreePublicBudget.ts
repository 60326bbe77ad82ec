import type { FigureCheck } from '../types.ts';
import { threePublicBudgetUnknown } from './findings.ts';

/**
 * SE405 three-public-budget-unknown: actuals are there but not this year's budget or last year's, so that neither the
 * budget's change (变动率) nor its control (控制率) can be worked out.
 */
export const checkThreePublicBudget: FigureCheck = ({ year: { threePublic }, figures }) => {
  if (threePublic.state === 'absent') return [];
  const unknown = (['budget', 'lastYearBudget'] as const).filter(
    (column) => figures.get(`threePublic.total.${column}`).outcome.state === 'unknown',
  );
  const { place } = threePublic;
  return unknown.length === 0 ? [] : [threePublicBudgetUnknown({ unknown }, { ...place, end: place.start })];
};
