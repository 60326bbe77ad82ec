import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Sentence } from '../prose/types.ts';
import type { Stretch } from './joinSentences.ts';
import { judgeAccounts } from './judgeAccounts.ts';
import { judgeCapitals } from './judgeCapitals.ts';
import { judgeExtremes } from './judgeExtremes.ts';
import { judgeFractions } from './judgeFractions.ts';
import { judgeFullMarks } from './judgeFullMarks.ts';
import { judgeGapsBehind } from './judgeGapsBehind.ts';
import { judgeHeadShares } from './judgeHeadShares.ts';
import { judgeListings } from './judgeListings.ts';
import { judgeMeanScores } from './judgeMeanScores.ts';
import { judgeMovedRates } from './judgeMovedRates.ts';
import { judgeMoves } from './judgeMoves.ts';
import { judgeNamedShares } from './judgeNamedShares.ts';
import { judgeOddShares } from './judgeOddShares.ts';
import { judgeOffsets } from './judgeOffsets.ts';
import { judgeOrders } from './judgeOrders.ts';
import { judgePairs } from './judgePairs.ts';
import { judgeProgress } from './judgeProgress.ts';
import { judgeReckoning } from './judgeReckoning.ts';
import { judgeRests } from './judgeRests.ts';
import { judgeRetold } from './judgeRetold.ts';
import { judgeRoundNumbers } from './judgeRoundNumbers.ts';
import { judgeSameWay } from './judgeSameWay.ts';
import { judgeSavedParts } from './judgeSavedParts.ts';
import { judgeSavedRates } from './judgeSavedRates.ts';
import { judgeShareRows } from './judgeShareRows.ts';
import { judgeSpans } from './judgeSpans.ts';
import { judgeSpentOf } from './judgeSpentOf.ts';
import { judgeSummedUp } from './judgeSummedUp.ts';
import { judgeTailCounts } from './judgeTailCounts.ts';
import { judgeTargets } from './judgeTargets.ts';
import { judgeTiers } from './judgeTiers.ts';
import { judgeTrends } from './judgeTrends.ts';
import { judgeYearPairs } from './judgeYearPairs.ts';
import { listNumbers, type Numbered, numbersIn } from './listNumbers.ts';

/**
 * The arithmetic that stands in the text alone, whatever it counts. One fault is told once: where an older judge has told of a
 * number, nothing more is told of it.
 */
export function judgeRelations(stretch: Stretch, isSettled: (one: Numbered) => boolean, findings: Finding[]): void {
  const sentences = new Set(stretch.clauses.map(({ sentence }) => sentence));
  const numbers = listNumbers(stretch);
  const told: Finding[] = judgeRoundNumbers(numbers).slice();
  for (const sentence of sentences)
    told.push(
      ...judgeOrders(sentence),
      ...judgeCapitals(sentence),
      ...judgeSpans(sentence),
      ...judgeProgress(sentence),
      ...judgeTailCounts(sentence),
      ...judgeSavedParts(sentence),
      ...judgeFullMarks(sentence),
      ...judgeMeanScores(sentence),
    );
  if (numbers.length >= 2)
    told.push(
      ...judgeFractions(numbers),
      ...judgeNamedShares(numbers, isSettled),
      ...judgeShareRows(numbers),
      ...judgeHeadShares(numbers),
      ...judgeSavedRates(numbers),
    );
  if (numbers.length >= 3) {
    told.push(...judgeMoves(numbers), ...judgeGapsBehind(numbers), ...judgeTiers(numbers), ...judgeAccounts(numbers));
    told.push(
      ...judgeTargets(numbers),
      ...judgeSpentOf(numbers, isSettled),
      ...judgeOffsets(numbers),
      ...judgeYearPairs(numbers),
      ...judgeMovedRates(numbers),
      ...judgeOddShares(numbers, isSettled),
    );
  }
  if (numbers.length >= 2)
    told.push(
      ...judgePairs(numbers),
      ...judgeTrends(numbers),
      ...judgeExtremes(numbers),
      ...judgeListings(numbers),
      ...judgeReckoning(numbers),
    );
  addUntold(told, findings);
}

/** The same over several sentences: one fact told twice, and what is left of it. */
export function judgePassage(sentences: readonly Sentence[], findings: Finding[]): void {
  const numbers = numbersIn(sentences);
  if (numbers.length >= 2)
    addUntold(
      [...judgeSameWay(numbers), ...judgeRests(numbers), ...judgeRetold(numbers), ...judgeSummedUp(numbers)],
      findings,
    );
}

function addUntold(told: readonly Finding[], findings: Finding[]): void {
  if (told.length === 0) return;
  const places: Place[] = findings.flatMap((one) => one.places.slice(0, 1));
  for (const one of told) {
    const [place] = one.places;
    if (places.some((other) => other.start < place.end && place.start < other.end)) continue;
    findings.push(one);
    places.push(place);
  }
}
