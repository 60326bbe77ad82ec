import { partsAboveWhole } from '../../../src/checks/parts/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...[['办公经费.决算数'], ['办公经费.决算数', '差旅费.决算数']].map((parts) =>
    partsAboveWhole({ whole: '公用经费.决算数', parts, sum: yuan('1200000'), amount: yuan('980000') }, at),
  ),
];
