import type { Finding } from '../../../src/findings/types.ts';
import {
  type CircleReason,
  differsFromUnits,
  numberOfNoUnit,
  selfCheckContradicted,
  unitChanged,
  unitItemsDiffer,
  unitLeavesSumUnknown,
  unitListDiffers,
  unitNamedTwice,
  unitOfAnotherYear,
  unitReportHasErrors,
  unitsInCircle,
} from '../../../src/rollup/findings/findings.ts';
import { at, people, yuan } from '../../findings/caseArgs.ts';

const REASONS: readonly CircleReason[] = ['itself', 'circle', 'depth'];

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  selfCheckContradicted({ fact: '本级和所属单位的自查', unit: '某市防汛站', done: true }, at),
  selfCheckContradicted({ fact: '本级和所属单位的自查', unit: '某市防汛站', done: false }, at),
  unitReportHasErrors({ path: 'units/站.yaml', errors: 1 }, at),
  unitReportHasErrors({ path: 'units/a.yaml', errors: 3 }, at),
  unitOfAnotherYear({ path: 'units/站.yaml', year: '2023', found: '2022' }, at),
  unitNamedTwice({ name: 'units/a.yaml', same: 'file' }, at),
  unitNamedTwice({ name: '某市防汛站', same: 'name' }, at),
  ...REASONS.map((why) => unitsInCircle({ path: 'report.yaml', why }, at)),
  unitLeavesSumUnknown({ unit: '某市防汛站', keys: ['staff.staffInPost'], count: 1 }, at),
  unitLeavesSumUnknown({ unit: '某市防汛站', keys: ['a', 'b', 'c'], count: 5 }, at),
  unitLeavesSumUnknown({ unit: '某市防汛站', keys: [], count: 0 }, at),
  ...[1, 3].map((count) =>
    unitLeavesSumUnknown({ unit: '某市防汛站', keys: ['facts.punctuality'], count, notAdded: '按时办结率' }, at),
  ),
  unitLeavesSumUnknown(
    { unit: '某市防汛站', keys: ['results.办结率.value'], count: 2, notAdded: '办结率', isRate: true },
    at,
  ),
  numberOfNoUnit({ name: '培训人数', suggestion: '培训人次' }, at),
  numberOfNoUnit({ name: '培训人数', suggestion: undefined }, at),
  differsFromUnits({ figure: '人员.在职人数', typed: people('30'), sum: people('29') }, at),
  differsFromUnits({ figure: '基本支出.合计.决算数', typed: yuan('10000'), sum: yuan('20000') }, at),
  differsFromUnits({ figure: '基本支出.合计.决算数', typed: 'none', sum: yuan('20000') }, at),
  differsFromUnits({ figure: '人员.在职人数', typed: people('30'), sum: 'none' }, at),
  unitChanged({ unit: '某市防汛站', path: 'units/站.yaml' }, at),
  unitItemsDiffer({ item: '购置设备', key: 'part' }, at),
  unitItemsDiffer({ item: '河道整治', key: 'kind' }, at),
  unitItemsDiffer({ item: '培训', key: 'measure', measures: { wanted: '人次', found: '场' } }, at),
  unitItemsDiffer({ item: '培训', key: 'measure', measures: { wanted: '人次', found: undefined } }, at),
  unitListDiffers({ missing: ['某市防汛站'], others: [] }, at),
  unitListDiffers({ missing: [], others: ['某市丙站'] }, at),
  unitListDiffers({ missing: ['某市防汛站'], others: ['某市丙站'] }, at),
];
