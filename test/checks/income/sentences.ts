import { incomeNotBalanced } from '../../../src/checks/income/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  incomeNotBalanced(
    { opening: yuan('24000'), income: yuan('2036000'), spent: yuan('2049000'), closing: yuan('33000') },
    at,
  ),
];
