import { lastYearStaffDiffers, postsChanged } from '../../../../src/checks/years/posts/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { Decimal } from '../../../../src/quantity/decimal.ts';
import { quantity } from '../../../../src/quantity/quantity.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  postsChanged({ posts: '事业编制', year: '2022', before: quantity('post', 68), after: quantity('post', 70) }, at),
  postsChanged({ posts: '工勤编制', year: '2022', before: 'none', after: quantity('post', 2) }, at),
  ...(['posts', 'people'] as const).map((what) =>
    lastYearStaffDiffers({ what, year: '2022', now: new Decimal(18), before: new Decimal(19) }, at),
  ),
];
