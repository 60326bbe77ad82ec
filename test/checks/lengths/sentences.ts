import { textTooLong } from '../../../src/checks/lengths/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  textTooLong({ what: 'reason', name: '口袋公园建设', length: 121, most: 100 }, at),
  textTooLong({ what: 'problems', name: '', length: 201, most: 200 }, at),
];
