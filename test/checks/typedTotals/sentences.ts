import { type Parts, partsAboveTotal, typedTotalDiffers } from '../../../src/checks/typedTotals/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, people, yuan } from '../../findings/caseArgs.ts';

const PARTS: readonly Parts[] = ['names', 'kinds', 'units', 'lines'];

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...PARTS.map((parts) =>
    typedTotalDiffers({ name: '总数', typed: quantity('post', 4), parts, sum: quantity('post', 3) }, at),
  ),
  typedTotalDiffers({ name: '基本支出', typed: yuan('40000'), parts: 'lines', sum: yuan('30000') }, at),
  partsAboveTotal({ name: '在职人数', typed: people('4'), sum: people('5') }, at),
];
