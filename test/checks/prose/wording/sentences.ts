import {
  documentNumberBrackets,
  impossibleNumber,
  leftover,
  notAMeasure,
  numberingTyped,
  rateWithoutBase,
  staleYear,
  stopAfterBracket,
  tableInProse,
  unitMissing,
  voidReason,
  wordForNumber,
} from '../../../../src/checks/prose/wording/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  staleYear({ typed: '2022年度', year: '2023' }, at),
  numberingTyped({ typed: '四、', expected: '三、' }, at),
  numberingTyped({ typed: '一、', expected: undefined }, at),
  stopAfterBracket({ typed: '（1）、' }, at),
  documentNumberBrackets({ typed: '【2024】', suggestion: '〔2024〕' }, at),
  leftover({ typed: '增(减)' }, at),
  voidReason({ typed: '无' }, at),
  wordForNumber({ typed: '预算执行率为完成' }, at),
  unitMissing({ typed: '150万', unit: '元' }, at),
  notAMeasure({ typed: '完成' }, at),
  rateWithoutBase({ figure: '因公出国（境）费比上年', typed: '增长100%' }, at),
  tableInProse({}, at),
  impossibleNumber({ typed: '合格率102%', why: 'rate' }, at),
  impossibleNumber({ typed: '2月30日', why: 'date' }, at),
];
