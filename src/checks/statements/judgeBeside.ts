import type { Finding } from '../../findings/types.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { judgeAllBut } from './judgeAllBut.ts';
import { judgeBesideBase } from './judgeBesideBase.ts';
import { judgeDoneOfBudget } from './judgeDoneOfBudget.ts';
import { judgeEachBound } from './judgeEachBound.ts';
import { judgeFundSources } from './judgeFundSources.ts';
import { judgeIndicatorMarks } from './judgeIndicatorMarks.ts';
import { judgeKeyRates } from './judgeKeyRates.ts';
import { judgeNamedGoals } from './judgeNamedGoals.ts';
import { judgePlannedDays } from './judgePlannedDays.ts';
import { judgePointSums } from './judgePointSums.ts';
import { judgeProjectScores } from './judgeProjectScores.ts';
import { judgeRateWay } from './judgeRateWay.ts';
import { judgeSpentOut } from './judgeSpentOut.ts';
import { judgeStaffWays } from './judgeStaffWays.ts';
import { judgeUnadjusted } from './judgeUnadjusted.ts';
import { judgeUnitStaff } from './judgeUnitStaff.ts';
import { judgeWithOthers } from './judgeWithOthers.ts';
import { judgeYearSums } from './judgeYearSums.ts';
import { judgeTypedTables } from './tables/judgeTypedTables.ts';

/** Of one sentence, and the numbers in it. */
const OF_SENTENCES: readonly ((sentence: Sentence) => readonly Finding[])[] = [
  judgeBesideBase,
  judgeDoneOfBudget,
  judgeEachBound,
  judgePointSums,
  judgeRateWay,
  judgeWithOthers,
  judgeYearSums,
];
/** Of one paragraph. */
const OF_PASSAGES: readonly ((passage: Passage, context: CheckContext) => readonly Finding[])[] = [
  judgeAllBut,
  judgeTypedTables,
];
/** Of whole sentences, against what the file has. */
const OF_FILE: readonly Check[] = [
  judgeFundSources,
  judgeIndicatorMarks,
  judgeKeyRates,
  judgeNamedGoals,
  judgePlannedDays,
  judgeProjectScores,
  judgeSpentOut,
  judgeStaffWays,
  judgeUnadjusted,
  judgeUnitStaff,
];

/** What is said beside what it must agree with: in the sentence, in the paragraph, in the file. */
export function judgeBeside(context: CheckContext): readonly Finding[] {
  const { prose } = context;
  const sentences = prose.sentences.filter(isPlain);
  const short = sentences.length === prose.sentences.length ? context : { ...context, prose: { ...prose, sentences } };
  const passages = prose.passages.filter(({ drawn, sentences }) => drawn !== undefined || sentences.every(isPlain));
  return [
    ...sentences.flatMap((sentence) => OF_SENTENCES.flatMap((judge) => judge(sentence))),
    ...passages.flatMap((passage) => OF_PASSAGES.flatMap((judge) => judge(passage, context))),
    ...OF_FILE.flatMap((judge) => judge(short)),
  ];
}

/** Nobody writes a longer sentence; in one that somebody did, nothing is compared, lest it take long. */
const LONGEST = 1000;

function isPlain({ text }: Sentence): boolean {
  return text.length <= LONGEST;
}
