import { isFinding } from '../findings/define.ts';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { checkCopied } from './attainmentRows/checkCopied.ts';
import { checkExecutionIndicator } from './attainmentRows/checkExecutionIndicator.ts';
import { checkMoneyRow } from './attainmentRows/checkMoneyRow.ts';
import { checkCarryover } from './carryover/checkCarryover.ts';
import { checkDeclaredScore } from './declaredScore/checkDeclaredScore.ts';
import { checkLostPoints } from './declaredScore/checkLostPoints.ts';
import { checkExecution } from './execution/checkExecution.ts';
import { checkExecutionPoints } from './executionPoints/checkExecutionPoints.ts';
import { checkFactSources } from './factSources/checkFactSources.ts';
import { checkFunding } from './funding/checkFunding.ts';
import { checkIncome } from './income/checkIncome.ts';
import { checkIndicatorUnits } from './indicatorCells/checkIndicatorUnits.ts';
import { checkIndicatorWords } from './indicatorCells/checkIndicatorWords.ts';
import { checkAwardedPoints } from './indicatorPoints/checkAwardedPoints.ts';
import { checkIndicatorReasons } from './indicatorPoints/checkIndicatorReasons.ts';
import { checkIndicatorTotals } from './indicatorPoints/checkIndicatorTotals.ts';
import { accountForNumbers } from './ledger/accountForNumbers.ts';

import type { Ledger } from './ledger/types.ts';
import { checkLengths } from './lengths/checkLengths.ts';
import { checkPayPerHead } from './likelyAmounts/checkPayPerHead.ts';
import { checkUnitsAlike } from './likelyAmounts/checkUnitsAlike.ts';
import { checkNames } from './names/checkNames.ts';
import { checkOverspend } from './overspend/checkOverspend.ts';
import { checkParts } from './parts/checkParts.ts';
import { checkClaims } from './prose/checkClaims.ts';
import { checkCounts } from './prose/checkCounts.ts';
import { checkDates } from './prose/checkDates.ts';
import { checkEvents } from './prose/checkEvents.ts';
import { checkFigures } from './prose/checkFigures.ts';
import { checkIndicatorPoints } from './prose/checkIndicatorPoints.ts';
import { checkLeftovers } from './prose/checkLeftovers.ts';
import { checkNumbering } from './prose/checkNumbering.ts';
import { checkProseLength } from './prose/checkProseLength.ts';
import { checkScales } from './prose/checkScales.ts';
import { checkUnits } from './prose/checkUnits.ts';
import { checkWordValues } from './prose/checkWordValues.ts';
import { checkYears } from './prose/checkYears.ts';
import {
  claimWithoutFigure,
  directionContradicted,
  figureContradicted,
  unitMistaken,
} from './prose/contradictions/findings.ts';
import { indexProse } from './prose/listPassages.ts';
import { rateWithoutBase } from './prose/wording/findings.ts';
import { checkReasonAmount } from './reasonAmount/checkReasonAmount.ts';
import { checkReceptions } from './receptions/checkReceptions.ts';
import { checkRevisedBudget } from './revisedBudget/checkRevisedBudget.ts';
import { checkCostIndicators } from './spentWithin/checkCostIndicators.ts';
import { checkThreePublicWhole } from './spentWithin/checkThreePublicWhole.ts';
import { checkStated } from './stated/checkStated.ts';
import { judgeStatements } from './statements/checkStatements.ts';
import { judgeAnnounced } from './statements/judgeAnnounced.ts';
import { judgeCompared } from './statements/judgeCompared.ts';
import { judgeCountedItems } from './statements/judgeCountedItems.ts';
import { judgeDays } from './statements/judgeDays.ts';
import { judgeDenials } from './statements/judgeDenials.ts';
import { judgeFileCounts } from './statements/judgeFileCounts.ts';
import { judgeFounded } from './statements/judgeFounded.ts';
import { judgeHires } from './statements/judgeHires.ts';
import { judgeKinds } from './statements/judgeKinds.ts';
import { judgeListed } from './statements/judgeListed.ts';
import { judgeMisnamed } from './statements/judgeMisnamed.ts';
import { judgeOwnPlace } from './statements/judgeOwnPlace.ts';
import { judgePosts } from './statements/judgePosts.ts';
import { judgeUnitFacts } from './statements/judgeUnitFacts.ts';
import { judgeUnitNames } from './statements/judgeUnitNames.ts';
import { PlaceIndex } from './statements/placeIndex.ts';
import { checkThreePublicBudget } from './threePublicBudget/checkThreePublicBudget.ts';
import { checkThreePublicSpending } from './threePublicSpending/checkThreePublicSpending.ts';
import { checkTypedRates } from './typedRates/checkTypedRates.ts';
import { checkTypedTotals } from './typedTotals/checkTypedTotals.ts';
import type { Check, CheckContext, FigureCheck } from './types.ts';
import { checkUnitsTold } from './unitsTold/checkUnitsTold.ts';
import { checkVehicles } from './vehicles/checkVehicles.ts';

/** Checks of entries, figures and points. */
const FIGURE_CHECKS: readonly FigureCheck[] = [
  checkNames,
  checkOverspend,
  checkRevisedBudget,
  checkThreePublicBudget,
  checkDeclaredScore,
  checkLostPoints,
  checkStated,
  checkExecution,
  checkReasonAmount,
  checkUnitsTold,
  checkIndicatorWords,
  checkIndicatorUnits,
  checkAwardedPoints,
  checkIndicatorReasons,
  checkIndicatorTotals,
  checkFunding,
  checkParts,
  checkTypedTotals,
  checkTypedRates,
  checkFactSources,
  checkIncome,
  checkCarryover,
  checkExecutionPoints,
  checkVehicles,
  checkThreePublicSpending,
  checkThreePublicWhole,
  checkPayPerHead,
  checkUnitsAlike,
  checkCostIndicators,
  checkExecutionIndicator,
  checkCopied,
  checkMoneyRow,
  checkReceptions,
  checkLengths,
];

/** Checks of the unit's own prose. */
const PROSE_CHECKS: readonly Check[] = [
  judgePosts,
  judgeHires,
  judgeDenials,
  judgeListed,
  judgeKinds,
  judgeCompared,
  judgeAnnounced,
  judgeCountedItems,
  judgeFounded,
  judgeUnitFacts,
  judgeUnitNames,
  judgeOwnPlace,
  judgeFileCounts,
  judgeDays,
  judgeMisnamed,
  checkClaims,
  checkCounts,
  checkYears,
  checkDates,
  checkEvents,
  checkNumbering,
  checkLeftovers,
  checkUnits,
  checkWordValues,
  checkScales,
  checkIndicatorPoints,
  checkProseLength,
];

/** How much of a year is checked: all of it, or only what its points depend on. */
export type Scope = 'everything' | 'points';

/** What checks have found, and what each number of the prose rests on. */
export interface Checked {
  readonly findings: Finding[];
  /** Reckoned when first asked; `undefined` where prose was not checked. */
  readonly ledger: (() => Ledger) | undefined;
}

/** Runs every check in scope. The findings come in the order of the checks, not yet sorted by place. */
export function runChecks(evaluation: Evaluation, scope: Scope): Checked {
  const findings = FIGURE_CHECKS.flatMap((check) => check(evaluation));
  if (scope === 'points') return { findings, ledger: undefined };
  const context = contextOf(evaluation);
  const { findings: stated, fitting } = judgeStatements(context);
  const told = [...checkFigures(context), ...PROSE_CHECKS.flatMap((check) => check(context))];
  const ofProse = [...stated, ...leaveOutTold(told, stated, fitting)];
  let ledger: Ledger | undefined;
  return {
    findings: [...findings, ...ofProse],
    ledger: () => {
      ledger ??= accountForNumbers(context, ofProse);
      return ledger;
    },
  };
}

/** Codes of numbers in sentences, which the judges of statements tell too. */
const OF_NUMBERS = [figureContradicted, directionContradicted, claimWithoutFigure, rateWithoutBase];

/** One fault is told once, and what a statement explains is no fault. */
function leaveOutTold(
  told: readonly Finding[],
  stated: readonly Finding[],
  fitting: readonly Place[],
): readonly Finding[] {
  const all = new PlaceIndex([...fitting, ...stated.flatMap(({ places }) => places)]);
  const units = new PlaceIndex(stated.filter((one) => isFinding(one, unitMistaken)).flatMap(({ places }) => places));
  return told.filter((found) => {
    if (isFinding(found, unitMistaken)) return !found.places.some((place) => units.overlaps(place));
    if (!OF_NUMBERS.some(({ definition }) => definition.code === found.code)) return true;
    return !found.places.some((place) => all.overlaps(place));
  });
}

/** Adds the index of the year's prose, which is built once for all checks of prose. */
export function contextOf(evaluation: Evaluation): CheckContext {
  return { ...evaluation, prose: indexProse(evaluation.year) };
}
