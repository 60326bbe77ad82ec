import type { Finding } from '../../../findings/types.ts';
import type { Passage } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { judgeContraries } from './judgeContraries.ts';
import { judgeCountedAgain } from './judgeCountedAgain.ts';
import { judgeMethods } from './judgeMethods.ts';
import { judgeSameForAll } from './judgeSameForAll.ts';
import { judgeTasksDone } from './judgeTasksDone.ts';

/** Of one paragraph, and what its sentences say against each other. */
const OF_PASSAGES: readonly ((passage: Passage) => readonly Finding[])[] = [
  judgeContraries,
  judgeMethods,
  judgeCountedAgain,
  judgeSameForAll,
  judgeTasksDone,
];

/** What the text says against itself, over its sentences. */
export function judgeTold({ prose: { passages } }: CheckContext): readonly Finding[] {
  return passages.flatMap((passage) => OF_PASSAGES.flatMap((judge) => judge(passage)));
}
