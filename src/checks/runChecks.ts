import type { Finding } from '../findings/types.ts';
import { checkDates } from './checkDates.ts';
import { checkDeclaredScore } from './checkDeclaredScore.ts';
import { checkExecution } from './checkExecution.ts';
import { checkNames } from './checkNames.ts';
import { checkOverspend } from './checkOverspend.ts';
import { checkReasonAmount } from './checkReasonAmount.ts';
import { checkRevisedBudget } from './checkRevisedBudget.ts';
import { checkStated } from './checkStated.ts';
import { checkThreePublicBudget } from './checkThreePublicBudget.ts';
import { checkUnitsTold } from './checkUnitsTold.ts';
import { checkAdjustments } from './prose/checkAdjustments.ts';
import { checkBudgetWords } from './prose/checkBudgetWords.ts';
import { checkClaims } from './prose/checkClaims.ts';
import { checkCounts } from './prose/checkCounts.ts';
import { checkDeclaredPoints } from './prose/checkDeclaredPoints.ts';
import { checkDifferences } from './prose/checkDifferences.ts';
import { checkEvents } from './prose/checkEvents.ts';
import { checkFigures } from './prose/checkFigures.ts';
import { checkGrade } from './prose/checkGrade.ts';
import { checkGrowth } from './prose/checkGrowth.ts';
import { checkHires } from './prose/checkHires.ts';
import { checkIndicatorPoints } from './prose/checkIndicatorPoints.ts';
import { checkLeftovers } from './prose/checkLeftovers.ts';
import { checkMeasures } from './prose/checkMeasures.ts';
import { checkMoves } from './prose/checkMoves.ts';
import { checkNumbering } from './prose/checkNumbering.ts';
import { checkPeopleCounts } from './prose/checkPeopleCounts.ts';
import { checkPercents } from './prose/checkPercents.ts';
import { checkPossible } from './prose/checkPossible.ts';
import { checkProducts } from './prose/checkProducts.ts';
import { checkRatios } from './prose/checkRatios.ts';
import { checkResultDifferences } from './prose/checkResultDifferences.ts';
import { checkScales } from './prose/checkScales.ts';
import { checkSeveralTargets } from './prose/checkSeveralTargets.ts';
import { checkShares } from './prose/checkShares.ts';
import { checkStaffRates } from './prose/checkStaffRates.ts';
import { checkStaffWords } from './prose/checkStaffWords.ts';
import { checkSums } from './prose/checkSums.ts';
import { checkTargets } from './prose/checkTargets.ts';
import { checkUnits } from './prose/checkUnits.ts';
import { checkVacancies } from './prose/checkVacancies.ts';
import { checkWordValues } from './prose/checkWordValues.ts';
import { checkYears } from './prose/checkYears.ts';
import { indexProse } from './prose/listPassages.ts';
import type { Check, CheckContext } from './types.ts';

/** Every check over one year, in the order of their codes. */
const CHECKS: readonly Check[] = [
  checkNames,
  checkOverspend,
  checkRevisedBudget,
  checkThreePublicBudget,
  checkDeclaredScore,
  checkStated,
  checkExecution,
  checkReasonAmount,
  checkUnitsTold,
  checkFigures,
  checkClaims,
  checkBudgetWords,
  checkAdjustments,
  checkMoves,
  checkTargets,
  checkSeveralTargets,
  checkStaffWords,
  checkVacancies,
  checkHires,
  checkCounts,
  checkSums,
  checkYears,
  checkDates,
  checkEvents,
  checkNumbering,
  checkLeftovers,
  checkUnits,
  checkWordValues,
  checkMeasures,
  checkScales,
  checkPercents,
  checkProducts,
  checkPossible,
  checkIndicatorPoints,
  checkDeclaredPoints,
  checkGrade,
  checkGrowth,
  checkRatios,
  checkShares,
  checkStaffRates,
  checkDifferences,
  checkResultDifferences,
  checkPeopleCounts,
];

export function runChecks(evaluation: Omit<CheckContext, 'prose'>): Finding[] {
  const context = contextOf(evaluation);
  return CHECKS.flatMap((check) => check(context));
}

/** What checks look at: an evaluation, and its prose taken apart once for all of them. */
export function contextOf(evaluation: Omit<CheckContext, 'prose'>): CheckContext {
  return { ...evaluation, prose: indexProse(evaluation.year) };
}
