import type { Finding } from '../../../src/findings/types.ts';
import {
  amountsNotPerUnit,
  directionOfWords,
  fromUnitsInVain,
  kindOfPostsMissing,
  placeholderForNumber,
  totalAsItem,
  unknownBudgetUnit,
  yearAfterDate,
} from '../../../src/model/findings/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unknownBudgetUnit({ name: '市科技所', suggestion: '市科技局', known: ['市科技局'] }, at),
  unknownBudgetUnit({ name: '市教育局', suggestion: undefined, known: ['市科技局', '市情报所'] }, at),
  amountsNotPerUnit({ key: 'actual' }, at),
  totalAsItem({ name: '合计' }, at),
  placeholderForNumber({ text: '—' }, at),
  directionOfWords({ direction: 'atLeast' }, at),
  kindOfPostsMissing({ missing: ['other'] }, at),
  kindOfPostsMissing({ missing: ['administrative', 'service', 'other'] }, at),
  ...(['noUnits', 'words', 'noFrom'] as const).map((why) => fromUnitsInVain({ why }, at)),
  yearAfterDate({ year: '2032', date: '2024-06-11', likely: '2023' }, at),
];
