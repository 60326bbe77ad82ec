import { executionAboveRevised, magnitudeDoubtful } from '../../../src/checks/execution/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  executionAboveRevised({ item: '商品和服务支出', actual: yuan('615000'), revised: yuan('605000') }, at),
  magnitudeDoubtful({ item: '公务接待费', typed: yuan('186000000'), other: yuan('25000') }, at),
];
