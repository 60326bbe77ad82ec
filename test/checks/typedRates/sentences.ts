import { typedRateDiffers } from '../../../src/checks/typedRates/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  typedRateDiffers({ item: '基本支出', typed: quantity('ratio', '0.9994'), rate: quantity('ratio', '0.9794') }, at),
];
