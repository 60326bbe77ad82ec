import type { Finding } from '../../../src/findings/types.ts';
import {
  bandsDoNotFit,
  circularRate,
  noTableForEach,
  pointsDoNotAddUp,
  rateMixesMoney,
  tableNotByUnit,
  twoRules,
} from '../../../src/form/rules/findings.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  pointsDoNotAddUp({ rubric: '布置工作', stated: points('10'), sum: points('9.5') }, at),
  tableNotByUnit({ table: 'threePublic', key: 'eachUnit' }, at),
  bandsDoNotFit({ why: 'empty', first: '(10,10]', second: undefined }, at),
  bandsDoNotFit({ why: 'overlap', first: '(0,10]', second: '[10,20]' }, at),
  bandsDoNotFit({ why: 'gap', first: '(0,10]', second: '(20,30]' }, at),
  bandsDoNotFit({ why: 'gap', first: '(30,50]', second: undefined }, at),
  twoRules({ rules: ['deduct', 'rateBands'] }, at),
  circularRate({ rates: ['a', 'b', 'a'] }, at),
  rateMixesMoney({ rate: 'cost' }, at),
  noTableForEach({ table: 'basicBudget', each: 'projects' }, at),
];
