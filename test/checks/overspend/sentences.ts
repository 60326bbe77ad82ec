import {
  overspendPartlyExplained,
  overspendUnexplained,
  spentWithoutBudget,
} from '../../../src/checks/overspend/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  overspendUnexplained({ item: '对个人和家庭的补助', overspend: yuan('271700') }, at),
  overspendUnexplained({ item: '对个人和家庭的补助', overspend: yuan('271700'), isCovered: true }, at),
  overspendUnexplained({ item: '商品和服务支出', overspend: yuan('12') }, at),
  spentWithoutBudget({ item: '资本性支出', actual: yuan('2400') }, at),
  overspendPartlyExplained({ item: '对个人和家庭的补助', overspend: yuan('271700'), explained: yuan('200000') }, at),
  overspendPartlyExplained({ item: '对个人和家庭的补助', overspend: yuan('271700'), explained: undefined }, at),
];
