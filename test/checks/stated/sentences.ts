import { statedDiffers } from '../../../src/checks/stated/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  statedDiffers({ figure: '基本支出.合计.差异率', stated: '8.87', derived: '8.78' }, at),
];
