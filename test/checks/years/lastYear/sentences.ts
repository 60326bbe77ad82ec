import { lastYearDiffers } from '../../../../src/checks/years/lastYear/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at, yuan } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...(['lastYearActual', 'lastYearBudget'] as const).map((column) =>
    lastYearDiffers({ item: '公务接待费', column, year: '2022', amount: yuan('96480'), before: yuan('0') }, at),
  ),
  lastYearDiffers(
    { item: '公务接待费', column: 'lastYearActual', year: '2022', amount: yuan('96480'), before: 'none' },
    at,
  ),
];
