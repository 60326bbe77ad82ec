import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const overspendWithoutRevisedBudget = define('SE404', {
  name: 'overspend-without-revised-budget',
  severity: 'warning',
  acceptable: true,
  restsOn: 'table',
  hintInWord: {
    zh: '《预算法》要求支出以批准的预算为依据，超出的须先按程序调整预算。请在表里列出调整预算数，动用上年结转的，请在正文写明。',
    en: 'The Budget Law (“预算法”) wants spending to follow the approved budget, adjusted first where it is to be exceeded. Show the revised budget in the table; if what was carried over was used, say so in the text.',
  },
  zh: ({
    table,
    actual,
    budget,
    overspend,
  }: {
    readonly table: string;
    readonly actual: Quantity<'yuan'>;
    readonly budget: Quantity<'yuan'>;
    readonly overspend: Quantity<'yuan'>;
  }) => ({
    message: `${table}决算${moneyZh(actual)}，比年初预算${moneyZh(budget)}多${moneyZh(overspend)}，没有填调整预算数`,
    hint: '《预算法》要求支出以批准的预算为依据，超出的须先按程序调整预算。请填 revisedBudget（调整预算数，含追加和上年结转）；动用了上年结转的，再填 carryover 下的 opening。',
  }),
  en: ({ table, actual, budget, overspend }) => ({
    message: `the actual of “${table}”, ${moneyEn(actual)}, is ${moneyEn(overspend)} above the original budget ${moneyEn(budget)}, and no revised budget is given`,
    hint: 'The Budget Law (“预算法”) wants spending to follow the approved budget, adjusted first where it is to be exceeded. Fill in revisedBudget (with what was added and carried over); if last year’s carry-over was used, also opening under carryover.',
  }),
});
