import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const receptionsNoneYetPaid = define('SE468', {
  name: 'receptions-none-yet-paid',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  zh: ({ name, paid }: { readonly name: string; readonly paid: Quantity<'yuan'> }) => ({
    message: `“${name}”是零，公务接待费的决算数却有${moneyZh(paid)}`,
    hint: '请核对批次、人次和 officialReception.actual；付的是以前年度的接待费的，请在说明里写明。',
  }),
  en: ({ name, paid }) => ({
    message: `“${name}” is zero, yet ${moneyEn(paid)} was spent on official receptions`,
    hint: 'Check the counts and officialReception.actual; if receptions of earlier years were paid for, say so in the text.',
  }),
});
