import type { Finding } from '../../../findings/types.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { judgeCountOfEach } from './judgeCountOfEach.ts';
import { judgeHalfShares } from './judgeHalfShares.ts';
import { judgeInventory } from './judgeInventory.ts';
import { judgeMarksLost } from './judgeMarksLost.ts';
import { judgeBalanceRows, judgePairTotals } from './judgePairTotals.ts';
import { judgeRateBeside } from './judgeRateBeside.ts';
import { judgeRemainders } from './judgeRemainders.ts';
import { judgeRowCounts } from './judgeRowCounts.ts';
import { judgeSignedRows } from './judgeSignedRows.ts';

/** Of one sentence with a number. */
const OF_SENTENCES: readonly ((sentence: Sentence) => readonly Finding[])[] = [
  judgeRemainders,
  judgeInventory,
  judgeHalfShares,
  judgeRateBeside,
  judgeSignedRows,
  judgeMarksLost,
  judgePairTotals,
  judgeCountOfEach,
  judgeRowCounts,
];

/** Numbers that are made of those beside them, whatever they count. */
export function judgeMade({ prose: { passages, sentences } }: CheckContext): readonly Finding[] {
  const numbered = sentences.filter(({ text, amounts }) => text.length <= LONGEST && amounts.length > 0);
  return [
    ...numbered.flatMap((sentence) => OF_SENTENCES.flatMap((judge) => judge(sentence))),
    ...passages.flatMap(judgeBalanceRows),
  ];
}

/** Nobody writes a longer sentence; in one that somebody did, nothing is compared, lest it take long. */
const LONGEST = 1000;
