import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { holdsOn } from '../../reading/readOutcomes.ts';
import { ResultNames } from '../../reading/resultNames.ts';
import type { Statement } from '../../reading/types.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { judgeAllDone } from './judgeAllDone.ts';
import { judgeAverages } from './judgeAverages.ts';
import { judgeBounds } from './judgeBounds.ts';
import { judgeConverted } from './judgeConverted.ts';
import { judgeLeft } from './judgeLeft.ts';
import { Measures } from './judgeMeasures.ts';
import { judgeMultiples } from './judgeMultiples.ts';
import { judgePeriods } from './judgePeriods.ts';
import { judgePossible, judgeResultsPossible } from './judgePossible.ts';
import { judgeProducts } from './judgeProducts.ts';
import { judgeRates } from './judgeRates.ts';
import { judgeReached } from './judgeReached.ts';
import { listKnownResults } from './knownResults.ts';
import { judgeOutcomes } from './outcomes/judgeOutcomes.ts';
import { PlaceIndex } from './placeIndex.ts';

export interface ResultsJudged {
  readonly findings: readonly Finding[];
  readonly fitting: readonly Place[];
}

/** What sentences say of results, and the arithmetic that is within them, of whatever they speak. */
export function judgeResults(
  context: CheckContext,
  statementsOf: ReadonlyMap<Sentence, readonly Statement[]>,
): ResultsJudged {
  const { year, prose } = context;
  const known = listKnownResults(year);
  const names = new ResultNames(known);
  const measures = new Measures(year.results);
  const findings: Finding[] = [...judgeResultsPossible(year)];
  // What words alone claim: told where no number of it is.
  const claims: Finding[] = [];
  const fitting: Place[] = [];
  for (const { sentences } of prose.passages) {
    let isHeld = false;
    let before: Sentence | undefined;
    for (const sentence of sentences) {
      if (sentence.text.length > LONGEST) continue;
      const {
        findings: told,
        fitting: right,
        spoken,
      } = judgeOutcomes(sentence, names, { unit: year.unit, results: known }, isHeld);
      isHeld = sentence.text.endsWith('；') && holdsOn(sentence, isHeld);
      findings.push(...told, ...judgeReached(sentence, spoken, known), ...judgePossible(sentence));
      fitting.push(...right.map(({ start, end }) => placeIn(sentence, start, end)));
      claims.push(...judgeAllDone(sentence, before));
      before = sentence;
      if (sentence.amounts.length === 0) continue;
      claims.push(...judgeBounds(sentence));
      findings.push(
        ...measures.judge(sentence),
        ...judgeRates(sentence),
        ...judgeAverages(sentence),
        ...judgeProducts(sentence),
        ...judgeConverted(sentence),
        ...judgePeriods(sentence, spoken),
        ...judgeMultiples(sentence, statementsOf.get(sentence) ?? [], spoken, context),
        ...judgeLeft(sentence),
      );
    }
  }
  const told = new PlaceIndex(findings.map(({ places }) => places[0]));
  findings.push(...claims.filter(({ places }) => !told.overlaps(places[0])));
  return { findings, fitting };
}

/** Nobody writes a longer sentence; in one that somebody did, nothing is compared, lest it take long. */
const LONGEST = 1000;
