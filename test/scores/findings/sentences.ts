import type { Finding } from '../../../src/findings/types.ts';
import {
  calendarYearUnknown,
  declaredThoughDerived,
  pointsNotAllowed,
  unknownCriterion,
} from '../../../src/scores/findings/findings.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  pointsNotAllowed(
    { criterion: 'problems', points: points('19'), allowed: ['0', '10–12', '13–15', '16–18', '20'] },
    at,
  ),
  unknownCriterion({ criterion: 'problem', suggestion: 'problems', known: ['problems'] }, at),
  unknownCriterion({ criterion: '问题', suggestion: undefined, known: ['problems', 'suggestions'] }, at),
  calendarYearUnknown({ year: '2031' }, at),
  declaredThoughDerived({ criterion: 'submission' }, at),
];
