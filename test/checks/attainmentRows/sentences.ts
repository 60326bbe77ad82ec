import {
  copiedNotReached,
  executionIndicatorDiffers,
  moneyRowPointsDiffer,
} from '../../../src/checks/attainmentRows/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  executionIndicatorDiffers(
    { indicator: '预算执行率', typed: '100', rate: quantity('ratio', '0.95'), owner: '科普活动' },
    at,
  ),
  copiedNotReached({ of: 'goal', name: '科普活动' }, at),
  copiedNotReached({ of: 'indicator', name: '社会影响' }, at),
  moneyRowPointsDiffer(
    { table: '科普活动', points: points('20'), rubric: '项目支出绩效自评', wanted: points('10') },
    at,
  ),
];
