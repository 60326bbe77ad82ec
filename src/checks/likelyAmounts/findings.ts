import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printMoney, printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const payPerHeadDoubtful = define('SE454', {
  name: 'pay-per-head-doubtful',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    why,
    pay,
    people,
    each,
  }: {
    readonly why: 'low' | 'high';
    readonly pay: Quantity<'yuan'>;
    /** People in post; where the money is too much, hired and retired people too. */
    readonly people: Quantity<'person'>;
    readonly each: Quantity<'yuan'>;
  }) => ({
    message: `人员经费决算${moneyZh(pay)}，${why === 'low' ? '在职' : '在职、聘用和离退休共'}${printNumber(people.value)}人，人均${printMoney(each)}万元一年，${why === 'low' ? '不到1万元' : '超过100万元'}`,
    hint: '请核对人员经费的金额、单位和人数；确实如此的，例如人员由别的单位发工资，请在说明里写明。',
  }),
  en: ({ why, pay, people, each }) => ({
    message: `personnel cost ${moneyEn(pay)} for ${printNumber(people.value)} people${why === 'low' ? ' in post' : ' in post, hired and retired'}: ${printMoney(each)} wan yuan a head and year, ${why === 'low' ? 'less than 1' : 'more than 100'}`,
    hint: 'Check the amount, its unit and the number of people; if it is so, as where another unit pays them, say so in the text.',
  }),
});

export const unitFarAboveOthers = define('SE455', {
  name: 'unit-far-above-others',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对这个数和表上写的单位；确实这么多的，请在正文写明。',
    en: 'Check the number and the unit over the table; if it is so, say so in the text.',
  },
  zh: ({
    item,
    unit,
    amount,
    median,
  }: {
    readonly item: string;
    readonly unit: string;
    readonly amount: Quantity<'yuan'>;
    readonly median: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”里，${unit}有 ${printMoney(amount)}万元，是其他单位的中位数 ${printMoney(median)}万元 的一千倍以上，可能用错了单位`,
    hint: '全文件的金额用同一个单位（money）：按元录入的，请换算后再填；确实这么多的，请在 accepted 里写明。',
  }),
  en: ({ item, unit, amount, median }) => ({
    message: `of “${item}”, “${unit}” has ${printMoney(amount)} wan yuan, a thousand times the median of the others, ${printMoney(median)} wan yuan, or more; the unit may be wrong`,
    hint: 'All amounts of a file are in one unit (money): convert what was given in yuan; if it is so, say so in accepted.',
  }),
});
