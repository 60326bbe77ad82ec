import { unitInIndicatorNumber, wordsForIndicatorNumber } from '../../../src/checks/indicatorCells/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...(['target', 'actual', 'points', 'awarded'] as const).map((cell) =>
    wordsForIndicatorNumber({ cell, text: '已完成' }, at),
  ),
  unitInIndicatorNumber({ cell: 'actual', text: '46场', suggestion: '46' }, at),
  unitInIndicatorNumber({ cell: 'target', text: '≥95%', suggestion: undefined }, at),
  unitInIndicatorNumber({ cell: 'points', text: '10分', suggestion: '10' }, at),
];
