import { threePublicBudgetUnknown } from '../../../src/checks/threePublicBudget/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  threePublicBudgetUnknown({ unknown: ['budget', 'lastYearBudget'] }, at),
  threePublicBudgetUnknown({ unknown: ['lastYearBudget'] }, at),
];
