import { define } from '../../../findings/define.ts';
import type { Stated } from '../../../findings/wording.ts';
import { moneyEn, statedMoneyEn } from '../../../findings/wordingEn.ts';
import { moneyZh, statedMoneyZh } from '../../../findings/wordingZh.ts';
import type { Quantity } from '../../../quantity/quantity.ts';

export const openingCarryoverDiffers = define('SE483', {
  name: 'opening-carryover-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '年初数应当等于上年年末数：请改正错的一处；年初有调整的，请在正文写明。',
    en: 'A year opens as the one before closed: correct the wrong one; if the opening was adjusted, say so in the text.',
  },
  zh: ({
    item,
    year,
    opening,
    closing,
  }: {
    readonly item: string;
    readonly year: string;
    readonly opening: Stated<'yuan'>;
    /** `undefined`: that year has no such item. */
    readonly closing: Stated<'yuan'> | undefined;
  }) => ({
    message:
      closing === undefined
        ? `“${item}”有上年结转${statedMoneyZh(opening)}，${year} 年度报告里没有这一项`
        : `“${item}”的上年结转填的是${statedMoneyZh(opening)}，${year} 年度报告的年末结转结余是${statedMoneyZh(closing)}`,
    hint:
      closing === undefined
        ? '请核对名称和上年结转；年初由别的项目调入的，请在 accepted 里写明。'
        : '年初数应当等于上年年末数：请改正填错的一处；年初有调整的，请在 accepted 里写明。',
  }),
  en: ({ item, year, opening, closing }) => ({
    message:
      closing === undefined
        ? `“${item}” opens with ${statedMoneyEn(opening)} carried over, but the report of ${year} has no such item`
        : `“${item}” opens with ${statedMoneyEn(opening)} carried over, but closed ${year} with ${statedMoneyEn(closing)}`,
    hint:
      closing === undefined
        ? 'Check the name and the amount; if it was moved from another item, say so in accepted.'
        : 'A year opens as the one before closed: correct the wrong one; if the opening was adjusted, say so in accepted.',
  }),
});

export const carryoverWithoutItem = define('SE484', {
  name: 'carryover-without-item',
  severity: 'warning',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请补上这一项的上年结转；已经收回或者并入别的项目的，请在正文写明去向。',
    en: 'Give what this item carried over; if it was taken back or moved to another item, say so in the text.',
  },
  zh: ({
    item,
    year,
    closing,
  }: {
    readonly item: string;
    readonly year: string;
    readonly closing: Quantity<'yuan'>;
  }) => ({
    message: `“${item}”在 ${year} 年末结转结余${moneyZh(closing)}，本年没有这一项`,
    hint: '请补上这一项，在 carryover 下填 opening（上年结转）；已经收回或并入别的项目的，请在说明里写明去向。',
  }),
  en: ({ item, year, closing }) => ({
    message: `“${item}” closed ${year} with ${moneyEn(closing)} carried over and is not there this year`,
    hint: 'Add the item with opening under carryover; if the money was returned or merged, say where it went.',
  }),
});
