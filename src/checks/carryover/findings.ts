import { define } from '../../findings/define.ts';
import type { Stated } from '../../findings/wording.ts';
import { moneyEn, statedMoneyEn } from '../../findings/wordingEn.ts';
import { moneyZh, statedMoneyZh } from '../../findings/wordingZh.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';

export const carryoverDiffers = define('SE416', {
  name: 'carryover-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对三个数；被财政收回、动用上年结转或者追加预算的，请在正文写明，并改正调整预算数。',
    en: 'Check the three numbers; if money was taken back, carried over or added, say so in the text and correct the revised budget.',
  },
  zh: ({
    item,
    revised,
    actual,
    closing,
  }: {
    readonly item: string;
    readonly revised: Quantity<'yuan'>;
    readonly actual: Quantity<'yuan'>;
    readonly closing: Stated<'yuan'>;
  }) => {
    const left = revised.value.minus(actual.value);
    const off = left.minus(closing === 'none' ? 0 : closing.value);
    return {
      message: `“${item}”调整预算数${moneyZh(revised)}－决算数${moneyZh(actual)}＝${moneyZh(quantity('yuan', left))}，年末结转结余填的是${statedMoneyZh(closing)}，相差${moneyZh(quantity('yuan', off.abs()))}`,
      hint: off.gt(0)
        ? '请核对三个数；被财政收回的，请在说明里写明，或者调减 revisedBudget（调整预算数）。'
        : '请核对三个数；动用上年结转或追加预算的，应计入 revisedBudget（调整预算数）。',
    };
  },
  en: ({ item, revised, actual, closing }) => {
    const left = revised.value.minus(actual.value);
    const off = left.minus(closing === 'none' ? 0 : closing.value);
    return {
      message: `“${item}”: revised budget ${moneyEn(revised)} − actual ${moneyEn(actual)} = ${moneyEn(quantity('yuan', left))}, but ${statedMoneyEn(closing)} is given as carried over at the end of the year; they are ${moneyEn(quantity('yuan', off.abs()))} apart`,
      hint: off.gt(0)
        ? 'Check the three numbers; if the treasury took money back, say so in the text, or lower revisedBudget.'
        : 'Check the three numbers; carry-over used and additions granted belong into revisedBudget.',
    };
  },
});
