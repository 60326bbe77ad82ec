import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const fundingDiffers = define('SE466', {
  name: 'funding-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'table',
  hintInWord: {
    zh: '请核对合计和各来源的金额，改正错的一个。',
    en: 'Check the total and the amounts by source, and correct the wrong one.',
  },
  zh: ({
    item,
    column,
    typed,
    sum,
  }: {
    readonly item: string;
    readonly column: 'originalBudget' | 'revisedBudget' | 'actual';
    readonly typed: Quantity<'yuan'>;
    readonly sum: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”的${FUNDING_COLUMNS_ZH[column]}是${moneyZh(typed)}，各资金来源合计却是${moneyZh(sum)}`,
    hint: `请核对哪一个对；写了 funding 的项目可以不再写 ${column}，由程序合计。`,
  }),
  en: ({ item, column, typed, sum }) => ({
    message: `${column} of “${item}” is ${moneyEn(typed)}, but its sources of funding add up to ${moneyEn(sum)}`,
    hint: `Find out which is right; a project with funding need not say ${column}, which is added up then.`,
  }),
});

const FUNDING_COLUMNS_ZH = { originalBudget: '年初预算数', revisedBudget: '调整预算数', actual: '决算数' } as const;
