import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

/** Exactly one of the two numbers is zero. */
export const vehiclesContradict = define('SE418', {
  name: 'vehicles-contradict',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对购置车辆的辆数和购置费；车款在别的年度支付、或者车是调拨来的，请在正文写明。',
    en: 'Check how many vehicles were bought and what was paid; if one was paid for in another year, or handed over by another unit, say so in the text.',
  },
  zh: ({ bought, paid }: { readonly bought: Quantity<'count'>; readonly paid: Quantity<'yuan'> }) => ({
    message: paid.value.isZero()
      ? `购置公务用车${printNumber(bought.value)}辆，公务用车购置费的决算数却是零`
      : `公务用车购置费决算${moneyZh(paid)}，购置数却是零`,
    hint: '请核对 vehicles.bought 和 vehiclePurchase.actual；车款在别的年度支付、或者车是调拨来的，请在说明里写明。',
  }),
  en: ({ bought, paid }) => ({
    message: paid.value.isZero()
      ? `the number of official vehicles bought is ${printNumber(bought.value)}, yet nothing was spent on buying any`
      : `${moneyEn(paid)} was spent on buying official vehicles, yet none was bought`,
    hint: 'Check vehicles.bought and vehiclePurchase.actual; if a vehicle was paid for in another year, or handed over by another unit, say so in the text.',
  }),
});
