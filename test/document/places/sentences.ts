import {
  placeholderDateLeft,
  requiredPartMissing,
  tableUnfilled,
  typedNotPrinted,
} from '../../../src/document/places/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  typedNotPrinted({ keys: ['staff'], form: 'national-project-2020', forms: ['unit-general', 'yueyang-2023'] }, at),
  typedNotPrinted({ keys: ['whole.goals', 'whole.indicators'], form: 'yueyang-2023', forms: ['unit-general'] }, at),
  typedNotPrinted({ keys: ['governmentFund[].goals'], form: '我市格式', forms: [] }, at),
  typedNotPrinted({ keys: ['results.场次'], form: 'unit-general', forms: [] }, at),
  typedNotPrinted({ keys: ['results.场次', 'results.人次'], form: 'unit-general', forms: [] }, at),
  tableUnfilled({ table: '人员情况', keys: ['staff.staffInPost'], count: 1 }, at),
  tableUnfilled({ table: '', keys: ['facts.purchases.budget', 'facts.purchases.actual'], count: 12 }, at),
  placeholderDateLeft({ date: '2024-01-01' }, at),
  requiredPartMissing({ part: 'section', title: '改进措施', keys: ['measures'] }, at),
  requiredPartMissing({ part: 'section', title: '项目支出', keys: ['narrative.projects', 'projects'] }, at),
  requiredPartMissing({ part: 'section', title: '其他', keys: ['otherMatters'] }, at),
  requiredPartMissing({ part: 'table', title: '绩效指标（文物保护）', keys: ['projects[0].indicators'] }, at),
  requiredPartMissing({ part: 'table', title: '', keys: ['whole.funding'] }, at),
  requiredPartMissing({ part: 'date', title: '', keys: ['date'] }, at),
];
