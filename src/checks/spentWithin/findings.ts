import { define } from '../../findings/define.ts';
import { listEn, moneyEn } from '../../findings/wordingEn.ts';
import { listZh, moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const threePublicAboveSpending = define('SE452', {
  name: 'three-public-above-spending',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    items,
    sum,
    whole,
  }: {
    readonly items: readonly string[];
    readonly sum: Quantity<'yuan'>;
    readonly whole: Quantity<'yuan'>;
  }) => ({
    message: `三公经费（${listZh(items)}）决算${moneyZh(sum)}，比全部支出${moneyZh(whole)}还多`,
    hint: '三公经费是支出的一部分：请核对各数，常见的是金额的单位不一致，或者有的支出没有填。',
  }),
  en: ({ items, sum, whole }) => ({
    message: `the “三公” expenses (${listEn(items)}) come to ${moneyEn(sum)}, more than the ${moneyEn(whole)} that was spent in all`,
    hint: 'They are a part of it: check the amounts; often the units of money differ, or some spending was left out.',
  }),
});

export const threePublicAboveGoods = define('SE453', {
  name: 'three-public-above-goods',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '这些费用都在商品和服务支出、项目支出里列支：请核对金额和单位。',
    en: 'These are paid from goods and services, or from projects: check the amounts and their unit.',
  },
  zh: ({
    items,
    sum,
    goods,
  }: {
    readonly items: readonly string[];
    readonly sum: Quantity<'yuan'>;
    readonly goods: Quantity<'yuan'>;
  }) => ({
    message: `${listZh(items)}决算${items.length > 1 ? '合计' : ''}${moneyZh(sum)}，比商品和服务支出加上项目支出的${moneyZh(goods)}还多`,
    hint: '这些费用都在商品和服务支出、项目支出里列支：请核对金额和单位，以及各项基本支出的 part。',
  }),
  en: ({ items, sum, goods }) => ({
    message: `${listEn(items)} ${items.length > 1 ? 'come' : 'comes'} to ${moneyEn(sum)}, more than the ${moneyEn(goods)} of goods and services and projects`,
    hint: 'They are paid as goods and services or by projects: check the amounts and their unit, and the part of each item of basic spending.',
  }),
});

export const costAboveSpending = define('SE456', {
  name: 'cost-above-spending',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请核对实际完成值和支出，以及各自的单位；包含以前年度或者别的资金的，请在表里写明。',
    en: 'Check what was reached and what was spent, and their units; if other years or other money are in it, say so in the table.',
  },
  zh: ({
    indicator,
    cost,
    owner,
    spent,
  }: {
    readonly indicator: string;
    readonly cost: Quantity<'yuan'>;
    readonly owner: string;
    readonly spent: Quantity<'yuan'>;
  }) => ({
    message: `成本指标“${indicator}”完成${moneyZh(cost)}，比“${owner}”的支出${moneyZh(spent)}还多`,
    hint: '请核对实际完成值、measure 和支出；包含以前年度或者别的资金的，请在指标名称或 reason 里写明。',
  }),
  en: ({ indicator, cost, owner, spent }) => ({
    message: `the cost indicator “${indicator}” comes to ${moneyEn(cost)}, more than the ${moneyEn(spent)} spent on “${owner}”`,
    hint: 'Check the actual value, its measure and the spending; if it holds other years or other money, say so in its name or reason.',
  }),
});
