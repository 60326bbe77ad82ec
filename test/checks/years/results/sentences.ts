import { lastYearResultDiffers } from '../../../../src/checks/years/results/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  lastYearResultDiffers({ name: '招聘活动', year: '2022', value: '71', before: '70' }, at),
];
