import { define } from '../../../findings/define.ts';
import type { Stated } from '../../../findings/wording.ts';
import { statedMoneyEn } from '../../../findings/wordingEn.ts';
import { statedMoneyZh } from '../../../findings/wordingZh.ts';

export const lastYearDiffers = define('SE481', {
  name: 'last-year-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请对照两年的报告，改正错的一处；口径有调整的，请在正文写明。',
    en: 'Compare the reports of both years and correct the wrong one; if the basis was restated, say so in the text.',
  },
  zh: ({
    item,
    column,
    year,
    amount,
    before,
  }: {
    readonly item: string;
    readonly column: 'lastYearActual' | 'lastYearBudget';
    readonly year: string;
    readonly amount: Stated<'yuan'>;
    readonly before: Stated<'yuan'>;
  }) => ({
    message: `“${item}”的${lastYearColumnsZh[column].here}填的是${statedMoneyZh(amount)}，${year} 年度报告的${lastYearColumnsZh[column].there}是${statedMoneyZh(before)}`,
    hint: `请核对两处，改正填错的一处；口径有调整的，请在 accepted 里写明。`,
  }),
  en: ({ item, column, year, amount, before }) => ({
    message: `last year’s ${lastYearColumnsEn[column]} of “${item}” is given as ${statedMoneyEn(amount)}, but the report of ${year} has ${statedMoneyEn(before)}`,
    hint: 'Compare the two and correct the wrong one; if the basis was restated, say so in accepted.',
  }),
});

const lastYearColumnsZh = {
  lastYearActual: { here: '上年决算数', there: '决算数' },
  lastYearBudget: { here: '上年预算数', there: '预算数' },
} as const;

const lastYearColumnsEn = { lastYearActual: 'actual', lastYearBudget: 'budget' } as const;
