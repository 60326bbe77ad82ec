import { fundingDiffers } from '../../../src/checks/funding/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...(['originalBudget', 'revisedBudget', 'actual'] as const).map((column) =>
    fundingDiffers({ item: '科普活动', column, typed: yuan('280000'), sum: yuan('270000') }, at),
  ),
];
