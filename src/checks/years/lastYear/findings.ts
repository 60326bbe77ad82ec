import { define } from '../../../findings/define.ts';
import { moneyEn } from '../../../findings/wordingEn.ts';
import { moneyZh } from '../../../findings/wordingZh.ts';
import type { Quantity } from '../../../quantity/quantity.ts';

export const lastYearDiffers = define('SE481', {
  name: 'last-year-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
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
    readonly amount: Quantity<'yuan'>;
    readonly before: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”的${lastYearColumnsZh[column].here}填的是${moneyZh(amount)}，${year} 年度报告的${lastYearColumnsZh[column].there}是${moneyZh(before)}`,
    hint: `请核对两处，改正填错的一处；口径有调整的，请在 accepted 里写明。`,
  }),
  en: ({ item, column, year, amount, before }) => ({
    message: `last year’s ${lastYearColumnsEn[column]} of “${item}” is given as ${moneyEn(amount)}, but the report of ${year} has ${moneyEn(before)}`,
    hint: 'Compare the two and correct the wrong one; if the basis was restated, say so in accepted.',
  }),
});

const lastYearColumnsZh = {
  lastYearActual: { here: '上年决算数', there: '决算数' },
  lastYearBudget: { here: '上年预算数', there: '预算数' },
} as const;

const lastYearColumnsEn = { lastYearActual: 'actual', lastYearBudget: 'budget' } as const;
