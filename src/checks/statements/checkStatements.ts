import { isFinding } from '../../findings/define.ts';
import type { Finding } from '../../findings/types.ts';
import type { Statement } from '../../reading/types.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { tie } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { anchorThings } from './anchorThings.ts';
import { carryWholes } from './carryWholes.ts';
import { judgeClaims } from './claims/judgeClaims.ts';
import { judgeFigures } from './figures/judgeFigures.ts';
import { joinSentences } from './joinSentences.ts';
import { judgeBalance } from './judgeBalance.ts';
import { judgeBareShares } from './judgeBareShares.ts';
import { judgeBeside } from './judgeBeside.ts';
import { judgeBesideResults } from './judgeBesideResults.ts';
import { judgeBoth } from './judgeBoth.ts';
import { judgeComplements } from './judgeComplements.ts';
import { judgeCountedRates } from './judgeCountedRates.ts';
import { judgeDeadlines } from './judgeDeadlines.ts';
import { judgeDifferences } from './judgeDifferences.ts';
import { judgeEvery } from './judgeEvery.ts';
import { judgeFlow } from './judgeFlow.ts';
import { judgeFormulas } from './judgeFormulas.ts';
import { judgeFunding } from './judgeFunding.ts';
import { judgeGrownMost } from './judgeGrownMost.ts';
import { judgeHalves } from './judgeHalves.ts';
import { judgeHeads } from './judgeHeads.ts';
import { judgeIncome } from './judgeIncome.ts';
import { judgeIndicatorFacts } from './judgeIndicatorFacts.ts';
import { judgeLevels } from './judgeLevels.ts';
import { judgeMembers, judgeRated } from './judgeMembers.ts';
import { judgeNamedBases } from './judgeNamedBases.ts';
import { judgeNamedRows } from './judgeNamedRows.ts';
import { judgeNamedSums } from './judgeNamedSums.ts';
import { judgeNew } from './judgeNew.ts';
import { judgeNone } from './judgeNone.ts';
import { judgePerHead } from './judgePerHead.ts';
import { judgePublished, judgeStillToDo, judgeTitle } from './judgePublished.ts';
import { judgeQuarters } from './judgeQuarters.ts';
import { judgeRankRows } from './judgeRankRows.ts';
import { judgeRanks } from './judgeRanks.ts';
import { judgeReason } from './judgeReason.ts';
import { judgeReceptionAverages } from './judgeReceptionAverages.ts';
import { judgeReceptionCounts } from './judgeReceptionCounts.ts';
import { judgeRecords } from './judgeRecords.ts';
import { judgePassage, judgeRelations } from './judgeRelations.ts';
import { judgeRepeated } from './judgeRepeated.ts';
import { judgeResultPairs } from './judgeResultPairs.ts';
import { judgeResultRates } from './judgeResultRates.ts';
import { judgeBesideGoal, judgePlanned, judgeResultRows } from './judgeResultRows.ts';
import { judgeResults, type ResultsJudged } from './judgeResults.ts';
import { judgeResultWays } from './judgeResultWays.ts';
import { judgeRetired } from './judgeRetired.ts';
import { judgeRowRanks } from './judgeRowRanks.ts';
import { judgeScores } from './judgeScores.ts';
import { judgeSelfWord } from './judgeSelfWord.ts';
import { judgeShortNamed } from './judgeShortNamed.ts';
import { judgeSlippedFigures } from './judgeSlippedFigures.ts';
import { judgeSources } from './judgeSources.ts';
import { judgeSpentItems } from './judgeSpentItems.ts';
import { judgeStaleAmounts } from './judgeStaleAmounts.ts';
import { judgeStaleRates } from './judgeStaleRates.ts';
import { judgeSteps } from './judgeSteps.ts';
import { judgeTargetGaps } from './judgeTargetGaps.ts';
import { judgeThingsCompared } from './judgeThingsCompared.ts';
import { judgeTogetherSpent } from './judgeTogetherSpent.ts';
import { judgeTop } from './judgeTop.ts';
import { judgeTopOne } from './judgeTopOne.ts';
import { judgeLists, judgeTotals } from './judgeTotals.ts';
import { judgeTwice } from './judgeTwice.ts';
import { judgeUnitWord } from './judgeUnitWord.ts';
import { judgeRestCarried, judgeUnnamedRows } from './judgeUnnamedRows.ts';
import { judgeVehicleAverages } from './judgeVehicleAverages.ts';
import { judgeVehiclesBought } from './judgeVehiclesBought.ts';
import { judgeWays, judgeWhere } from './judgeWays.ts';
import type { Numbered } from './listNumbers.ts';
import { judgeMade } from './made/judgeMade.ts';
import { PlaceIndex } from './placeIndex.ts';
import { readProse } from './readProse.ts';
import { judgeSums } from './sums/judgeSums.ts';
import { judgeTold } from './told/judgeTold.ts';
import type { Verdict } from './verdict.ts';
import { judgeWithin } from './within/judgeWithin.ts';

/** What the statements of all prose come to, and the stretches of text that they explain. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Right as read: nothing else may be told of them. */
  readonly fitting: readonly Finding['places'][0][];
}

/** Of another body, or of some of it only. */
function isOfOthers({ circumstances }: Statement): boolean {
  return circumstances.has('other') || circumstances.has('part');
}

/** One fault is told once, and what a result explains is no fault of a number beside it. */
function leaveOut(findings: readonly Finding[], results: ResultsJudged): readonly Finding[] {
  const own = new PlaceIndex([...results.fitting, ...results.findings.map(({ places }) => places[0])]);
  return findings.filter((found) => !isOfNumber(found) || !own.overlaps(found.places[0]));
}

/** The file and the numbers beside it may both contradict a number. */
function leaveOutTwice(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, places: [{ path, start, end }] }) => {
    const key = `${code} ${path} ${start} ${end}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

function isOfNumber(found: Finding): boolean {
  return isFinding(found, figureContradicted) || isFinding(found, directionContradicted);
}

/** Of things that the file lists, and a sentence names. */
const OF_NAMED = [
  judgeEvery,
  judgeBoth,
  judgeBareShares,
  judgeNew,
  judgeRankRows,
  judgeRanks,
  judgeTop,
  judgeMembers,
  judgeRated,
  judgeSources,
  judgeNone,
  judgeResultWays,
  judgeSpentItems,
  judgeStaleRates,
  judgeTopOne,
  judgeGrownMost,
  judgeThingsCompared,
  judgeRowRanks,
  judgeHalves,
  judgeNamedSums,
  judgeUnnamedRows,
  judgeRestCarried,
  judgeLevels,
  judgePerHead,
];

/** Of whole sentences, against what the file lists. */
const ALONE = [
  judgeFunding,
  judgeResultRows,
  judgePlanned,
  judgeBesideGoal,
  judgeRecords,
  judgePublished,
  judgeTitle,
  judgeStillToDo,
  judgeUnitWord,
  judgeSelfWord,
  judgeQuarters,
  judgeResultPairs,
  judgeIndicatorFacts,
  judgeReceptionAverages,
  judgeReceptionCounts,
  judgeTogetherSpent,
  judgeDeadlines,
  judgeVehicleAverages,
  judgeVehiclesBought,
  judgeResultRates,
  judgeCountedRates,
  judgeRetired,
  judgeIncome,
  judgeStaleAmounts,
  ({ prose }: CheckContext) => prose.sentences.flatMap(judgeNamedBases),
  judgeBeside,
  judgeClaims,
  judgeMade,
  judgeTold,
  judgeBesideResults,
];

function addAll(more: readonly Finding[], findings: Finding[]): void {
  if (more.length > 0) findings.push(...more);
}

/** Reads all prose into statements and judges each. */
export function judgeStatements(context: CheckContext): Judged {
  const findings: Finding[] = [];
  const fitting: Finding['places'][0][] = [];
  const shortNamed: Finding[] = [];
  findings.push(...judgeScores(context), ...context.prose.passages.flatMap(judgeRepeated));
  const statementsOf = new Map<Sentence, readonly Statement[]>();
  for (const passage of readProse(context.prose, context.year, context.figures)) {
    if (passage.length === 0) continue;
    for (const { sentence, statements } of passage) statementsOf.set(sentence, statements);
    const verdicts = new Map<Statement, Verdict>();
    const meant = new Map<Statement, Statement>([...anchorThings(passage, context), ...carryWholes(passage)]);
    for (const { sentence, statements } of passage) {
      for (const one of statements)
        verdicts.set(one, judgeFigures(meant.get(one) ?? one, sentence, context, statements));
    }
    const settled = new Set([...verdicts].flatMap(([one, verdict]) => (verdict?.fits === true ? [one] : [])));
    const within = new Set(judgeWithin(passage, settled, findings));
    const stretches = joinSentences(passage);
    for (const stretch of stretches) {
      for (const one of judgeSums(stretch, findings)) within.add(one);
      judgeFlow(stretch, findings);
      judgeTotals(stretch, findings);
      judgeSteps(stretch, findings);
      judgeComplements(stretch, findings);
    }
    judgeBalance(passage, findings);
    findings.push(...passage.flatMap(judgeDifferences), ...judgeTwice(passage), ...judgeFormulas(passage));
    findings.push(...judgeReason(passage));
    for (const stretch of stretches) {
      const isSettled = ({ sentence, amount }: Numbered) =>
        stretch.statements.some(
          (at) =>
            at.sentence === sentence &&
            at.statement.end === amount.end &&
            (settled.has(at.statement) || within.has(at.statement)),
        );
      judgeRelations(stretch, isSettled, findings);
    }
    judgePassage(
      passage.map(({ sentence }) => sentence),
      findings,
    );
    for (const { sentence, statements } of passage) {
      addAll(judgeHeads(sentence, statements, context), findings);
      addAll(judgeTargetGaps(sentence, context), findings);
    }
    // Nearly all find nothing in nearly all sentences, and `flatMap` would make lists of it.
    for (const judge of OF_NAMED) for (const read of passage) addAll(judge(read, context), findings);
    for (const read of passage) {
      addAll(judgeShortNamed(read, context), shortNamed);
      addAll(judgeWhere(read, context), shortNamed);
    }
    shortNamed.push(...judgeWays(passage, context));
    const isRead = (start: number, end: number, index: number) =>
      passage[index]?.statements.some(
        (one) =>
          one.start < end &&
          one.end > start &&
          (settled.has(one) || within.has(one) || verdicts.get(one)?.fits === false),
      ) === true;
    shortNamed.push(...judgeSlippedFigures(passage, isRead, context));
    for (const { sentence, statements } of passage) {
      for (const statement of statements) {
        const verdict = verdicts.get(statement);
        const { thing, start, end } = statement;
        const isOthers = isOfOthers(statement);
        const isCounted = thing?.kind === 'result' || thing?.kind === 'people';
        if (verdict?.fits === false && !within.has(statement)) findings.push(verdict.finding);
        else if (verdict?.fits === true || within.has(statement) || (isOthers && isCounted))
          fitting.push(placeIn(sentence, start, end));
        if (verdict?.fits === true && verdict.ground !== undefined)
          tie(sentence, 'wordStart' in statement ? statement.wordStart : start, end, verdict.ground);
      }
    }
  }
  findings.push(...judgeLists(context.prose.passages));
  const told = new PlaceIndex(findings.flatMap(({ places }) => places));
  const rows = ALONE.flatMap((judge) => judge(context));
  rows.push(...shortNamed, ...judgeNamedRows(context.prose.passages, context));
  findings.push(...rows.filter(({ places: [place] }) => !told.overlaps(place)));
  const results = judgeResults(context, statementsOf);
  return {
    findings: leaveOutTwice([...leaveOut(findings, results), ...results.findings]),
    fitting: [...fitting, ...results.fitting],
  };
}
