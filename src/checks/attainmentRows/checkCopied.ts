import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { Cell } from '../../model/types.ts';
import { wordsOf } from '../../narrative/wordsOf.ts';
import type { FigureCheck } from '../types.ts';
import { copiedNotReached } from './findings.ts';

/**
 * SE458 copied-not-reached: goal, result and name are the same words, so that nothing is said of what was to be reached, or was.
 * A goal that was reached just as it was set is no fault.
 */
export const checkCopied: FigureCheck = ({ year }) =>
  listAttainments(year).flatMap(({ title, attainment: { goals, indicators } }): Finding[] => {
    const { expected, reached } = goals;
    const isCopied =
      reached !== undefined && areSame(title, expected && wordsOf(expected, VALUE), wordsOf(reached, VALUE));
    return [
      ...(isCopied ? [copiedNotReached({ of: 'goal', name: title }, reached.place)] : []),
      ...indicators.flatMap(({ name, target, actual }) =>
        areSame(name, wordsIn(target), wordsIn(actual))
          ? [copiedNotReached({ of: 'indicator', name }, actual.place)]
          : [],
      ),
    ];
  });

/** A number that is worked out is more than a name. */
const VALUE = '0';

function areSame(...texts: readonly (string | undefined)[]): boolean {
  const [first, ...others] = texts.map((text) => text?.replaceAll(/[\s\p{P}]+/gu, ''));
  return first !== undefined && first !== '' && others.every((text) => text === first);
}

function wordsIn(cell: Cell<'count'>): string | undefined {
  return cell.state === 'words' ? cell.text : undefined;
}
