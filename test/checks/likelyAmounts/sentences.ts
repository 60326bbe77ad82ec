import { payPerHeadDoubtful, unitFarAboveOthers } from '../../../src/checks/likelyAmounts/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, people, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  payPerHeadDoubtful({ why: 'low', pay: yuan('90000'), people: people('18'), each: yuan('5000') }, at),
  payPerHeadDoubtful({ why: 'high', pay: yuan('24630000000'), people: people('30'), each: yuan('821000000') }, at),
  unitFarAboveOthers({ item: '办公费', unit: '二中', amount: yuan('2064000000'), median: yuan('174000') }, at),
];
