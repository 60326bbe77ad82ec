import { copiedNotReached, executionIndicatorDiffers, moneyRowPointsDiffer } from './checks/attainmentRows/findings.ts';
import { carryoverDiffers } from './checks/carryover/findings.ts';
import {
  declaredOutsideInterval,
  declaredTotalDiffers,
  declaredWithoutScorecard,
  pointsUnexplained,
} from './checks/declaredScore/findings.ts';
import { executionAboveRevised, magnitudeDoubtful } from './checks/execution/findings.ts';
import { executionPointsDiffer } from './checks/executionPoints/findings.ts';
import { factDiffers } from './checks/factSources/findings.ts';
import { fundingDiffers } from './checks/funding/findings.ts';
import { incomeNotBalanced } from './checks/income/findings.ts';
import { unitInIndicatorNumber, wordsForIndicatorNumber } from './checks/indicatorCells/findings.ts';
import {
  awardedAbovePoints,
  indicatorPointsNotHundred,
  indicatorPointsUnexplained,
} from './checks/indicatorPoints/findings.ts';
import { textTooLong } from './checks/lengths/findings.ts';
import { payPerHeadDoubtful, unitFarAboveOthers } from './checks/likelyAmounts/findings.ts';
import { ambiguousFigure, unknownFigure, unknownNarrative } from './checks/names/findings.ts';
import { overspendPartlyExplained, overspendUnexplained, spentWithoutBudget } from './checks/overspend/findings.ts';
import { partsAboveWhole } from './checks/parts/findings.ts';
import {
  claimWithoutFigure,
  countDiffers,
  deniedThoughThere,
  directionContradicted,
  figureContradicted,
  indicatorPointsDoubtful,
  partsDiffer,
  staffAbovePosts,
  targetClaimContradicted,
  toldOtherwise,
  unitMistaken,
} from './checks/prose/contradictions/findings.ts';
import {
  documentNumberBrackets,
  impossibleNumber,
  leftover,
  notAMeasure,
  numberingTyped,
  rateWithoutBase,
  staleYear,
  stopAfterBracket,
  tableInProse,
  unitMissing,
  voidReason,
  wordForNumber,
} from './checks/prose/wording/findings.ts';
import { reasonExceedsOverspend } from './checks/reasonAmount/findings.ts';
import { receptionCountsContradict, receptionsNoneYetPaid } from './checks/receptions/findings.ts';
import { overspendWithoutRevisedBudget } from './checks/revisedBudget/findings.ts';
import { costAboveSpending, threePublicAboveGoods, threePublicAboveSpending } from './checks/spentWithin/findings.ts';
import { statedDiffers, statedNotComparable } from './checks/stated/findings.ts';
import { threePublicBudgetUnknown } from './checks/threePublicBudget/findings.ts';
import { threePublicOverBudget } from './checks/threePublicSpending/findings.ts';
import { typedRateDiffers } from './checks/typedRates/findings.ts';
import { partsAboveTotal, typedTotalDiffers } from './checks/typedTotals/findings.ts';
import { unitLeftOut } from './checks/unitsTold/findings.ts';
import { vehiclesContradict } from './checks/vehicles/findings.ts';
import { carryoverWithoutItem, openingCarryoverDiffers } from './checks/years/carryover/findings.ts';
import { formChanged, unitRenamed } from './checks/years/identity/findings.ts';
import { itemRenamed, itemsNotContinued } from './checks/years/items/findings.ts';
import { lastYearDiffers } from './checks/years/lastYear/findings.ts';
import { lastYearStaffDiffers, postsChanged } from './checks/years/posts/findings.ts';
import { noPriorYear, priorHasErrors, priorOfAnotherYear, severalPriorYears } from './checks/years/prior/findings.ts';
import { lastYearResultDiffers } from './checks/years/results/findings.ts';
import { retireesDoNotFollow, retireesNotCheckable } from './checks/years/retirees/findings.ts';
import { itemThousandfold } from './checks/years/thousandfold/findings.ts';
import {
  builtDiffers,
  editedByHand,
  notAWordReport,
  notBuilt,
  nothingToCheck,
  onlySavedAgain,
  outputIsInput,
  sameOutput,
  targetEdited,
} from './commands/findings/findings.ts';
import { folderNotEmpty } from './commands/form/findings.ts';
import {
  blockInsideSentence,
  notATemplate,
  templateConstructForbidden,
  templateOutputTooLarge,
  unknownTemplateName,
} from './document/findings/findings.ts';
import {
  placeholderDateLeft,
  printedByOwnForm,
  requiredPartMissing,
  requiredPartOpen,
  tableUnfilled,
  typedNotPrinted,
} from './document/places/findings.ts';
import { noReportInWord } from './drafting/findings/findings.ts';
import {
  checkedSoFar,
  numberOfOtherYear,
  printedNumbering,
  printedQuotient,
  printedSum,
  printedTwice,
  staleTitle,
  tablesWithoutUnit,
  unitDoubtful,
} from './drafting/printed/findings.ts';
import { fileMissing, linkLeavesFolder, notAFile, unreadable, unwritable } from './files/findings.ts';
import { type Definition, isFinding } from './findings/define.ts';
import { type Lang, printSentence } from './findings/printSentence.ts';
import type { Finding } from './findings/types.ts';
import type { Sentence } from './findings/wording.ts';
import {
  formFileMissing,
  formForAnotherYear,
  noFormForYear,
  notAForm,
  shippedIdKept,
  unknownFact,
  unknownForm,
  unknownFormName,
} from './form/names/findings.ts';
import {
  bandsDoNotFit,
  circularRate,
  noTableForEach,
  pointsDoNotAddUp,
  rateMixesMoney,
  tableNotByUnit,
  twoRules,
} from './form/rules/findings.ts';
import {
  amountsNotPerUnit,
  directionOfWords,
  fromUnitsInVain,
  kindOfPostsMissing,
  placeholderForNumber,
  totalAsItem,
  unknownBudgetUnit,
  yearAfterDate,
} from './model/findings/findings.ts';
import {
  fullWidthBraces,
  headingTooDeep,
  listStartsElsewhere,
  proseTooLong,
  referenceNotClosed,
  unsupportedMarkup,
} from './narrative/findings/findings.ts';
import {
  differsFromUnits,
  numberOfNoUnit,
  selfCheckContradicted,
  unitChanged,
  unitItemsDiffer,
  unitLeavesSumUnknown,
  unitListDiffers,
  unitNamedTwice,
  unitOfAnotherYear,
  unitReportHasErrors,
  unitsInCircle,
} from './rollup/findings/findings.ts';
import {
  calendarYearUnknown,
  declaredDiffers,
  declaredThoughDerived,
  declaredTwice,
  pointsNotAllowed,
  unknownCriterion,
} from './scores/findings/findings.ts';
import {
  filesDiffer,
  sheetCellUnread,
  sheetForAnother,
  sheetLayoutChanged,
  sheetRowGone,
} from './sheets/findings/findings.ts';
import {
  duplicateName,
  emptyValue,
  missingKey,
  notAReport,
  unknownKey,
  unknownReference,
  unsupportedVersion,
} from './source/keys/findings.ts';
import {
  aliasUsed,
  controlCharacter,
  duplicateKey,
  emptyFile,
  fileTooLarge,
  fullWidthColon,
  listFolded,
  nestedTooDeep,
  notUtf8,
  notYaml,
  severalDocuments,
  tagUsed,
  textAfterHash,
  unquotedReference,
} from './source/syntax/findings.ts';
import {
  negativeActual,
  notAChoice,
  notADate,
  notAPlainNumber,
  outOfRange,
  schemaViolation,
  severalLines,
  tooManyDigits,
  wrongKind,
} from './source/values/findings.ts';
import {
  acceptedStale,
  acceptedUnknownCode,
  acceptedWithoutReason,
  cannotBeAccepted,
} from './verdict/accepted/findings.ts';
import { typedFigure } from './verdict/binding/findings.ts';
import {
  anotherLanguage,
  changesAccepted,
  fieldWithoutResult,
  linkedElsewhere,
  notAWordFile,
  olderFile,
  partsNotRead,
  symbolUnknown,
  tablesNested,
  withoutText,
  wordFileEncrypted,
  wordFileTooLarge,
  wordFileWithMacros,
} from './wordfile/findings/findings.ts';
import {
  columnUnclear,
  formulaWithoutValue,
  importWouldBreak,
  moneyUnitUnclear,
  noTableUnderstood,
  notATable,
  oldWorkbook,
  tableTooLarge,
  unknownSheet,
  workbookEncrypted,
  workbookLinkedElsewhere,
  workbookOfAnotherUnit,
  workbookWithMacros,
} from './workbooks/findings/findings.ts';

/* The only list of all codes. A code's definition and explanation lie beside the function that finds the fault. */

/** The makers of all findings, in the order of their codes. */
const makers = [
  notYaml,
  duplicateKey,
  fullWidthColon,
  notUtf8,
  fileTooLarge,
  nestedTooDeep,
  aliasUsed,
  tagUsed,
  controlCharacter,
  unquotedReference,
  emptyFile,
  severalDocuments,
  textAfterHash,
  listFolded,
  unknownKey,
  missingKey,
  notAPlainNumber,
  tooManyDigits,
  wrongKind,
  notAChoice,
  notADate,
  emptyValue,
  unsupportedVersion,
  duplicateName,
  unknownBudgetUnit,
  notAReport,
  outOfRange,
  amountsNotPerUnit,
  unknownReference,
  schemaViolation,
  totalAsItem,
  severalLines,
  placeholderForNumber,
  directionOfWords,
  kindOfPostsMissing,
  yearAfterDate,
  fromUnitsInVain,
  unknownFigure,
  unsupportedMarkup,
  unknownNarrative,
  listStartsElsewhere,
  referenceNotClosed,
  headingTooDeep,
  fullWidthBraces,
  ambiguousFigure,
  proseTooLong,
  numberOfNoUnit,
  overspendUnexplained,
  spentWithoutBudget,
  overspendPartlyExplained,
  overspendWithoutRevisedBudget,
  threePublicBudgetUnknown,
  declaredWithoutScorecard,
  negativeActual,
  statedDiffers,
  staffAbovePosts,
  executionAboveRevised,
  magnitudeDoubtful,
  declaredOutsideInterval,
  indicatorPointsDoubtful,
  reasonExceedsOverspend,
  unitLeftOut,
  carryoverDiffers,
  executionPointsDiffer,
  vehiclesContradict,
  threePublicOverBudget,
  figureContradicted,
  unitMistaken,
  directionContradicted,
  claimWithoutFigure,
  deniedThoughThere,
  targetClaimContradicted,
  countDiffers,
  partsDiffer,
  typedFigure,
  staleYear,
  numberingTyped,
  stopAfterBracket,
  documentNumberBrackets,
  leftover,
  voidReason,
  wordForNumber,
  unitMissing,
  notAMeasure,
  rateWithoutBase,
  tableInProse,
  acceptedStale,
  cannotBeAccepted,
  acceptedUnknownCode,
  acceptedWithoutReason,
  typedTotalDiffers,
  partsAboveTotal,
  receptionCountsContradict,
  typedRateDiffers,
  incomeNotBalanced,
  factDiffers,
  impossibleNumber,
  threePublicAboveSpending,
  threePublicAboveGoods,
  payPerHeadDoubtful,
  unitFarAboveOthers,
  costAboveSpending,
  executionIndicatorDiffers,
  copiedNotReached,
  moneyRowPointsDiffer,
  toldOtherwise,
  wordsForIndicatorNumber,
  unitInIndicatorNumber,
  awardedAbovePoints,
  indicatorPointsUnexplained,
  indicatorPointsNotHundred,
  fundingDiffers,
  partsAboveWhole,
  receptionsNoneYetPaid,
  textTooLong,
  selfCheckContradicted,
  pointsUnexplained,
  declaredTotalDiffers,
  statedNotComparable,
  unitReportHasErrors,
  unitOfAnotherYear,
  unitNamedTwice,
  unitsInCircle,
  unitLeavesSumUnknown,
  differsFromUnits,
  unitChanged,
  lastYearDiffers,
  lastYearResultDiffers,
  openingCarryoverDiffers,
  carryoverWithoutItem,
  retireesDoNotFollow,
  retireesNotCheckable,
  itemsNotContinued,
  itemRenamed,
  postsChanged,
  formChanged,
  unitRenamed,
  priorOfAnotherYear,
  priorHasErrors,
  noPriorYear,
  severalPriorYears,
  itemThousandfold,
  lastYearStaffDiffers,
  unitItemsDiffer,
  unitListDiffers,
  pointsNotAllowed,
  unknownCriterion,
  calendarYearUnknown,
  declaredThoughDerived,
  declaredDiffers,
  declaredTwice,
  unknownForm,
  formFileMissing,
  formForAnotherYear,
  pointsDoNotAddUp,
  unknownFact,
  unknownFormName,
  notAForm,
  tableNotByUnit,
  bandsDoNotFit,
  twoRules,
  circularRate,
  rateMixesMoney,
  noFormForYear,
  shippedIdKept,
  noTableForEach,
  unknownTemplateName,
  templateConstructForbidden,
  notATemplate,
  blockInsideSentence,
  templateOutputTooLarge,
  typedNotPrinted,
  tableUnfilled,
  placeholderDateLeft,
  requiredPartMissing,
  printedByOwnForm,
  requiredPartOpen,
  notATable,
  oldWorkbook,
  workbookEncrypted,
  workbookWithMacros,
  tableTooLarge,
  formulaWithoutValue,
  workbookLinkedElsewhere,
  noTableUnderstood,
  columnUnclear,
  unknownSheet,
  moneyUnitUnclear,
  importWouldBreak,
  workbookOfAnotherUnit,
  notAWordFile,
  olderFile,
  wordFileEncrypted,
  wordFileWithMacros,
  wordFileTooLarge,
  withoutText,
  anotherLanguage,
  changesAccepted,
  partsNotRead,
  symbolUnknown,
  fieldWithoutResult,
  linkedElsewhere,
  tablesNested,
  noReportInWord,
  printedNumbering,
  tablesWithoutUnit,
  printedTwice,
  checkedSoFar,
  printedSum,
  printedQuotient,
  numberOfOtherYear,
  staleTitle,
  unitDoubtful,
  sheetLayoutChanged,
  sheetCellUnread,
  sheetForAnother,
  sheetRowGone,
  filesDiffer,
  fileMissing,
  notAFile,
  unreadable,
  unwritable,
  sameOutput,
  nothingToCheck,
  outputIsInput,
  notBuilt,
  builtDiffers,
  linkLeavesFolder,
  folderNotEmpty,
  targetEdited,
  onlySavedAgain,
  editedByHand,
  notAWordReport,
] as const satisfies readonly { readonly definition: Definition }[];

export type Code = (typeof makers)[number]['definition']['code'];

export const definitions: readonly Definition<Code>[] = makers.map(({ definition }) => definition);

const byCode: ReadonlyMap<string, Definition<Code>> = new Map(definitions.map((each) => [each.code, each]));

/** Whether a text is a code; upper and lower case differ. */
export function isCode(text: string): text is Code {
  return byCode.has(text);
}

/** @throws Error when the list lacks the code: somebody forgot to add its definition, so that is a bug. */
export function definitionOf(code: string): Definition<Code> {
  const definition = byCode.get(code);
  if (definition === undefined) throw new Error(`${code} is not in the registry`);
  return definition;
}

/**
 * Whether a finding is of interest only to who writes a report file: the stages that read a file, match it with its form and
 * compose it, if its definition does not say otherwise.
 */
export function isOnlyOfReportFile({ code }: Finding): boolean {
  return definitionOf(code).onlyOfReportFile ?? /^SE[12367]/.test(code);
}

/** Makes a finding's message and hint in the reader's language; each is one line, whatever the user's words contain. */
export function sentenceOf({ code, args, inWord }: Finding, lang: Lang): Sentence {
  const definition = definitionOf(code);
  // The finding was made by its definition, so its arguments are those of the sentence.
  const sentence = printSentence(definition, args as never, lang);
  const hint = inWord === true ? definition.hintInWord?.[lang] : undefined;
  return hint === undefined ? sentence : { ...sentence, hint };
}

/** Whether a finding means that something the user asked for could not be read; that includes a form named by `--form`. */
export function isUnreadable(found: Finding): boolean {
  return definitionOf(found.code).unreadable === true || (isFinding(found, unknownForm) && found.places[0].path === '');
}
