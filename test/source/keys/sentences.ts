import type { Finding } from '../../../src/findings/types.ts';
import {
  duplicateName,
  emptyValue,
  missingKey,
  notAReport,
  unknownKey,
  unknownReference,
  unsupportedVersion,
} from '../../../src/source/keys/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unknownKey({ key: 'orginalBudget', suggestion: 'originalBudget', known: ['originalBudget', 'actual'] }, at),
  unknownKey({ key: '备注', suggestion: undefined, known: ['name', 'actual', 'reason'] }, at),
  unknownKey({ key: '备注', suggestion: undefined, known: Array.from({ length: 22 }, (_, i) => `k${i}`) }, at),
  unknownKey(
    { key: 'dutys', suggestion: undefined, known: ['name', 'narrative'], elsewhere: ['narrative.duties'] },
    at,
  ),
  missingKey({ key: 'year', title: '评价年度' }, at),
  missingKey({ key: 'form', title: undefined }, at),
  emptyValue({ key: 'supervisor' }, at),
  emptyValue({ key: 'money', isRequired: true }, at),
  emptyValue({ key: 'divisions[2]' }, at),
  emptyValue({ key: '' }, at),
  unsupportedVersion({ version: '2', supported: '1' }, at),
  unsupportedVersion({ version: '1', supported: '1' }, at),
  ...['item', 'division', 'budgetUnit', 'problem', 'somethingNew'].map((what) =>
    duplicateName({ what, name: '办公室' }, at),
  ),
  notAReport({}, at),
  notAReport({ why: 'mistyped', key: 'Selfeval' }, at),
  notAReport({ why: 'missing', key: 'unit' }, at),
  notAReport({ why: 'later' }, at),
  unknownReference({ id: 'P3', suggestion: 'P2', known: ['P1', 'P2'] }, at),
  unknownReference({ id: '人员', suggestion: undefined, known: ['P1', 'P2'] }, at),
  unknownReference({ id: '人员', suggestion: undefined, known: [] }, at),
];
