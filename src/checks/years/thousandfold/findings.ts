import { define } from '../../../findings/define.ts';
import { printMoney } from '../../../quantity/print.ts';
import type { Quantity } from '../../../quantity/quantity.ts';

export const itemThousandfold = define('SE496', {
  name: 'item-thousandfold',
  severity: 'warning',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请核对两年的金额和单位；确实增加这么多的，请在正文写明。',
    en: 'Compare the amounts of both years and their unit; if it rose so far, say so in the text.',
  },
  zh: ({
    item,
    year,
    amount,
    before,
  }: {
    readonly item: string;
    readonly year: string;
    readonly amount: Quantity<'yuan'>;
    readonly before: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”决算 ${printMoney(amount)}万元，是 ${year} 年度报告里 ${printMoney(before)}万元 的一千倍以上，可能用错了单位`,
    hint: '请核对两年的金额和单位（money）；确实增加这么多的，请在 accepted 里写明。',
  }),
  en: ({ item, year, amount, before }) => ({
    message: `${printMoney(amount)} wan yuan were spent on “${item}”, a thousand times the ${printMoney(before)} wan yuan in the report of ${year}, or more; the unit may be wrong`,
    hint: 'Compare the amounts of both years and their unit (money); if it rose so far, say so in accepted.',
  }),
});
