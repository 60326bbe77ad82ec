import { threePublicOverBudget } from '../../../src/checks/threePublicSpending/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  threePublicOverBudget({ item: '公务接待费', actual: yuan('21600'), budget: yuan('20000') }, at),
  threePublicOverBudget({ item: '因公出国（境）费', actual: yuan('43875'), budget: yuan('0') }, at),
];
