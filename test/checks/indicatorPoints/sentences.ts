import {
  awardedAbovePoints,
  indicatorPointsNotHundred,
  indicatorPointsUnexplained,
} from '../../../src/checks/indicatorPoints/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  awardedAbovePoints({ indicator: '培训场次', awarded: points('12'), points: points('10') }, at),
  awardedAbovePoints({ indicator: undefined, awarded: points('10.5'), points: points('10') }, at),
  indicatorPointsUnexplained({ indicator: '培训场次', why: 'metButCut' }, at),
  indicatorPointsUnexplained({ indicator: '培训场次', why: 'missedButFull' }, at),
  indicatorPointsUnexplained({ indicator: '培训场次', why: 'beatenByFar' }, at),
  indicatorPointsUnexplained({ indicator: '培训场次', why: 'missedByFar' }, at),
  indicatorPointsUnexplained({ indicator: '培训场次', why: 'cut' }, at),
  indicatorPointsNotHundred({ table: '科普活动', sum: points('98.5'), isPartial: false }, at),
  indicatorPointsNotHundred({ table: '科普活动', sum: points('105'), isPartial: true }, at),
];
