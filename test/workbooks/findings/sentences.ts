import type { Finding } from '../../../src/findings/types.ts';
import {
  columnUnclear,
  formulaWithoutValue,
  importWouldBreak,
  moneyUnitUnclear,
  noTableUnderstood,
  notATable,
  oldWorkbook,
  tableTooLarge,
  unknownSheet,
  workbookEncrypted,
  workbookLinkedElsewhere,
  workbookOfAnotherUnit,
  workbookWithMacros,
} from '../../../src/workbooks/findings/findings.ts';
import { at } from '../../findings/caseArgs.ts';

const told = { zh: '数太大', en: 'the number is too large' };

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...(['damaged', 'binary', 'other'] as const).map((why) => notATable({ why }, at)),
  ...(['xls', 'et', 'ods'] as const).map((kind) => oldWorkbook({ kind, why: 'noOffice' }, at)),
  ...(['unread', 'failed', 'tooLong'] as const).map((why) => oldWorkbook({ kind: 'xls', why }, at)),
  workbookEncrypted({}, at),
  workbookWithMacros({}, at),
  tableTooLarge({ what: 'file', limit: 10_000_000 }, at),
  tableTooLarge({ what: 'unpacked', limit: 50_000_000 }, at),
  tableTooLarge({ what: 'ratio', limit: 200 }, at),
  tableTooLarge({ what: 'cells', limit: 200_000 }, at),
  formulaWithoutValue({ sheet: '公开06表', cell: 'C7' }, at),
  workbookLinkedElsewhere({}, at),
  noTableUnderstood({ sheets: [] }, at),
  noTableUnderstood({ sheets: ['公开02表', '公开03表'] }, at),
  noTableUnderstood({ sheets: Array.from({ length: 20 }, (_, index) => `表${index + 1}`) }, at),
  columnUnclear({ sheet: '公开06表', year: undefined }, at),
  columnUnclear({ sheet: '公开06表', year: '2021' }, at),
  unknownSheet({ name: '公开6表', suggestion: '公开06表', known: ['公开06表'] }, at),
  unknownSheet({ name: '表一', suggestion: undefined, known: ['公开06表', '公开09表'] }, at),
  moneyUnitUnclear({ sheet: '公开06表', unit: undefined }, at),
  moneyUnitUnclear({ sheet: '公开06表', unit: '千元' }, at),
  workbookOfAnotherUnit({ sheet: '公开06表', unit: '某市档案馆', report: '某市科技事务中心' }, at),
  importWouldBreak({ error: 'SE205', path: 'basic.items[0].actual', told, spot: undefined }, at),
  importWouldBreak(
    { error: 'SE205', path: 'basic.items[0].actual', told, spot: { sheet: '公开06表', cell: 'C6' } },
    at,
  ),
  importWouldBreak({ error: 'SE101', path: '', told, spot: undefined }, at),
  tableTooLarge({ what: 'rows', limit: 100_000, sheet: '公开06表', cell: 'A1048576' }, at),
  tableTooLarge({ what: 'columns', limit: 16_384, sheet: '公开06表', cell: 'XFE7' }, at),
];
