import { itemThousandfold } from '../../../../src/checks/years/thousandfold/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at, yuan } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  itemThousandfold({ item: '科技创新专项', year: '2022', amount: yuan('280000000'), before: yuan('280000') }, at),
];
