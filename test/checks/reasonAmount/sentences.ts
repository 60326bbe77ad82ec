import { reasonExceedsOverspend } from '../../../src/checks/reasonAmount/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  reasonExceedsOverspend({ item: '科普活动', explained: yuan('250000'), overspend: yuan('25000') }, at),
  reasonExceedsOverspend({ item: '科普活动', explained: yuan('5000'), overspend: yuan('0') }, at),
];
