import { define } from '../../findings/define.ts';
import { chooseNameEn, listEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, listZh } from '../../findings/wordingZh.ts';

export const unknownBudgetUnit = define('SE211', {
  name: 'unknown-budget-unit',
  severity: 'error',
  acceptable: false,
  restsOn: { absent: ['unit'] },
  zh: ({
    name,
    suggestion,
    known,
  }: {
    readonly name: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `“${name}”不在预算单位名单里`,
    hint: `${chooseNameZh(suggestion, known, '名单里有')}确有这个单位的，请先写进 unit 下的 budgetUnits。`,
  }),
  en: ({ name, suggestion, known }) => ({
    message: `“${name}” is not in the list of budget units`,
    hint: `${chooseNameEn(suggestion, known, 'The list has')} If there is such a unit, add it to budgetUnits under unit first.`,
  }),
});

export const amountsNotPerUnit = define('SE214', {
  name: 'amounts-not-per-unit',
  severity: 'error',
  acceptable: false,
  restsOn: { absent: ['unit'] },
  zh: ({ key }: { readonly key: string }) => ({
    message: `这一项的数要按预算单位分开写，“${key}”不能直接写在这里`,
    hint: `请在这一项下面写 byUnit，再写各预算单位的名称，把 ${key} 移到单位名称下面。`,
  }),
  en: ({ key }) => ({
    message: `the amounts of this item are given per budget unit, so “${key}” cannot stand here`,
    hint: `Write byUnit under the item, the names of the budget units under it, and move ${key} under the unit’s name.`,
  }),
});

export const totalAsItem = define('SE218', {
  name: 'total-as-item',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ name }: { readonly name: string }) => ({
    message: `“${name}”是合计，不能作为一个项目`,
    hint: '请删去这一项：合计由程序算出，写在这里会加两次。',
  }),
  en: ({ name }) => ({
    message: `“${name}” is a total and cannot be an item`,
    hint: 'Remove this item: totals are worked out, and this one would be added twice.',
  }),
});

/** A dash or the like in the cell of an indicator's number. */
export const placeholderForNumber = define('SE220', {
  name: 'placeholder-for-number',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ text }: { readonly text: string }) => ({
    message: `“${text}”不是数`,
    hint: '不知道、不适用的，这一项请不写；确实没有的写 none；零写 0。',
  }),
  en: ({ text }) => ({
    message: `“${text}” is not a number`,
    hint: 'What is not known, or does not apply, is left out; write none where there is none, and 0 for zero.',
  }),
});

export const directionOfWords = define('SE221', {
  name: 'direction-of-words',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ direction }: { readonly direction: string }) => ({
    message: `定性指标的目标是文字，不能用 direction: ${direction} 比较`,
    hint: '请删去 direction；目标是数的，把 type 改成 numeric。',
  }),
  en: ({ direction }) => ({
    message: `the target of a qualitative indicator is words, which direction: ${direction} cannot compare`,
    hint: 'Delete direction; where the target is a number, make type numeric.',
  }),
});

export const kindOfPostsMissing = define('SE222', {
  name: 'kind-of-posts-missing',
  severity: 'warning',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ missing }: { readonly missing: readonly string[] }) => ({
    message: `编制没有写全：没有写 ${listZh(missing)}，编制总数和用到它的比率都不知道`,
    hint: '请补上这几类的编制数；没有这一类编制的写 none。',
  }),
  en: ({ missing }) => ({
    message: `not every kind of posts is told: ${listEn(missing)} left out, so how many posts there are, and every rate of them, is unknown`,
    hint: 'Add the posts of these kinds; write none for a kind that the unit does not have.',
  }),
});

/** The report is dated before the year that it is about: one of the two was mistyped, more likely the year. */
export const yearAfterDate = define('SE223', {
  name: 'year-after-date',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ year, date, likely }: { readonly year: string; readonly date: string; readonly likely: string }) => ({
    message: `评价年度${year}还没有到，报告日期是${date}`,
    hint: `评价的是已经过去的年度，多半应为 ${likely}：请改正 year，并核对 date。`,
  }),
  en: ({ year, date, likely }) => ({
    message: `the year ${year} lies after the report’s date, ${date}`,
    hint: `A report is about a year that has passed, most likely ${likely}: correct year, and check date.`,
  }),
});

export const fromUnitsInVain = define('SE224', {
  name: 'from-units-in-vain',
  severity: 'error',
  acceptable: false,
  restsOn: { absent: ['units'] },
  zh: ({ why }: { readonly why: 'noUnits' | 'words' | 'noFrom' }) => {
    switch (why) {
      case 'noUnits':
        return {
          message: '数写成从各单位的报告来，这份报告却没有写 units',
          hint: '请在 units 里写明各单位的报告；不汇总的，删去 from、of、to，直接写数。',
        };
      case 'words':
        return {
          message: '定性指标的完成情况是文字，不能从各单位的报告相加',
          hint: '请删去 from，自己写 actual；完成情况是数的，把 type 改成 numeric。',
        };
      case 'noFrom':
        return {
          message: 'of 和 to 说明比率由各单位的哪两个数相除，只和 from: units 一起写',
          hint: '请补上 from: units；比率不从各单位来的，删去 of 和 to。',
        };
    }
  },
  en: ({ why }) => {
    switch (why) {
      case 'noUnits':
        return {
          message: 'the number is to come from the reports of units, but this report has no units',
          hint: 'Name their reports under units; a report that adds up none tells the number itself, without “from”, “of” and “to”.',
        };
      case 'words':
        return {
          message: 'what a qualitative indicator reached is words, which cannot be added over the units',
          hint: 'Delete “from” and write actual; where it is a number, make type numeric.',
        };
      case 'noFrom':
        return {
          message: '“of” and “to” say which two numbers of the units a rate divides, and stand only beside from: units',
          hint: 'Add from: units; for a rate that does not come from the units, delete “of” and “to”.',
        };
    }
  },
});
