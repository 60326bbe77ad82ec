import { unitLeftOut } from '../../../src/checks/unitsTold/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unitLeftOut({ item: '公共就业专项', units: ['市就业中心'] }, at),
  unitLeftOut({ item: '公共就业专项', units: ['市就业中心', '市社保中心'] }, at),
];
