import { formChanged, unitRenamed } from '../../../../src/checks/years/identity/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  formChanged({ form: 'city-2023', before: 'city-2022', year: '2022' }, at),
  unitRenamed({ unit: '某市科技事务中心', before: '某市生产力促进中心', year: '2022' }, at),
];
