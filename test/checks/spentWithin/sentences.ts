import {
  costAboveSpending,
  threePublicAboveGoods,
  threePublicAboveSpending,
} from '../../../src/checks/spentWithin/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  threePublicAboveSpending(
    { items: ['公务接待费', '公务用车运行维护费'], sum: yuan('1887000'), whole: yuan('995000') },
    at,
  ),
  threePublicAboveGoods(
    { items: ['公务接待费', '公务用车运行维护费'], sum: yuan('213000'), goods: yuan('200000') },
    at,
  ),
  threePublicAboveGoods({ items: ['公务接待费'], sum: yuan('213000'), goods: yuan('200000') }, at),
  costAboveSpending({ indicator: '活动总成本', cost: yuan('600000'), owner: '科普活动', spent: yuan('570000') }, at),
];
