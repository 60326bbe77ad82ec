import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const reasonExceedsOverspend = define('SE414', {
  name: 'reason-exceeds-overspend',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对原因里的金额和这一项的预算数、决算数，看看是不是金额单位弄错了。',
    en: 'Look at the amount of the reason and at the budget and the actual of the item: the unit may be mistaken.',
  },
  zh: ({
    item,
    explained,
    overspend,
  }: {
    readonly item: string;
    readonly explained: Quantity<'yuan'>;
    readonly overspend: Quantity<'yuan'>;
  }) => ({
    message: overspend.value.isZero()
      ? `“${item}”没有超支，原因里却写明说明了超支${moneyZh(explained)}`
      : `“${item}”超支${moneyZh(overspend)}，原因里却写明说明了${moneyZh(explained)}`,
    hint: '请核对 reason 下的 amount 和这一项的预算数、决算数，看看是不是金额单位弄错了。',
  }),
  en: ({ item, explained, overspend }) => ({
    message: overspend.value.isZero()
      ? `“${item}” is not overspent, yet its reason accounts for ${moneyEn(explained)} of overspend`
      : `“${item}” is overspent by ${moneyEn(overspend)}, yet its reason accounts for ${moneyEn(explained)}`,
    hint: 'Check amount under reason, and the budget and actual of the item; amount may be in another unit of money.',
  }),
});
