import type { Finding } from '../../../findings/types.ts';
import type { Check, CheckContext } from '../../types.ts';
import { judgeAllUsed } from './judgeAllUsed.ts';
import { judgeDoneLater } from './judgeDoneLater.ts';
import { judgePastPlans } from './judgePastPlans.ts';
import { judgePublishedInTime } from './judgePublishedInTime.ts';
import { judgeResultChanges } from './judgeResultChanges.ts';
import { judgeSameEvents } from './judgeSameEvents.ts';
import { judgeUnitSlips } from './judgeUnitSlips.ts';

const OF_FILE: readonly Check[] = [
  judgeDoneLater,
  judgePastPlans,
  judgePublishedInTime,
  judgeResultChanges,
  judgeSameEvents,
  judgeUnitSlips,
];

/** Days, units and circumstances that words claim, against what the file has and what the text says elsewhere. */
export function judgeClaims(context: CheckContext): readonly Finding[] {
  return [...OF_FILE.flatMap((judge) => judge(context)), ...context.prose.sentences.flatMap(judgeAllUsed)];
}
