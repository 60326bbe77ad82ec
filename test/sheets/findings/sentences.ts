import type { Finding } from '../../../src/findings/types.ts';
import {
  filesDiffer,
  sheetCellUnread,
  sheetForAnother,
  sheetLayoutChanged,
  sheetRowGone,
} from '../../../src/sheets/findings/findings.ts';
import { at } from '../../findings/caseArgs.ts';

const spot = { sheet: '基本支出', cell: 'D5' };
const header = { ...spot, expected: '年初预算数', found: '调整预算数' };

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  sheetLayoutChanged({ what: 'mark', ...spot, expected: '', found: '' }, at),
  sheetLayoutChanged({ what: 'merged', ...spot, expected: '', found: '' }, at),
  ...(['header', 'money', 'fixed'] as const).flatMap((what) => [
    sheetLayoutChanged({ what, ...header }, at),
    sheetLayoutChanged({ what, ...header, found: '' }, at),
  ]),
  ...(
    [
      'error',
      'missing',
      'dayForWords',
      'percentage',
      'uncomputed',
      'notNumber',
      'notWhole',
      'tooPrecise',
      'notAsShown',
      'notFlag',
      'notDate',
      'noOwner',
      'noUnit',
      'unknownUnit',
      'noKey',
    ] as const
  ).map((why) => sheetCellUnread({ ...spot, text: '约85万', why, choices: [] }, at)),
  sheetCellUnread({ ...spot, text: '', why: 'uncomputed', choices: [] }, at),
  sheetCellUnread({ ...spot, text: '人员', why: 'notChoice', choices: ['人员经费', '日常公用经费'] }, at),
  sheetForAnother({ what: 'budgetUnit', sheet: '甲', report: '' }, at),
  ...(['unit', 'year', 'money', 'budgetUnit'] as const).map((what) =>
    sheetForAnother({ what, sheet: '甲', report: '乙' }, at),
  ),
  sheetRowGone({ ...spot, name: '资本性支出' }, at),
  sheetRowGone({ ...spot, name: '' }, at),
  filesDiffer(
    {
      path: 'basic.items[0].actual',
      other: '财务科.xlsx',
      otherSpot: '基本支出 D5',
      otherText: '217.49',
      spot: '基本支出 D5',
      text: '217.94',
    },
    at,
  ),
];
