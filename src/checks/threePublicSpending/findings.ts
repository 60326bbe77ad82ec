import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';

export const threePublicOverBudget = define('SE419', {
  name: 'three-public-over-budget',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  zh: ({
    item,
    actual,
    budget,
  }: {
    readonly item: string;
    readonly actual: Quantity<'yuan'>;
    readonly budget: Quantity<'yuan'>;
  }) => ({
    message: budget.value.isZero()
      ? `${item}本年没有预算，决算却有${moneyZh(actual)}`
      : `${item}决算${moneyZh(actual)}，超过本年预算数${moneyZh(budget)}，超出${moneyZh(quantity('yuan', actual.value.minus(budget.value)))}`,
    hint: '三公经费不得超预算：请核对，确实超的请在说明里写明原因和批准手续。',
  }),
  en: ({ item, actual, budget }) => ({
    message: budget.value.isZero()
      ? `“${item}” has no budget this year, yet ${moneyEn(actual)} was spent`
      : `the actual of “${item}”, ${moneyEn(actual)}, is above this year’s budget ${moneyEn(budget)}, by ${moneyEn(quantity('yuan', actual.value.minus(budget.value)))}`,
    hint: 'The “三公” expenses must stay within their budget: check both; where it really was exceeded, give the reason and the approval in the text.',
  }),
});
