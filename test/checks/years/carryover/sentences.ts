import { carryoverWithoutItem, openingCarryoverDiffers } from '../../../../src/checks/years/carryover/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at, yuan } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  openingCarryoverDiffers({ item: '基本支出', year: '2022', opening: yuan('82300'), closing: yuan('82474.95') }, at),
  openingCarryoverDiffers({ item: '新建项目', year: '2022', opening: yuan('82300'), closing: undefined }, at),
  openingCarryoverDiffers({ item: '基本支出', year: '2022', opening: yuan('82300'), closing: 'none' }, at),
  openingCarryoverDiffers({ item: '基本支出', year: '2022', opening: 'none', closing: yuan('82300') }, at),
  carryoverWithoutItem({ item: '信息化专项', year: '2022', closing: yuan('120000') }, at),
];
