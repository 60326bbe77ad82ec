import { carryoverDiffers } from '../../../src/checks/carryover/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  carryoverDiffers({ item: '科普活动', revised: yuan('130000'), actual: yuan('125000'), closing: yuan('0') }, at),
  carryoverDiffers({ item: '基本支出', revised: yuan('130000'), actual: yuan('125000'), closing: yuan('8000') }, at),
  carryoverDiffers({ item: '科普活动', revised: yuan('130000'), actual: yuan('125000'), closing: 'none' }, at),
];
