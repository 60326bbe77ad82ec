import { statedDiffers, statedNotComparable } from '../../../src/checks/stated/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

const CUT_OFF = { figure: '基本支出.合计.差异率', stated: '8.77', derived: '8.7801' };

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  statedDiffers({ figure: '基本支出.合计.差异率', stated: '8.87', derived: '8.78' }, at),
  statedDiffers(
    {
      ...CUT_OFF,
      rounding: {
        table: '基本支出',
        others: [{ figure: '基本支出.公用经费.占比', stated: '9.13', derived: '9.1372' }],
      },
    },
    at,
    at,
  ),
  statedDiffers({ ...CUT_OFF, rounding: { table: '基本支出', others: Array.from({ length: 6 }, () => CUT_OFF) } }, at),
  statedDiffers({ ...CUT_OFF, rounding: { table: '基本支出', others: [] } }, at),
  ...(['missing', 'noBase', 'notApplicable', 'noTotal'] as const).map((why) =>
    statedNotComparable({ figure: '得分.报送时间', why, missing: [] }, at),
  ),
  statedNotComparable({ figure: '得分.报送时间', why: 'missing', missing: ['facts.deadline', 'facts.submitted'] }, at),
  statedNotComparable(
    {
      figure: '整体支出.决算数',
      why: 'missing',
      missing: Array.from({ length: 10 }, (_, index) => `basic.items[${index}].actual`),
    },
    at,
  ),
];
