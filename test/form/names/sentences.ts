import type { Finding } from '../../../src/findings/types.ts';
import {
  formFileMissing,
  formForAnotherYear,
  noFormForYear,
  notAForm,
  shippedIdKept,
  unknownFact,
  unknownForm,
  unknownFormName,
} from '../../../src/form/names/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unknownForm({ form: 'yueyang2023', suggestion: 'yueyang-2023', known: ['yueyang-2023'] }, at),
  unknownForm({ form: '长沙', suggestion: undefined, known: ['yueyang-2023'] }, at),
  formFileMissing({ path: 'our-city/report.hbs' }, at),
  formForAnotherYear({ form: 'yueyang-2023', year: '2024', years: '2023', better: 'our-city-2024' }, at),
  noFormForYear({ form: 'yueyang-2023', year: '2024', years: '2023' }, at),
  shippedIdKept({ id: 'yueyang-2023', folder: 'our-city', used: 'own' }, at),
  shippedIdKept({ id: 'yueyang-2023', folder: '2023/yueyang-2023', used: 'shipped' }, at),
  unknownFact({ name: 'notice', suggestion: 'noticeIssued' }, at),
  unknownFact({ name: '天气', suggestion: undefined }, at),
  unknownFormName({ id: 'noticeIssue', suggestion: 'noticeIssued' }, at),
  unknownFormName({ id: '天气', suggestion: undefined }, at),
  unknownFormName({ id: 'noticeIssued', suggestion: undefined, types: { given: 'flag', wanted: 'checklist' } }, at),
  notAForm({ what: 'form' }, at),
  notAForm({ what: 'rubric' }, at),
];
