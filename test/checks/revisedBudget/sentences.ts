import { overspendWithoutRevisedBudget } from '../../../src/checks/revisedBudget/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  overspendWithoutRevisedBudget(
    { table: '基本支出', actual: yuan('3223700'), budget: yuan('2963500'), overspend: yuan('260200') },
    at,
  ),
];
