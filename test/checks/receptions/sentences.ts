import { receptionCountsContradict, receptionsNoneYetPaid } from '../../../src/checks/receptions/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  receptionsNoneYetPaid({ name: '公务接待批次', paid: yuan('16000') }, at),
  receptionCountsContradict({ groups: quantity('count', 12), people: quantity('count', 3) }, at),
];
