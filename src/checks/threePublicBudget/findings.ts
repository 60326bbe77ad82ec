import { define } from '../../findings/define.ts';

export const threePublicBudgetUnknown = define('SE405', {
  name: 'three-public-budget-unknown',
  severity: 'warning',
  acceptable: true,
  restsOn: { absent: ['threePublic'] },
  onlyOfReportFile: true,
  zh: ({ unknown }: { readonly unknown: readonly ('budget' | 'lastYearBudget')[] }) => ({
    message: `三公经费的${unknown.map((key) => THREE_PUBLIC_BUDGETS_ZH[key]).join('、')}没有填全，算不出${unknown.includes('budget') ? '变动率和控制率' : '变动率'}`,
    hint: `请补上各项的 ${unknown.map((key) => `${key}（${THREE_PUBLIC_BUDGETS_ZH[key]}）`).join('和 ')}；没有安排的写 none。`,
  }),
  en: ({ unknown }) => ({
    message: `${unknown.map((key) => THREE_PUBLIC_BUDGETS_EN[key]).join(' and ')} budgets of “三公” items are missing, so their ${unknown.includes('budget') ? 'change rate and control rate' : 'change rate'} cannot be worked out`,
    hint: `Fill in ${unknown.join(' and ')} of each item; write none where nothing was budgeted.`,
  }),
});

const THREE_PUBLIC_BUDGETS_ZH = { budget: '本年预算数', lastYearBudget: '上年预算数' } as const;

const THREE_PUBLIC_BUDGETS_EN = { budget: 'this year’s', lastYearBudget: 'last year’s' } as const;
