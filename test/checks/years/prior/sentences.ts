import {
  noPriorYear,
  priorHasErrors,
  priorOfAnotherYear,
  severalPriorYears,
} from '../../../../src/checks/years/prior/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  priorOfAnotherYear({ year: '2023', wanted: '2022', found: '2021' }, at),
  priorHasErrors({ path: '../2022/report.yaml', errors: 1 }, at),
  priorHasErrors({ path: '../2022/report.yaml', errors: 3 }, at),
  noPriorYear({ year: '2022' }, at),
  severalPriorYears({ year: '2022', files: ['a/2022.yaml', 'b/2022.yaml'], count: 2 }, at),
  severalPriorYears({ year: '2022', files: ['a/2022.yaml', 'b/2022.yaml'], count: 400 }, at),
];
