import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';

interface Balance {
  readonly opening: Quantity<'yuan'>;
  readonly income: Quantity<'yuan'>;
  readonly spent: Quantity<'yuan'>;
  readonly closing: Quantity<'yuan'>;
}

export const incomeNotBalanced = define('SE449', {
  name: 'income-not-balanced',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请核对收入、结转和各项支出；有结余分配、被收回或者口径不同的，请在正文写明。',
    en: 'Check the income, what was carried over and what was spent; if money was distributed or taken back, or the basis differs, say so in the text.',
  },
  zh: ({ opening, income, spent, closing }: Balance) => ({
    message: `上年结转${moneyZh(opening)}＋收入${moneyZh(income)}，与支出${moneyZh(spent)}＋年末结转结余${moneyZh(closing)}相差${moneyZh(apart({ opening, income, spent, closing }))}`,
    hint: '请核对 income、whole.carryover 和各项支出；有结余分配、被收回或者口径不同的，请在说明里写明。',
  }),
  en: ({ opening, income, spent, closing }) => ({
    message: `carried over ${moneyEn(opening)} + income ${moneyEn(income)}, but spent ${moneyEn(spent)} + left ${moneyEn(closing)}: ${moneyEn(apart({ opening, income, spent, closing }))} apart`,
    hint: 'Check income, whole.carryover and what was spent; if money was distributed or taken back, or the basis differs, say so in the text.',
  }),
});

function apart({ opening, income, spent, closing }: Balance): Quantity<'yuan'> {
  return quantity('yuan', opening.value.plus(income.value).minus(spent.value).minus(closing.value).abs());
}
