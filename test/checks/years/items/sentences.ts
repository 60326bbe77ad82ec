import { itemRenamed, itemsNotContinued } from '../../../../src/checks/years/items/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  itemsNotContinued({ table: '项目支出', year: '2022', items: ['信息化专项', '设备更新'] }, at),
  itemRenamed({ item: '公共就业服务专项', before: '公共就业服务', year: '2022' }, at),
];
