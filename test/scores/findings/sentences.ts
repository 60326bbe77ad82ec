import type { Finding } from '../../../src/findings/types.ts';
import {
  calendarYearUnknown,
  declaredDiffers,
  declaredThoughDerived,
  declaredTwice,
  pointsNotAllowed,
  unknownCriterion,
} from '../../../src/scores/findings/findings.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  pointsNotAllowed(
    { criterion: 'problems', points: points('19'), allowed: ['0', '10–12', '13–15', '16–18', '20'], step: undefined },
    at,
  ),
  pointsNotAllowed({ criterion: 'problems', points: points('6.5'), allowed: ['0–7'], step: points('1').value }, at),
  unknownCriterion({ criterion: 'problem', suggestion: 'problems', known: ['problems'] }, at),
  unknownCriterion({ criterion: '问题', suggestion: undefined, known: ['problems', 'suggestions'] }, at),
  calendarYearUnknown({ year: '2031' }, at),
  declaredThoughDerived({ criterion: 'submission' }, at),
  declaredDiffers(
    {
      criterion: '报送时间',
      points: points('10'),
      least: points('4'),
      most: points('4'),
      reason: {
        type: 'late',
        deadline: '2024-05-31',
        submitted: '2024-06-11',
        days: 6,
        deduction: { full: points('10'), each: points('1'), count: 6, awarded: points('4') },
      },
    },
    at,
  ),
  declaredTwice(
    { criterion: '通知印发', points: points('1'), by: '本单位', earlier: points('2'), earlierBy: '本单位' },
    at,
  ),
  declaredTwice(
    { criterion: 'notice', points: points('1'), by: '某市财政局', earlier: points('2'), earlierBy: '本单位' },
    at,
  ),
  declaredTwice(
    { criterion: undefined, points: points('98'), by: '本单位', earlier: points('96'), earlierBy: '本单位' },
    at,
  ),
  declaredTwice(
    { criterion: undefined, points: points('98'), by: '某市财政局', earlier: points('96'), earlierBy: '本单位' },
    at,
  ),
  declaredDiffers(
    {
      criterion: '工作小组',
      points: points('2'),
      least: points('0'),
      most: points('1'),
      reason: { type: 'unknownFacts', facts: ['是否成立绩效自评工作小组'] },
    },
    at,
  ),
];
