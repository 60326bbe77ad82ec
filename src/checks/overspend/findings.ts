import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const overspendUnexplained = define('SE401', {
  name: 'overspend-unexplained',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请在正文里写明这一项超出的原因；有金额的，写清各占多少。',
    en: 'Say in the text why this item exceeded its budget; where there are several reasons, how much each of them is.',
  },
  zh: ({
    item,
    overspend,
    isCovered = false,
  }: {
    readonly item: string;
    readonly overspend: Quantity<'yuan'>;
    /** More than the original budget, and no more than the revised one: not every office calls that 超支. */
    readonly isCovered?: boolean;
  }) => ({
    message: isCovered
      ? `“${item}”的决算数比年初预算数多${moneyZh(overspend)}，没有超过调整预算数，没有说明原因`
      : `“${item}”超支${moneyZh(overspend)}，没有说明原因`,
    hint: '请在这一项下面补上 reason，在 text 里写明原因；只能说明一部分的，再写 amount（金额）或 covers: part。',
  }),
  en: ({ item, overspend, isCovered = false }) => ({
    message: isCovered
      ? `“${item}” is ${moneyEn(overspend)} above its original budget, within the revised one, without a reason`
      : `“${item}” is overspent by ${moneyEn(overspend)} without a reason`,
    hint: 'Add reason with its text under the item; if it covers only a part, add amount or covers: part.',
  }),
});

export const spentWithoutBudget = define('SE402', {
  name: 'spent-without-budget',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对年初预算是否漏写；没有漏写的，请在正文里写明原因和追加的预算。',
    en: 'Was the original budget left out? If not, give the reason in the text, and what was added in the year.',
  },
  zh: ({ item, actual }: { readonly item: string; readonly actual: Quantity<'yuan'> }) => ({
    message: `“${item}”没有年初预算，支出了${moneyZh(actual)}，没有说明原因`,
    hint: '请核对年初预算是否漏填；没有漏填的，请补上 reason，在 text 里写明原因；年中追加的，再填 revisedBudget（调整预算数）。',
  }),
  en: ({ item, actual }) => ({
    message: `“${item}” had no original budget; ${moneyEn(actual)} was spent without a reason`,
    hint: 'Was the original budget left out? If not, add reason with its text; if money was added in the year, fill in revisedBudget.',
  }),
});

export const overspendPartlyExplained = define('SE403', {
  name: 'overspend-partly-explained',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请在正文里写明这个原因占多少金额，并补上其余部分的原因。',
    en: 'Say in the text how much this reason covers, and give the reason for the rest.',
  },
  zh: ({
    item,
    overspend,
    explained,
  }: {
    readonly item: string;
    readonly overspend: Quantity<'yuan'>;
    readonly explained: Quantity<'yuan'> | undefined;
  }) => ({
    message:
      explained === undefined
        ? `“${item}”超支${moneyZh(overspend)}，写了的原因只说明其中一部分，说明了多少没有写`
        : `“${item}”超支${moneyZh(overspend)}，写了的原因只说明其中${moneyZh(explained)}`,
    hint:
      explained === undefined
        ? '请在 reason 里用 amount 写明这个原因对应的金额，并补上其余部分的原因。'
        : '请在 reason 里补上其余部分的原因，并相应改写 amount。',
  }),
  en: ({ item, overspend, explained }) => ({
    message:
      explained === undefined
        ? `“${item}” is overspent by ${moneyEn(overspend)}; the reason covers a part of it, but not said how much`
        : `“${item}” is overspent by ${moneyEn(overspend)}; the reason covers only ${moneyEn(explained)} of it`,
    hint:
      explained === undefined
        ? 'Say in reason, with amount, how much it covers, and give the reason for the rest.'
        : 'Give the reason for the rest too, and correct amount.',
  }),
});
