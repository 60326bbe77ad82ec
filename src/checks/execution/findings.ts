import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printMoney } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const executionAboveRevised = define('SE410', {
  name: 'execution-above-revised',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对决算数；动用上年结转或追加预算的，应计入调整预算数。',
    en: 'Verify the actual; carry-over used and additions granted belong into the revised budget.',
  },
  zh: ({
    item,
    actual,
    revised,
  }: {
    readonly item: string;
    readonly actual: Quantity<'yuan'>;
    readonly revised: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”决算${moneyZh(actual)}，大于调整预算数${moneyZh(revised)}，预算执行率超过100%`,
    hint: '请核对决算数；动用上年结转或追加预算的，应计入 revisedBudget（调整预算数）。',
  }),
  en: ({ item, actual, revised }) => ({
    message: `the actual of “${item}”, ${moneyEn(actual)}, is above the revised budget ${moneyEn(revised)}: an execution rate over 100%`,
    hint: 'Verify the actual; carry-over used and additions granted belong into revisedBudget.',
  }),
});

export const magnitudeDoubtful = define('SE411', {
  name: 'magnitude-doubtful',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '同一张表的金额应当用同一个单位：请核对这个数和表上写的单位。',
    en: 'The amounts of a table are in one unit: look at this number and at the unit over the table.',
  },
  zh: ({
    item,
    typed,
    other,
  }: {
    readonly item: string;
    readonly typed: Quantity<'yuan'>;
    readonly other: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”的 ${printMoney(typed)}万元 是同一项另一个数 ${printMoney(other)}万元 的一千倍以上，可能用错了单位`,
    hint: '全文件的金额用同一个单位（money）：按元录入的，请换算后再填。',
  }),
  en: ({ item, typed, other }) => ({
    message: `${printMoney(typed)} wan yuan of “${item}” is a thousand times its ${printMoney(other)} wan yuan or more; the unit may be wrong`,
    hint: 'All amounts of a file are in one unit (money): convert what was given in yuan.',
  }),
});
