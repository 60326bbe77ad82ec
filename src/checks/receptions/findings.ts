import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const receptionCountsContradict = define('SE447', {
  name: 'reception-counts-contradict',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '每批至少有一个人；请核对批次和人次，是否写反了。',
    en: 'Each group has at least one person: check whether groups and people changed places.',
  },
  zh: ({ groups, people }: { readonly groups: Quantity<'count'>; readonly people: Quantity<'count'> }) => ({
    message: `公务接待${printNumber(groups.value)}批次，却是${printNumber(people.value)}人次`,
    hint: '每批至少有一个人；请核对 receptions 下的 groups（批次）和 people（人次），是否填反了。',
  }),
  en: ({ groups, people }) => ({
    message: `official receptions of ${printNumber(groups.value)} groups, yet ${printNumber(people.value)} people`,
    hint: 'Every group has at least one person: check groups and people under receptions; they may stand in each other’s place.',
  }),
});

export const receptionsNoneYetPaid = define('SE468', {
  name: 'receptions-none-yet-paid',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对批次、人次和公务接待费；付的是以前年度的接待费的，请在正文写明。',
    en: 'Check groups, people and the expenses for receptions; if those of earlier years were paid, say so in the text.',
  },
  zh: ({ name, paid }: { readonly name: string; readonly paid: Quantity<'yuan'> }) => ({
    message: `“${name}”是零，公务接待费的决算数却有${moneyZh(paid)}`,
    hint: '请核对批次、人次和 officialReception.actual；付的是以前年度的接待费的，请在说明里写明。',
  }),
  en: ({ name, paid }) => ({
    message: `“${name}” is zero, yet ${moneyEn(paid)} was spent on official receptions`,
    hint: 'Check the counts and officialReception.actual; if receptions of earlier years were paid for, say so in the text.',
  }),
});
