import { factDiffers } from '../../../src/checks/factSources/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  factDiffers({ name: '一般性支出决算数', fact: quantity('yuan', 559000), other: quantity('yuan', 549000) }, at, at),
];
